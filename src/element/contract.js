// What the element's owner can set, what goes with its events, what is said where the program is not there,
// and how it stands on a page. custom-elements.json has the contract, which `cargo xtask tidy` holds this to.

/** Texts, each an attribute and a property. Where one of the first changes, another widget begins. */
export const BEGIN_ANEW = ['questionnaire', 'resources', 'share-key', 'storage-key', 'assets'];
export const TEXTS = [
  ...BEGIN_ANEW, 'contact-name', 'contact-mail', 'contact-phone', 'contact-link', 'supplier-name', 'share-base', 'link-params',
  'privacy-href',
];
/** One of a few words, the first where it is none of them. */
export const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  display: ['inline', 'dialog', 'launcher'],
  storage: ['local', 'session', 'none'],
  loading: ['lazy', 'eager'],
  history: ['none', 'pages'],
};
export const LINKS = ['share-base', 'contact-link', 'privacy-href'];
export const ATTRIBUTES = [...TEXTS, ...Object.keys(CHOICES), 'open', 'lang'];

/** What goes with an event; with all others goes nothing. */
export const DETAILS = {
  'br-progress': (answered, asked) => ({ answered, asked }),
  'br-job-complete': (jobsAnswered) => ({ jobsAnswered }),
};

/** What went wrong, for whoever looks after the page, with what helps. What people are told is among the words. */
export const SENTENCES = {
  offline: 'the browser is offline.',
  'old-browser': 'the browser lacks adopted style sheets, light-dark() or relative colours.',
  'no-wasm': 'there is no WebAssembly here.',
  'not-found': 'the server does not have it. Copy all files of the folder, or say with "assets" where they are.',
  mime: 'the server sends it as another kind of file: scripts have to come as text/javascript.',
  csp: "the page's policy refuses it. script-src needs the folder and 'wasm-unsafe-eval', connect-src the folder.",
  'mixed-content': 'a page over https may not fetch it over http.',
  network: 'it could not be fetched. From another origin it needs "Access-Control-Allow-Origin".',
  questionnaire: 'the questionnaire cannot be used.',
  resources: 'the resources cannot be used; the widget goes on without them.',
  language: 'the language cannot be used; the widget goes on in English.',
  panic: 'the program stopped; a fresh one can take its place.',
};

export const SHEET = `
:host { display: block !important; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch; }
:host([hidden]) { display: none !important; }
.box, .panel, .launcher, dialog { all: initial; direction: inherit; color-scheme: inherit; font: 400 clamp(16px, 1rem, 32px)/1.5 var(--br-font, system-ui, sans-serif); }
.box { display: block; }
:host([theme="light" i]) :is(.box, dialog, .launcher) { color-scheme: light; }
:host([theme="dark" i]) :is(.box, dialog, .launcher) { color-scheme: dark; }
[hidden] { display: none !important; }
.panel { display: flex; flex-wrap: wrap; gap: 8px; box-sizing: border-box; padding: 16px; border: 1px solid; border-radius: 10px; background: Canvas; color: CanvasText; }
.panel p { margin: 0; flex-basis: 100%; }
.panel textarea { flex: 1 1 100%; box-sizing: border-box; font: inherit; }
.panel button, .close { font: inherit; }
.panel button, .close, .launcher { color: inherit; min-block-size: 44px; margin: 0; padding-inline: 16px; cursor: pointer; border: 1px solid; border-radius: 22px; background: inherit; }
:is(.panel button, .close, .launcher):focus-visible { outline: 3px solid; outline-offset: 2px; border-radius: 22px; }
dialog:focus-visible { outline: none; }
.launcher { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; margin: 0; z-index: var(--br-layer, 2147483000); display: inline-flex; align-items: center; border-color: transparent; font-weight: 600; box-shadow: 0 8px 24px -8px #0006; --ground: var(--br-accent, #0b6b66); background: var(--ground);
  /* Black or white, by the ground's luminance: styles/tokens.css tells how. */
  color: color(from var(--ground) xyz-d65 clamp(0, (.179 - y) * 99999, .9505) clamp(0, (.179 - y) * 99999, 1) clamp(0, (.179 - y) * 99999, 1.089)); }
dialog { position: fixed; inset: 0; box-sizing: border-box; margin: auto; inline-size: min(72rem, 100vw - 32px); max-block-size: calc(100dvh - 32px); overflow: auto; overscroll-behavior: contain; border-radius: 20px; color: CanvasText; scroll-padding-block-start: 60px; background: Canvas;
  /* The paper of styles/tokens.css, which what stands in slots here is not to inherit. */
  background: light-dark(oklch(from var(--br-accent, #0b6b66) .99 min(c, .002) h), oklch(from var(--br-accent, #0b6b66) .195 min(c, .008) h)); }
dialog:not([open]) { display: none; }
dialog[open] { display: block; }
dialog::backdrop { background: #0009; }
.bar { display: flex; justify-content: flex-end; padding: 8px 16px; position: sticky; inset-block-start: 0; z-index: 1; background: inherit; }
@media (max-width: 40em) { dialog { inline-size: 100vw; max-inline-size: none; block-size: 100dvh; max-block-size: none; border-radius: 0; } }
@media print { .launcher, .bar { display: none; } }`;
