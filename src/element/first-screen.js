// The first screen: what is there, and can be used, before the program is. screen.js has it as data, made from the
// program's own start page; for who comes back or by a link there is the frame of what will come. When the program has
// drawn its page, what was said here is said there.

import { RULES } from './screen.js';
import { RECORD, ROOM } from './kept.js';
import { element, hasStrayed, isShared } from './made.js';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/** How long something may take to load before that is said, in milliseconds. */
const LONG = 8000;

let sheet;
/** The styles of the program's first file, which it relies on: one sheet for all elements of the page. */
export const styles = () => {
  sheet ??= new CSSStyleSheet();
  if (!sheet.cssRules.length) sheet.replaceSync(RULES);
  return sheet;
};

/** Nodes of what screen.js has. */
const grown = (data, around = HTML) => {
  if (typeof data === 'string') return document.createTextNode(data);
  const [tag, attributes, ...children] = data;
  const space = tag === 'svg' ? SVG : around;
  const made = document.createElementNS(space, tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children.map((child) => grown(child, space)));
  return made;
};

/** What of an element is said. */
const SAID = ['aria-label', 'placeholder', 'lang', 'dir'];
const say = (node, attributes) => {
  for (const name of SAID) {
    if (name in attributes) node.setAttribute(name, attributes[name]);
    else node.removeAttribute(name);
  }
};
/** Says in a tree what another language has; where something of it was made anew since, it is left as it is. */
const retell = (node, [, attributes, ...children]) => {
  say(node, attributes);
  const nodes = [...node.childNodes];
  if (nodes.length !== children.length) return;
  nodes.forEach((one, n) => {
    if (typeof children[n] !== 'string') retell(one, children[n]);
    else if (one.nodeType === Node.TEXT_NODE) one.data = children[n];
  });
};

/** The same control in another tree: of those alike, the one at the same place. */
const twin = (control, from, to) => {
  const { localName, className } = control;
  const alike = (root) => [...root.querySelectorAll(localName)].filter((other) => other.className === className);
  return alike(to)[alike(from).indexOf(control)];
};

/** A moment in which a program can draw. */
const moment = () => new Promise((done) => setTimeout(done));

/** Whether a record of a questionnaire of the owner's own has this name. */
const isOfOwn = (name) => /^[^~]+~[0-9a-f]{12}$/.test(name);

/** Whether nobody has begun here, and nothing came by a link. */
const isNew = ({ shareKey, questionnaire }, { get, names }) => {
  if (isShared(location.hash, shareKey) || hasStrayed(location.search, shareKey)) return false;
  try {
    // Which of those the page has only the program knows. Whoever answered another edition is told so above the page.
    return !get(questionnaire ? ROOM : RECORD) && !get(`${RECORD}/undo`) && !names().some(isOfOwn);
  } catch {
    return true;
  }
};

/** By what people can be asked. */
const WAYS = ['mail', 'phone', 'link'];

export class FirstScreen {
  /** The frame; it stands where the program's will. */
  node;
  /** What is said, in the language that is spoken. */
  #language;
  /** What was pressed that only the program can do. */
  #pressed;
  #isComposing = false;
  /** A pointer or a key is down: what it does comes when it is up. */
  #held = false;
  #idle;
  #slow;
  #late = false;
  /** What was pressed beside Begin, and what it said. */
  #waits;

