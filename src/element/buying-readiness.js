// <buying-readiness>: defined at once, loaded when it comes near the viewport, once a page.
//
// The words and answers live in the Wasm module beside this file. Until it is there, and if it never
// comes, the element shows what the page's author put between its tags. custom-elements.json has the
// contract; docs/embedding.md tells it.

const TAG = 'buying-readiness';
const HERE = new URL('.', import.meta.url);

// Pages replace these, before us or after us: as they are now, they have to do.
const ask = globalThis.fetch?.bind(globalThis);
const soon = globalThis.queueMicrotask.bind(globalThis);

/** Texts, each an attribute and a property. Where one of the first changes, another widget begins. */
const BEGIN_ANEW = ['questionnaire', 'resources', 'share-key', 'storage-key', 'assets'];
const TEXTS = [
  ...BEGIN_ANEW, 'contact-name', 'contact-mail', 'contact-phone', 'contact-link', 'share-base', 'privacy-href',
];
/** One of a few words, the first where it is none of them. */
const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  display: ['inline', 'dialog', 'launcher'],
  storage: ['local', 'session', 'none'],
  loading: ['lazy', 'eager'],
};
const LINKS = ['share-base', 'contact-link', 'privacy-href'];
const ATTRIBUTES = [...TEXTS, ...Object.keys(CHOICES), 'open', 'lang'];

/** What goes with an event; with all others goes nothing. */
const DETAILS = {
  'br-progress': (answered, asked) => ({ answered, asked }),
  'br-job-complete': (jobsAnswered) => ({ jobsAnswered }),
};

/** What the page is told where nothing else can be, and the console, with what helps. */
const SENTENCES = {
  offline: ['You seem to be offline. This is fetched once, and works without a network then.', 'the browser is offline.'],
  'old-browser': ['This browser is too old for this assessment. A current one will do.', 'the browser lacks adopted style sheets.'],
  'no-wasm': ['This browser does not let pages use WebAssembly, which this assessment needs.', 'there is no WebAssembly here.'],
  'not-found': [, 'the server does not have it. Copy all files of the folder, or say with "assets" where they are.'],
  mime: [, 'the server sends it as another kind of file: scripts have to come as text/javascript.'],
  csp: [, "the page's policy refuses it. script-src needs the folder and 'wasm-unsafe-eval', connect-src the folder."],
  'mixed-content': [, 'a page over https may not fetch it over http.'],
  network: [, 'it could not be fetched. From another origin it needs "Access-Control-Allow-Origin".'],
  questionnaire: [, 'the questionnaire cannot be used.'],
  resources: [, 'the resources cannot be used; the widget goes on without them.'],
  panic: ['Something went wrong in this assessment. Your answers are safe.', 'the program stopped; a fresh one can take its place.'],
};

const SHEET = `
:host { display: block !important; }
:host([hidden]) { display: none !important; }
.box, .panel, .launcher, dialog { all: initial; direction: inherit; color-scheme: inherit; font: 400 max(1rem, 16px)/1.5 var(--br-font, system-ui, sans-serif); }
.box { display: block; container: br / inline-size; }
:host([theme="light" i]) :is(.box, dialog, .launcher) { color-scheme: light; }
:host([theme="dark" i]) :is(.box, dialog, .launcher) { color-scheme: dark; }
[hidden] { display: none !important; }
.panel { display: block; box-sizing: border-box; padding: 16px; border: 1px solid; border-radius: 10px; background: Canvas; color: CanvasText; }
.panel button, .close, .launcher { font: inherit; color: inherit; min-block-size: 44px; padding-inline: 16px; margin-inline-end: 8px; cursor: pointer; border: 1px solid; border-radius: 22px; background: Canvas; color: CanvasText; }
:is(button, dialog):focus-visible { outline: 3px solid; outline-offset: 2px; }
.launcher { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; margin: 0; z-index: var(--br-layer, 2147483000); display: inline-flex; align-items: center; box-shadow: 0 8px 24px -8px #0006; }
dialog { position: fixed; inset: 0; box-sizing: border-box; margin: auto; inline-size: min(72rem, 100vw - 32px); max-block-size: calc(100dvh - 32px); overflow: auto; overscroll-behavior: contain; border-radius: 20px; background: Canvas; color: CanvasText; }
dialog:not([open]) { display: none; }
dialog[open] { display: block; }
dialog::backdrop { background: #0009; }
.bar { display: flex; justify-content: flex-end; padding: 8px; }
.close { margin: 0; }
@media (max-width: 40em) { dialog { inline-size: 100vw; max-inline-size: none; block-size: 100dvh; max-block-size: none; border-radius: 0; } }
@media print { .launcher, .bar { display: none; } }`;

