// The element in an iframe: the frame's address sets its attributes, and the page around hears of its
// height, its pages and its events once it has named its origin. docs/embedding.md has that page's half.

import './buying-readiness.js';

const TAG = 'buying-readiness';
const EVENTS = [
  'br-ready', 'br-start', 'br-progress', 'br-job-complete', 'br-result',
  'br-share', 'br-join', 'br-contact', 'br-handover', 'br-error',
];
/** An address must not say where the program comes from; and a frame is no dialog. */
const NEVER = ['assets', 'open', 'display'];
/** These are fetched or opened, so none may be able to run anything here. */
const ADDRESSES = ['questionnaire', 'resources', 'contact-link', 'share-base', 'privacy-href'];

const warn = (sentence) => console.warn(`<${TAG}> in an iframe: ${sentence}`);
const isPage = (value) => URL.canParse(value, location) && /^https?:$/.test(new URL(value, location).protocol);

const framed = parent !== window;
// By itself the page takes nothing: a link to it may come from anybody, and would speak in its owner's
// name. In a frame it is the page around that people see, and trust or not.
const query = new URLSearchParams(framed ? location.search : '');
const element = document.createElement(TAG);
// Opened by itself it is a page of our own, and the browser's Back is ours.
if (!framed) element.setAttribute('history', 'pages');
const taken = element.constructor.observedAttributes.filter((name) => !NEVER.includes(name));
const passedOver = [];
for (const [name, value] of query) {
  if (name === 'origin' || name === 'follows') continue;
  if (name.startsWith('--br-')) element.style.setProperty(name, value);
  else if (taken.includes(name) && (!ADDRESSES.includes(name) || isPage(value))) element.setAttribute(name, value);
  else passedOver.push(name);
}
if (passedOver.length) warn(`passed over in its address: ${passedOver.join(', ')}.`);
if (framed && !element.hasAttribute('share-base')) warn('links lead to the frame, not to your page, without share-base.');

const origin = query.get('origin');
if (origin && URL.canParse(origin) && new URL(origin).origin === origin) talk();
else if (origin) warn(`origin=${origin} is not an origin such as https://host.example, so nothing is told to anybody.`);

// What stands on the page until here is what the element shows until it is ready.
element.append(...document.body.childNodes);
document.body.append(element);

// A policy may refuse style elements and style attributes, but no adopted sheet. Nothing here may depend on
// the frame's height, which follows from it; and the body is as high as everything in it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  body { margin: 0; display: flow-root; position: relative }
  :root:has([theme="light" i]) { color-scheme: light }
  :root:has([theme="dark" i]) { color-scheme: dark }`);
document.adoptedStyleSheets = [sheet];

/** With the page around, and with nobody else. */
function talk() {
  const tell = (message) => parent.postMessage({ source: TAG, ...message }, origin);
  for (const type of EVENTS) element.addEventListener(type, ({ detail }) => tell({ type, detail }));

  let told;
  const measure = () => {
    // Up, since half a pixel too few is a scroll bar; and so is what only screen readers see, below the rest.
    const height = Math.ceil(Math.max(document.body.getBoundingClientRect().height, document.body.scrollHeight));
    if (height !== told) tell({ type: 'height', height: (told = height) });
  };
  new ResizeObserver(measure).observe(document.body);

  // What is seen of a frame, only the page around knows. Where it says that it follows, it hears where a new page
  // begins, behind the height that the page has; elsewhere the browser does what it does.
  if (query.get('follows') === 'page') {
    element.scrollIntoView = ({ top = 0 } = {}) => {
      measure();
      tell({ type: 'page', top });
      return true;
    };
  }

  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== parent || event.data?.target !== TAG) return;
    const { type, url } = event.data;
    if (type === 'openLink' && typeof url === 'string') element.openLink(url);
    else if (type === 'show' || type === 'reset') element[type]();
  });
}