  /** Of an element, with the program's half of it. */
  constructor(host, half, language) {
    this.#language = language;
    const node = (this.node = grown(language.screen));
    const page = node.querySelector('.page');
    /** Nothing is kept here, and nothing came by a link: the start page. */
    this.isNew = isNew(host, half);
    /** The roles are those of a questionnaire of the owner's own, and come with the program. */
    this.isOwn = !!host.questionnaire;
    if (this.isNew) {
      this.#listen(half);
      node.classList.toggle('br-own', this.isOwn);
      for (const tick of this.#ticks) tick.disabled = this.isOwn;
    } else {
      page.replaceChildren(element('div', { className: 'waiting' }));
      node.querySelector('.foot').remove();
    }
    this.#slow = setTimeout(() => this.#isSlow(), LONG);
    this.dress(half);
  }

  /** Takes over what the element's owner has set now. */
  dress({ host, setting, slotted }) {
    const node = this.node;
    const [name, privacy] = [host.contactName, setting('privacy-href')];
    const supplier = host.supplierName || location.hostname;
    const bare = grown(this.#language.screen);
    const find = (selector) => bare.querySelector(selector);
    const person = find('.person');
    if (!slotted() && !WAYS.some((way) => setting(`contact-${way}`))) person.remove();
    else if (name) {
      find('.person-face').textContent = [...name][0];
      find('.person-text').textContent = find('.person-text').textContent.replace('{contact}', name);
    } else person.replaceWith(grown(this.#language.ask));
    if (host.storage !== 'none') find('.foot > span').remove();
    const link = find('.foot > a');
    if (privacy) link.href = privacy;
    else link.remove();
    const whose = find('.row + .small');
    whose.textContent = supplier ? whose.textContent.replace('{supplier}', supplier) : this.#language.stays;
    for (const part of ['.strip', '.row + .small']) node.querySelector(part)?.replaceWith(find(part));
    // Who has just chosen a language there is still there.
    const foot = node.querySelector('.foot');
    const choice = foot?.querySelector('label');
    for (const one of [...(foot?.children ?? [])]) if (one !== choice) one.remove();
    if (!choice) foot?.replaceChildren(...find('.foot').childNodes);
    else for (const one of [...find('.foot').children]) if (one.localName !== 'label') choice.before(one);
  }

  /** Says all of it in another language; nothing of what was said here is lost. */
  speak(language, half) {
    this.#language = language;
    const [, attributes] = language.screen;
    if (this.isNew) retell(this.node, language.screen);
    else say(this.node, attributes);
    this.dress(half);
    if (!this.isNew) return;
    this.#label();
    const choice = this.node.querySelector('.language');
    if (choice) choice.value = language.tag;
    const missed = this.node.querySelector('#role-missed');
    if (missed.hasChildNodes()) this.#say(language.missed, missed);
  }

  /** The roles to tick; the last tick stands for all of them. */
  get #ticks() {
    return [...this.node.querySelectorAll('.role input')];
  }

  get #field() {
    return this.node.querySelector('textarea');
  }

  #listen(half) {
    const node = this.node;
    node.addEventListener('change', ({ target }) => (target.matches('.language') ? half.choose(target.value) : this.#tick(target)));
    node.addEventListener('submit', (event) => event.preventDefault());
    node.addEventListener('click', (event) => {
      const control = event.target.closest('button');
      if (!control) return;
      event.preventDefault();
      this.#press(control);
    });
    node.addEventListener('keydown', (event) => {
      if (event.target === this.#field && event.key === 'Enter' && !event.isComposing && !event.shiftKey) {
        event.preventDefault();
        this.#press(node.querySelector('.paste .button'));
      }
    });
    for (const [type, is] of [['compositionstart', true], ['compositionend', false]]) {
      node.addEventListener(type, () => this.#rest(() => (this.#isComposing = is)));
    }
    // What is pressed does something when it is let go, which may be beside it; the click comes behind that.
    const up = () => setTimeout(() => this.#rest(() => (this.#held = false)));
    for (const type of ['pointerdown', 'keydown']) {
      node.addEventListener(type, () => {
        this.#held = true;
        for (const end of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(end, up, { once: true, capture: true });
      });
    }
    for (const type of ['focusout', 'input']) node.addEventListener(type, () => setTimeout(() => this.#rest()));
  }

  #tick(target) {
    const ticks = this.#ticks;
    const all = ticks.pop();
    if (target === all) for (const tick of ticks) tick.checked = all.checked;
    else if (ticks.includes(target)) all.checked = ticks.every((tick) => tick.checked);
    else return;
    if (ticks.some((tick) => tick.checked)) this.node.querySelector('#role-missed').replaceChildren();
    this.#label();
  }

  /** It takes long: whoever waits is told. */
  #isSlow() {
    this.#late = true;
    if (!this.isNew) this.#say(this.#language.words.slow, this.node.querySelector('.page').firstChild);
    else if (this.#pressed) this.#label();
  }

  /** Begin says how long it takes, or that it was pressed; what else was pressed, that it waits. */
  #label() {
    const mask = this.#ticks.slice(0, -1).reduce((mask, tick, role) => mask | (tick.checked << role), 0);
    const waits = this.#pressed?.type === 'submit';
    const { begin, minutes, words } = this.#language;
    const wait = this.#late ? words.slow : words.wait;
    for (const button of this.node.querySelectorAll('[type=submit] span')) button.textContent = waits ? wait : begin[minutes[mask]];
    const other = waits ? undefined : this.#pressed;
    if (other !== this.#waits?.control) {
      if (this.#waits) this.#waits.control.textContent = this.#waits.said;
      this.#waits = other && { control: other, said: other.textContent };
    }
    if (other) other.textContent = wait;
    if (this.#pressed) this.#say(wait);
  }

  #press(control) {
    if (control.type === 'submit' && !this.isOwn && !this.#ticks.some((tick) => tick.checked)) {
      this.#say(this.#language.missed, this.node.querySelector('#role-missed'));
      this.#ticks[0].focus();
      return;
    }
    this.#pressed = control;
    this.#label();
    this.#rest();
  }

  /** Says something to who cannot see it, or in a place for all. */
  #say(text, where = this.node.querySelector('.sr[role=status]')) {
    where.replaceChildren(element('span', {}, text));
  }

  /** Whether somebody is in the middle of something that would be cut off. */
  get isBusy() {
    const field = this.#field;
    const types = field?.value && field === this.node.getRootNode().activeElement && !this.#pressed;
    return this.#held || this.#isComposing || types;
  }

  #rest(change) {
    change?.();
    if (!this.isBusy) this.#idle?.();
  }

  /** When nobody is in the middle of anything. */
  async idle() {
    while (this.isBusy) await new Promise((done) => (this.#idle = done));
  }

  /**
   * The program has drawn its page into `mount`, out of sight: what was said here is said there, and that takes the place
   * of this. It stays as it is where `isGone` comes to hold meanwhile.
   */
  async handOver(mount, isGone) {
    const there = (control) => mount.querySelector(`[id="${control.id}"]`);
    const missed = this.node.querySelector('#role-missed');
    for (;;) {
      // What is ticked while the program draws counts too.
      await moment();
      await this.idle();
      if (isGone()) return;
      const tick = this.#ticks.slice(0, -1).find((tick) => there(tick) && there(tick).checked !== tick.checked);
      if (tick) there(tick).click();
      else if (missed.hasChildNodes() && there(missed)?.hasChildNodes() === false) mount.querySelector('[type=submit]').click();
      else break;
    }
    const field = this.#field;
    const pasted = there(field);
    if (pasted) {
      pasted.closest('details').open = field.closest('details').open;
      pasted.value = field.value;
    }
    const focused = this.node.getRootNode().activeElement;
    const takesFocus = this.node.contains(focused) && twin(focused, this.node, mount);
    const pressed = this.#pressed && twin(this.#pressed, this.node, mount);
    this.node.remove();
    mount.hidden = false;
    if (takesFocus) takesFocus.focus({ preventScroll: true });
    if (takesFocus === pasted) pasted?.setSelectionRange(field.selectionStart, field.selectionEnd);
    pressed?.click();
  }

  /** It is put away for now, with what was said in it. */
  put() {
    clearTimeout(this.#slow);
    this.#late = false;
    this.node.remove();
    this.#pressed = undefined;
    this.#held = false;
    if (this.isNew) this.#label();
  }
}