/** Does something once for all elements; what failed may be tried again. */
const once = (work) => {
  let promise;
  let failed = 0;
  return () =>
    (promise ??= work(failed).catch((error) => {
      promise = undefined;
      failed += 1;
      throw error;
    }));
};

/** The programs, by their folder: one a page, and a fresh one where one stopped. */
const programs = new Map();
const program = (folder) => {
  if (!programs.has(folder)) programs.set(folder, fresh(folder, 0));
  return programs.get(folder);
};

/** What a program is made of: its glue with what the module exports, and the rest of it. */
const fresh = (folder, age) => {
  const here = { folder, age, shown: new Set() };
  here.main = once(async (failed) => {
    // Browsers remember a script by its address, also one that failed.
    const again = failed + age * 100;
    const glue = await import(here.asked = new URL(`readiness.js${again ? `?again=${again}` : ''}`, folder).href);
    // The stamp of its build, so that no cache gives a part of another one.
    const part = (name) => new URL(`${name}.wasm?${glue.stamp ?? ''}`, folder);
    return [glue, await glue.default({ module_or_path: (here.asked = part('readiness_bg')) }), part('readiness-rest')];
  });
  here.rest = once(async () => {
    const [glue, exports, file] = await here.main();
    const response = await ask(file);
    // It goes into the memory and the table of what is there.
    await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: exports });
    glue.arrived?.();
  });
  return here;
};

/** A file its owner named; its text. */
const named = async (address, code) => {
  try {
    const response = await ask(address);
    if (response.ok) return await response.text();
    throw new Error(`${response.status} ${response.statusText}`);
  } catch (error) {
    throw Object.assign(error, { code, asked: address });
  }
};

const refused = new Set();
document.addEventListener('securitypolicyviolation', (event) => refused.add(event.blockedURI));

/** Which of the sentences it is. */
const cause = async (error, address, folder) => {
  if (error.code) return error.code;
  if (typeof WebAssembly !== 'object') return 'no-wasm';
  if (!('adoptedStyleSheets' in Document.prototype)) return 'old-browser';
  if (!navigator.onLine) return 'offline';
  if (location.protocol === 'https:' && folder.startsWith('http:')) return 'mixed-content';
  if (refused.has(`${address}`) || refused.has('wasm-eval') || /Content Security Policy|unsafe-eval/.test(error.message)) return 'csp';
  try {
    const response = await ask(address, { method: 'HEAD' });
    if (!response.ok) return 'not-found';
    if (`${address}`.includes('.js') && !/javascript/.test(response.headers.get('content-type'))) return 'mime';
  } catch { /* It is the network, or another origin that does not let us. */ }
  return 'network';
};

/** The element that was last used: where a program stops, it is the one to tell. */
let used;
const stopped = ({ error, reason = error }) => {
  for (const here of programs.values()) {
    // Whatever went through its code may have left it half done.
    if (!here.shown.size || !reason?.stack?.includes(`${here.folder}readiness`)) continue;
    programs.set(here.folder, fresh(here.folder, here.age + 1));
    const shown = [...here.shown];
    shown.forEach((element) => element[STOPPED](shown.includes(used) && element !== used, reason));
  }
};
addEventListener('error', stopped);
addEventListener('unhandledrejection', stopped);
const STOPPED = Symbol('stopped');

