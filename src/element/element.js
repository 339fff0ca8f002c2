// The element's class: its attributes and properties, where it stands, and its life.

import { ATTRIBUTES, BEGIN_ANEW, SENTENCES, SHEET } from './contract.js';
import { makeDialog, makeLauncher, showLauncher, speakIn } from './dialog.js';
import { FirstScreen, styles } from './first-screen.js';
import { half } from './half.js';
import { Speech } from './languages.js';
import { address, camel, element, hasStrayed, isShared } from './made.js';
import { makePanel } from './panel.js';
import { HERE, STOPPED, canShow, cause, named, program, renew, stopped, use } from './program.js';
import { give } from './properties.js';
import { ROOM_FOR, Room } from './room.js';

// Imported where there is no page, as servers do, it does nothing.
const Base = globalThis.HTMLElement ?? class {};
const soon = globalThis.queueMicrotask.bind(globalThis);

/** The class, with an open or a closed root. */
export const make = (mode) => {
  /** Its elements on the page, in the order in which they came. */
  const all = new Set();
  class BuyingReadiness extends Base {
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
    #room;
    /** What is there before the program, and what was said in it. */
    #first;
    /** The program it is shown by, its handle there, and the program's half of this. */
    #program;
    #handle;
    #half;
    #waiting = [];
    #turn = 0;
    #changed = new Set();
    #asked = [];
    /** What was kept, where the browser keeps nothing, and for a program that stopped. */
    #kept = new Map();
    #speech = new Speech(this, () => this.#hostElement(), () => this.#folder, (error, code) => this.#complain(error, code));

    constructor() {
      super();
      this.#root.append(this.#head, this.#box, this.#foot, this.#fallback);
      try {
        this.#sheet = new CSSStyleSheet();
        this.#sheet.replaceSync(SHEET);
        this.#root.adoptedStyleSheets = [this.#sheet];
      } catch { /* An old browser: it is said when it is to be shown. */ }
      this.#room = new Room(this, this.#box, this.#sheet);
      for (const type of ['click', 'input', 'keydown']) this.#root.addEventListener(type, () => use(this), true);
    }

    connectedCallback() {
      // What was set before the element was defined stands in the way of its properties.
      for (const name of ATTRIBUTES.map(camel)) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      all.add(this);
      this.#speak();
      this.#lay();
      if (!this.#handle && this.display === 'inline') this.#room.reserve(this.#hostElement());
      this.#await();
      addEventListener('hashchange', this.#arrive);
      addEventListener('pagehide', this.#leave);
      this.#arrive();
    }

    disconnectedCallback() {
      // A move in the document is no end: only an element still away a moment later is taken down.
      setTimeout(() => {
        if (this.isConnected) return;
        removeEventListener('hashchange', this.#arrive);
        removeEventListener('pagehide', this.#leave);
        this.#end();
        all.delete(this);
        this.#handOver();
      }, 50);
    }

    /** Tag managers put the same launcher on a page more than once: the first is to be seen, the others act on it. */
    get #leader() {
      return (this.display === 'launcher' && this.isConnected && this.#alike[0]) || this;
    }

    get #alike() {
      const kind = ({ questionnaire, storage, storageKey }) => [questionnaire, storage, storageKey].join(' ');
      return [...all].filter((one) => one.isConnected && one.display === 'launcher' && kind(one) === kind(this));
    }

    /** Where this was the launcher to be seen, another one is now: open where this was, with what the browser refused. */
    #handOver() {
      const [next] = this.display === 'launcher' ? this.#alike : [];
      if (!next) return;
      for (const [name, text] of this.#kept) next.#kept.set(name, text);
      next.#lay();
      if (!next.#panel) next.#await();
      if (this.open) next.open = true;
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (!this.#changed.size) soon(() => this.#follow());
      this.#changed.add(name);
    }

    /** Whoever follows a shared link has come for what is in it. The program reads it, and is not here yet. */
    #arrive = (event) => {
      // In the query it is there when the page is.
      if (isShared(location.hash, this.shareKey) || (!event && hasStrayed(location.search, this.shareKey))) this.show();
    };

    #leave = () => this.#room.leave(this.#hostElement(), () => this.#handle && this.display === 'inline' && this.#half.get(this.#half.record));

    /** Opens the dialog, or brings the element into view. */
    show() {
      if (this.#leader !== this) return this.#leader.show();
      if (this.display === 'inline') this.scrollIntoView();
      else this.open = true;
      this.#begin();
    }

    /** Closes the dialog. */
    close() {
      this.open = this.#leader.open = false;
    }

    /** Shows what a shared link holds. */
    openLink(url) {
      this.#say('openLink', String(url));
    }

    /** Opens the widget's own "start over?". */
    reset() {
      this.#say('reset');
    }

    /** Asks the buyer for a summary; undefined where they would rather not. */
    summary() {
      if (this.#leader !== this) return this.#leader.summary();
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
        this.#dialog = makeDialog(this.#speech, () => this.close(), this.#head, this.#box, this.#foot);
        this.#root.prepend(this.#dialog);
      }
      if (launcher && !this.#launcher) {
        this.#launcher = makeLauncher(this.#speech, this, () => this.show(), () => program(this.#folder).main().catch(() => {}));
        this.#root.append(this.#launcher);
      } else if (!launcher) {
        this.#launcher?.remove();
        this.#launcher = undefined;
      }
      const leads = this.#leader === this;
      if (this.#launcher) showLauncher(this.#launcher, leads);
      if (!leads && this.open) {
        this.open = false;
        this.#leader.open = true;
      }
      if (inline || this.open) this.#showFirst();
      this.#fallback.hidden = this.#box.hasChildNodes() || (!inline && !this.#panel);
      if (!this.#dialog || !this.isConnected) return;
      if (!this.open) {
        if (this.#dialog.open) this.#dialog.close();
      } else if (!this.#dialog.matches(':modal')) {
        // One that was moved is still open, and no longer in front of the page.
        this.#dialog.open = false;
        this.#dialog.showModal();
        this.#begin();
      }
    }

    /** Begins at once, or when it comes near; a dialog when it is opened. */
    #await() {
      this.#unwatch();
      if (this.#program || !this.isConnected || this.#leader !== this) return;
      if (this.loading === 'eager' || !('IntersectionObserver' in window)) this.#begin();
      else if (this.display === 'inline') {
        this.#near = new IntersectionObserver(
          (entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(),
          { rootMargin: '600px' },
        );
        this.#near.observe(this);
      }
    }

    #follow() {
      const changed = [...this.#changed];
      this.#changed.clear();
      const isAnother = changed.some((name) => name === 'storage' || BEGIN_ANEW.includes(name));
      // Everything said is kept before anything is drawn: another one begins without loss.
      if (isAnother && this.#program) {
        this.#end();
        this.#begin();
      }
      if (changed.includes('lang')) this.#speak();
      // Which launcher is to be seen may be another one now.
      for (const one of all) one.#lay();
      if (this.#handle) return this.#command('update');
      this.#first?.dress(this.#hostElement());
      // Where it failed, it is tried again by who presses the button.
      if (!this.#panel) this.#await();
    }

    /** Looks which language is wanted: all that is said follows once its words are there. */
    #speak() {
      if (!this.#speech.look()) return;
      this.#speech.ready.then(() => {
        this.#first?.speak(this.#speech.words, this.#hostElement());
        for (const own of [this.#dialog, this.#launcher]) if (own) speakIn(own, this.#speech);
        if (this.#handle) this.#command('update');
        this.#lay();
      });
    }

    get #folder() {
      return (this.assets && address(this.assets.replace(/\/?$/, '/'))) || HERE;
    }

    /** What is there before the program: the start page for who is new, else the frame of what will come. */
    #showFirst() {
      if (this.#box.hasChildNodes() || this.#panel || !canShow() || !this.isConnected || !this.#speech.isReady) return;
      this.#first ??= new FirstScreen(this, this.#hostElement(), this.#speech.words);
      // Who uses it is near, whatever the window says.
      for (const type of ['pointerdown', 'focusin']) this.#first.node.addEventListener(type, () => this.#begin(), { once: true });
      this.#root.adoptedStyleSheets = [this.#sheet, styles()];
      this.#box.replaceChildren(this.#first.node);
    }

    #unwatch() {
      this.#near?.disconnect();
      this.#near = undefined;
    }

    async #begin() {
      this.#unwatch();
      if (this.#program) return;
      const turn = ++this.#turn;
      const here = (this.#program = program(this.#folder));
      const gone = () => turn !== this.#turn || !this.isConnected;
      this.#clear();
      this.#lay();
      try {
        if (!canShow()) throw Object.assign(new Error('The styles are written with what it lacks.'), { code: 'old-browser' });
        const file = (name) => (this[name] ? named(address(this[name]) || this[name], name) : undefined);
        const resources = Promise.resolve(file('resources')).catch((error) => void this.#complain(error, 'resources'));
        const [glue, questionnaire] = await Promise.all([here.main(), file('questionnaire')]);
        if (questionnaire) await glue.workspace_ready();
        const material = await resources;
        await this.#speech.ready;
        const first = this.#first;
        await first?.idle();
        if (gone()) return;
        // Where something may have been said before, it is drawn out of sight until that is said here too.
        const mount = element('div', { hidden: !!first?.isNew });
        this.#box.append(mount);
        // Those of a program before are another program's.
        this.#root.adoptedStyleSheets = [this.#sheet, styles()];
        if (!first?.isNew) first?.put();
        try {
          this.#half = this.#hostElement(mount, questionnaire, material);
          this.#handle = glue.show(this.#half);
        } catch (error) {
          if (Array.isArray(error)) throw Object.assign(new Error(error.join('\n')), { code: 'questionnaire', asked: this.questionnaire });
          renew(here);
          throw Object.assign(error, { code: 'panic' });
        }
        here.shown.add(this);
        if (first?.isNew) await first.handOver(mount, () => turn !== this.#turn);
        if (turn !== this.#turn) return;
        this.#first = undefined;
        setTimeout(() => this.#room.release(), ROOM_FOR);
        // A moment later, so that a framework that mounts us has put its listeners on.
        setTimeout(() => this.#handle && this.#event('br-ready'));
        for (const command of this.#waiting.splice(0)) this.#command(...command);
      } catch (error) {
        await this.#speech.ready;
        if (gone()) return;
        const code = await cause(error, error.asked ?? here.asked ?? here.folder, here.folder);
        this.#program = undefined;
        this.#fail(code, error, here);
      }
    }

    #end() {
      this.#turn += 1;
      this.#unwatch();
      this.#program?.shown.delete(this);
      this.#program = undefined;
      // Nobody can answer any more.
      for (const resolve of this.#asked.splice(0)) resolve(undefined);
      const handle = this.#handle;
      this.#handle = undefined;
      try {
        handle?.destroy();
      } catch { /* It stopped before, or does now: nothing of it is left. */ }
      this.#box.replaceChildren();
      this.#first = undefined;
      this.#lay();
    }

    /** The program's half of this element. */
    #hostElement(mount, questionnaire, resources) {
      return half(this, {
        mount, questionnaire, resources,
        kept: this.#kept,
        speech: this.#speech,
        speak: () => this.#speak(),
        tell: (name, detail) => this.#event(name, detail),
        complain: (error, code) => this.#complain(error, code),
        answer: (summary) => this.#asked.splice(0).forEach((resolve) => resolve(summary)),
      });
    }

    #command(name, ...values) {
      try {
        this.#handle[name](...values);
      } catch (error) {
        stopped({ error });
      }
    }

    #say(...command) {
      if (this.#leader !== this) return this.#leader.#say(...command);
      if (this.#handle) this.#command(...command);
      else this.#waiting.push(command);
      this.show();
    }

    #event(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    #complain(error, code) {
      console.error(`<${this.localName}> ${code}: ${SENTENCES[code]}`, `${error.asked ?? ''}`, error);
      this.#event('br-error', { code });
    }

    #clear() {
      this.#panel = void this.#panel?.remove();
    }

    /** Says what happened on the page and on the console, and what can be done. */
    #fail(code, error, here) {
      this.#clear();
      const hadFocus = this.#box.contains(this.#root.activeElement);
      this.#first?.put();
      this.#box.replaceChildren();
      this.#room.release();
      this.#complain(Object.assign(error, { asked: error.asked ?? here.asked }), code);
      const again = () => {
        this.#begin();
        // Who pressed it goes on where the page begins.
        this.#box.querySelector('h2')?.focus({ preventScroll: true });
      };
      const own = this.#half ?? this.#hostElement();
      // Everything kept of this element.
      const kept = () => own.get(own.record) || [...this.#kept.values()].join('\n');
      this.#panel = makePanel(this.#speech, code, again, kept);
      (this.#dialog ?? this.#root).append(this.#panel);
      this.#lay();
      if (hadFocus) this.#panel.querySelector('button').focus();
    }

    /** Its program stopped: a fresh one goes on, at once where another element was used. */
    [STOPPED](quietly, error) {
      const here = this.#program;
      this.#program = this.#handle = undefined;
      this.#turn += 1;
      here.shown.delete(this);
      this.#box.replaceChildren();
      if (quietly) this.#begin();
      else this.#fail('panic', error, here);
    }
  }

  give(BuyingReadiness);
  return BuyingReadiness;
};
