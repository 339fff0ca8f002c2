// The body of a function: everything that matches a locator. See locator.rs.
const [hostSelector, locator] = arguments;
const root = document.querySelector(hostSelector)?.shadowRoot ?? document;
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const isRendered = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });

/** The elements that have a role by themselves. */
const NATIVE = {
  alert: [],
  article: ['article'],
  button: ['button', 'summary', 'input[type=submit]'],
  checkbox: ['input[type=checkbox]'],
  combobox: ['select'],
  dialog: ['dialog'],
  group: ['fieldset', 'details'],
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  img: ['img'],
  link: ['a[href]'],
  list: ['ul', 'ol'],
  listitem: ['li'],
  navigation: ['nav'],
  radio: ['input[type=radio]'],
  region: ['section[aria-label]', 'section[aria-labelledby]'],
  slider: ['input[type=range]'],
  status: [],
  tab: [],
  table: ['table'],
  textbox: ['input[type=text]', 'input:not([type])', 'textarea'],
  timer: [],
};
const ofRole = (role, from) => {
  if (!NATIVE[role]) throw new Error(`The finder knows no role ${role}.`);
  const all = from.querySelectorAll([...NATIVE[role], `[role=${role}]`].join());
  // A role that is given takes the native one's place.
  return [...all].filter((element) => (element.getAttribute('role') ?? role) === role);
};
const CONTROLS = ['button', 'link', 'tab'];

const byIds = (ids) => tidy((ids ?? '').split(/\s+/).map((id) => id && root.querySelector('#' + CSS.escape(id))?.textContent).join(' '));
/** What is spoken of an element: without what is only there to be seen. */
const spokenOf = (element) => {
  const copy = element?.cloneNode(true);
  copy?.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
  return tidy(copy?.textContent);
};
const wordsOf = (element) => [tidy(element?.innerText), tidy(element?.textContent), spokenOf(element)];
/** Every name an element goes by: the accessible one, and what is to be read on it or at it. */
const namesOf = (element) => {
  const spoken = byIds(element.getAttribute('aria-labelledby')) || tidy(element.getAttribute('aria-label'));
  const names = [spoken];
  if (element.labels) names.push(...[...element.labels].flatMap(wordsOf));
  if (element.matches('fieldset')) names.push(...wordsOf(element.querySelector('legend')));
  else if (element.matches('details')) names.push(...wordsOf(element.querySelector('summary')));
  else if (!element.matches('section, nav, article, table, ul, ol, dialog, input, select, textarea, [role=table], [role=group]')) {
    names.push(...wordsOf(element));
  }
  return names.filter(Boolean);
};
const begins = (name, start) => name.startsWith(start) && !/^[\p{L}\p{N}]/u.test(name.slice(start.length));

const isExpanded = (element) =>
  element.matches('summary') ? element.parentElement.open : element.getAttribute('aria-expanded') === 'true';
const levelOf = (element) => Number(element.getAttribute('aria-level') ?? element.tagName.slice(1));

const candidates = ({ by, value }, from) => {
  switch (by) {
    case 'role': return ofRole(value, from);
    case 'field': return [...from.querySelectorAll('input, textarea, select')];
    case 'control': {
      const all = new Set(CONTROLS.flatMap((role) => ofRole(role, from)));
      // In the order of the page, whatever their roles.
      return [...from.querySelectorAll('*')].filter((element) => all.has(element));
    }
    case 'part': return [...from.querySelectorAll(`[part~="${value}"]`)];
    default: return [...from.querySelectorAll(value)];
  }
};

const find = (locator) => {
  const { is, begins: start, level, checked, expanded, within, nth, hidden } = locator;
  const from = within ? find(within) : [root];
  const all = [...new Set(from.flatMap((outer) => candidates(locator, outer)))].filter((element) =>
    (hidden || isRendered(element))
    && (is === null || namesOf(element).includes(is))
    && (start === null || namesOf(element).some((name) => begins(name, start)))
    && (level === null || levelOf(element) === level)
    && (checked === null || element.checked === checked)
    && (expanded === null || isExpanded(element) === expanded));
  return nth === null ? all : [all.at(nth)].filter(Boolean);
};
return find(locator);