const element = (name, more, ...children) => {
  const made = Object.assign(document.createElement(name), more);
  made.append(...children);
  return made;
};
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const part = (made, name) => (made.setAttribute('part', name), made);

const make = (mode) => {
  class BuyingReadiness extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #root = this.attachShadow({ mode });
    #box = element('div', { className: 'box' });
    #fallback = element('slot', { name: 'fallback' }, element('slot'));
    #head = element('slot', { name: 'header' });
    #foot = element('slot', { name: 'footer' });
    #sheet;
    #dialog;
    #launcher;
    #panel;
    #near;
    /** The program it is shown by, and how it is told things. */
    #program;
    #tell;
    #waiting = [];
    #turn = 0;
    #changed = new Set();
    #asked = [];
    /** What was kept, where the browser keeps nothing, and for a program that stopped. */
    #kept = new Map();

    constructor() {
      super();
      this.#root.append(this.#head, this.#box, this.#foot, this.#fallback);
      try {
        this.#sheet = new CSSStyleSheet();
        this.#sheet.replaceSync(SHEET);
        this.#root.adoptedStyleSheets = [this.#sheet];
      } catch { /* An old browser: it is said when it is to be shown. */ }
      for (const type of ['click', 'input', 'keydown']) this.#root.addEventListener(type, () => (used = this), true);
    }

    connectedCallback() {
      // What was set before the element was defined stands in the way of its properties.
      for (const name of ATTRIBUTES.map(camel)) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      this.#lay();
      if (this.#tell || this.#near) return;
      if (this.loading === 'eager' || !('IntersectionObserver' in window)) this.#begin();
      else if (this.display === 'inline') {
        this.#near = new IntersectionObserver(
          (entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(),
          { rootMargin: '600px' },
        );
        this.#near.observe(this);
      }
    }

    disconnectedCallback() {
      // A move in the document is no end: only an element still away a moment later is taken down.
      setTimeout(() => this.isConnected || this.#end(), 50);
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (!this.#changed.size) soon(() => this.#follow());
      this.#changed.add(name);
    }

    /** Opens the dialog, or brings the element into view. */
    show() {
      if (this.display === 'inline') this.scrollIntoView();
      else this.open = true;
      this.#begin();
    }

    /** Closes the dialog. */
    close() {
      this.open = false;
    }

    /** Shows what a shared link holds. */
    openLink(url) {
      this.#say('link', String(url));
    }

    /** Opens the widget's own "start over?". */
    reset() {
      this.#say('reset');
    }

    /** Asks the buyer for a summary; undefined where they would rather not. */
    summary() {
      return new Promise((resolve) => {
        this.#asked.push(resolve);
        this.#say('summary');
      });
    }

    /** Lays out what is here: in the page, or in a dialog. */
    #lay() {
      const [inline, launcher] = [this.display === 'inline', this.display === 'launcher'];
      if (inline && this.#dialog) {
        this.#root.prepend(this.#head, this.#box, this.#foot);
        this.#dialog.remove();
        this.#dialog = undefined;
      } else if (!inline && !this.#dialog) {
        const close = part(element('button', { type: 'button', className: 'close', onclick: () => this.close() }, 'Close'), 'close');
        this.#dialog = part(element('dialog', {
          ariaLabel: 'Buying readiness',
          onclose: () => this.close(),
          onclick: (event) => event.target === this.#dialog && this.close(),
        }, element('div', { className: 'bar' }, close), this.#head, this.#box, this.#foot), 'dialog');
        this.#root.prepend(this.#dialog);
      }
      if (launcher && !this.#launcher) {
        const words = element('slot', { name: 'launcher' }, 'Are we ready to buy?');
        this.#launcher = part(element('button', {
          type: 'button', className: 'launcher', onclick: () => this.show(),
          // Who comes near is likely to press it.
          onpointerenter: () => program(this.#folder).main().catch(() => {}),
        }, words), 'launcher');
        this.#launcher.setAttribute('aria-haspopup', 'dialog');
        this.#root.append(this.#launcher);
      } else if (!launcher) {
        this.#launcher?.remove();
        this.#launcher = undefined;
      }
      this.#fallback.hidden = !!this.#tell || (!inline && !this.#panel);
      if (!this.#dialog || this.#dialog.open === this.open) return;
      if (this.open && this.isConnected) this.#dialog.showModal();
      else this.#dialog.close();
      if (this.open) this.#begin();
    }

    #follow() {
      const changed = [...this.#changed];
      this.#changed.clear();
      this.#lay();
      if (!this.#tell) return;
      if (changed.some((name) => name === 'storage' || BEGIN_ANEW.includes(name))) {
        // Everything said is kept before anything is drawn: another one begins without loss.
        this.#end();
        this.#begin();
      } else this.#command('set');
    }

    get #folder() {
      return this.assets ? new URL(this.assets.replace(/\/?$/, '/'), document.baseURI).href : HERE.href;
    }

    async #begin() {
      this.#near?.disconnect();
      this.#near = undefined;
      if (this.#program) return;
      const turn = ++this.#turn;
      const here = (this.#program = program(this.#folder));
      const gone = () => turn !== this.#turn || !this.isConnected;
      this.#clear();
      try {
        const file = (name) => (this[name] ? named(new URL(this[name], document.baseURI).href, name) : undefined);
        const resources = Promise.resolve(file('resources')).catch((error) => void this.#complain(error, 'resources'));
        const [[glue], questionnaire] = await Promise.all([here.main(), file('questionnaire')]);
        if (questionnaire) await here.rest();
        const material = await resources;
        if (gone()) return;
        const mount = element('div');
        this.#box.replaceChildren(mount);
        this.#root.adoptedStyleSheets = [this.#sheet];
        try {
          this.#tell = glue.show(this.#bridge(here, mount, questionnaire, material));
        } catch (error) {
          if (Array.isArray(error)) throw Object.assign(new Error(error.join('\n')), { code: 'questionnaire' });
          programs.set(here.folder, fresh(here.folder, here.age + 1));
          throw Object.assign(error, { code: 'panic' });
        }
        here.shown.add(this);
        this.#lay();
        this.#event('br-ready');
        for (const [what, value] of this.#waiting.splice(0)) this.#command(what, value);
      } catch (error) {
        if (gone()) return;
        this.#program = undefined;
        this.#fail(await cause(error, error.asked ?? here.asked ?? here.folder, here.folder), error, here);
      }
    }

    #end() {
      this.#turn += 1;
      this.#near?.disconnect();
      this.#near = undefined;
      this.#program?.shown.delete(this);
      this.#program = undefined;
      const tell = this.#tell;
      this.#tell = undefined;
      try {
        tell?.('down');
      } catch { /* It stopped before, or does now: nothing of it is left. */ }
      this.#lay();
    }

    /** The program's half of this element. */
    #bridge(here, mount, questionnaire, resources) {
      const place = (name) => name.replace(/^[^/]*\/1/, (head) => `${head}${this.storageKey && `~${this.storageKey}`}${bridge.apart}`);
      const real = () => this.storage !== 'none' && window[`${this.storage}Storage`];
      const bridge = {
        host: this, root: this.#root, mount, questionnaire, resources,
        // The digest of a questionnaire that is not the core edition: its answers are kept apart.
        apart: '',
        rest: () => here.rest(),
        place,
        get: (name) => {
          const [at, store] = [place(name), real()];
          // What was refused a moment ago is newer than what was kept before.
          return this.#kept.has(at) ? this.#kept.get(at) : store ? store.getItem(at) : undefined;
        },
        set: (name, text) => {
          const at = place(name);
          this.#kept.set(at, text);
          const store = real();
          if (!store) return;
          store.setItem(at, text);
          this.#kept.delete(at);
        },
        remove: (name) => {
          const at = place(name);
          this.#kept.delete(at);
          (real() || undefined)?.removeItem(at);
        },
        setting: (name) => {
          const value = this[camel(name)] || '';
          return value && LINKS.includes(name) ? new URL(value, document.baseURI).href : value;
        },
        slotted: () => !!this.querySelector(':scope > [slot=contact]'),
        tell: (name, ...figures) => this.#event(name, DETAILS[name]?.(...figures)),
        complain: (code, text) => this.#complain(new Error(text), code),
        // What the buyer sends, and nothing where they would rather not.
        hand: (text) => {
          const summary = text === undefined ? undefined : { text };
          if (summary) this.#event('br-handover', summary);
          for (const resolve of this.#asked.splice(0)) resolve(summary);
        },
      };
      return bridge;
    }

    #command(what, value) {
      try {
        this.#tell(what, value);
      } catch (error) {
        stopped({ error });
      }
    }

    #say(what, value) {
      if (this.#tell) this.#command(what, value);
      else this.#waiting.push([what, value]);
      this.show();
    }

    #event(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    /** For whoever looks after the page. */
    #complain(error, code) {
      console.error(`<${this.localName}> ${code}: ${SENTENCES[code][1]}`, `${error.asked ?? ''}`, error);
      this.#event('br-error', { code });
    }

    #clear() {
      this.#panel?.remove();
      this.#panel = undefined;
    }

    /** Says what happened on the page and on the console, and what can be done. */
    #fail(code, error, here) {
      this.#clear();
      this.#complain(Object.assign(error, { asked: error.asked ?? here.asked }), code);
      const again = element('button', { type: 'button', onclick: () => this.#begin() }, code === 'panic' ? 'Go on' : 'Try again');
      const [sentence = 'This assessment could not be loaded.'] = SENTENCES[code];
      this.#panel = part(element('div', { className: 'panel', role: 'alert' }, element('p', {}, sentence), again), 'notice');
      if (code === 'panic') this.#panel.append(element('button', { type: 'button', onclick: () => this.#save() }, 'Download the answers'));
      (this.#dialog ?? this.#root).append(this.#panel);
      this.#lay();
    }

    /** Everything kept of this element, as a file. */
    #save() {
      const { get } = this.#bridge();
      let text = get('buying-readiness/1');
      if (!text) text = [...this.#kept.values()].join('\n');
      const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
      element('a', { href, download: 'buying-readiness.txt' }).click();
      URL.revokeObjectURL(href);
    }

    /** Its program stopped: a fresh one goes on, at once where another element was used. */
    [STOPPED](quietly, error) {
      const here = this.#program;
      this.#program = this.#tell = undefined;
      this.#turn += 1;
      here.shown.delete(this);
      this.#box.replaceChildren();
      if (quietly) this.#begin();
      else this.#fail('panic', error, here);
    }
  }

  const property = (name, get) =>
    Object.defineProperty(BuyingReadiness.prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get,
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  for (const name of TEXTS) property(name, function () { return (this.getAttribute(name) ?? '').trim() || (name === 'share-key' ? 'br' : ''); });
  for (const name of Object.keys(CHOICES)) {
    property(name, function () {
      const word = (this.getAttribute(name) ?? '').trim().toLowerCase();
      return CHOICES[name].find((choice) => choice === word) ?? CHOICES[name][0];
    });
  }
  Object.defineProperty(BuyingReadiness.prototype, 'open', {
    configurable: true,
    enumerable: true,
    get() { return this.hasAttribute('open'); },
    set(open) { this.toggleAttribute('open', !!open); },
  });
  return BuyingReadiness;
};

/** Defines the element under a name; the first one stays. */
export const define = ({ tag = TAG, mode = 'open' } = {}, made = make(mode)) => {
  if (customElements.get(tag)) {
    console.warn(`<${tag}> is defined already; this copy (${HERE.href}) stands back.`);
    return false;
  }
  customElements.define(tag, made);
  return true;
};

export const BuyingReadiness = make('open');
define({}, BuyingReadiness);
