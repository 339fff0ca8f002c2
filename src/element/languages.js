// The language an element speaks: English is built in, the others are files beside the program, fetched when they are
// wanted and once a page. What does not come is said in English.

import { ENGLISH, LANGUAGES } from './screen.js';
import { RECORD } from './kept.js';

// As it is now: pages replace it.
const ask = globalThis.fetch?.bind(globalThis);

/** What somebody chose for themselves is kept under this name. */
const CHOICE = `${RECORD}/language`;

/** A language and how it is written, as most who speak it do: `pt` is `pt-BR`'s, `zh-TW` is not `zh-Hans`'s. */
const written = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
};

/** All there are, with what each calls itself. */
export const SPOKEN = { en: 'English', ...Object.fromEntries(Object.entries(LANGUAGES).map(([tag, { name }]) => [tag, name])) };

/** Which of ours a tag means; none where there is none of it. */
const ours = (tag) => {
  const all = Object.keys(SPOKEN);
  const is = written(tag);
  return all.find((own) => own.toLowerCase() === tag.toLowerCase()) ?? (is && all.find((own) => written(own) === is));
};

/** The `lang` that stands around a node, through the roots it is in. */
const around = (node) => {
  for (let one = node; one; one = one.getRootNode().host) {
    const holder = one.closest('[lang]');
    if (holder) return holder.lang;
  }
  return '';
};

const files = new Map();
/** A file of a language, once a page: what failed may be tried again. */
const file = (folder, name, hash) => {
  const address = new URL(`languages/${name}.json?${hash}`, folder).href;
  if (!files.has(address)) {
    const coming = (async () => {
      const response = await ask(address);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const found = await response.json();
      // Texts are found by their place: those of another build would be others.
      if (found.keys !== ENGLISH.keys) throw new Error('It is of another build than its script.');
      return found;
    })();
    files.set(address, coming);
    coming.catch(() => files.delete(address));
  }
  return files.get(address).catch((error) => {
    throw Object.assign(error, { code: 'language', asked: address });
  });
};

/** What an element speaks. */
export class Speech {
  #host;
  #half;
  #folder;
  #complain;
  /** What is wanted: it may be on its way. */
  #wanted = { tag: 'en', region: 'en-GB' };
  /** What is spoken, and as where numbers and days are written. */
  tag = 'en';
  region = 'en-GB';
  /** The texts of the loader and of the first file. */
  words = ENGLISH;
  /** What was wanted did not come, and English stands in: it calls itself so. */
  missing = '';
  /** When its texts are there, or have not come. */
  ready = Promise.resolve();
  isReady = true;

  /** Of an element, with the program's half of it; `folder` is where its files are. */
  constructor(host, half, folder, complain) {
    [this.#host, this.#half, this.#folder, this.#complain] = [host, half, folder, complain];
  }

  /** Looks which language is wanted now: whether that is another one, which then is on its way. */
  look() {
    const there = around(this.#host);
    const [chosen, found] = [ours(this.#chosen), ours(there)];
    const tag = chosen ?? found ?? 'en';
    const region = found === tag && there.includes('-') ? there : tag === 'en' ? 'en-GB' : tag;
    if (tag === this.#wanted.tag && region === this.#wanted.region) return false;
    this.#wanted = { tag, region };
    this.isReady = false;
    this.ready = this.#fetch(this.#wanted);
    return true;
  }

  async #fetch(wanted) {
    let { tag, region } = wanted;
    let [words, missing] = [ENGLISH, ''];
    try {
      if (tag !== 'en') words = await file(this.#folder(), tag, LANGUAGES[tag].first);
    } catch (error) {
      [tag, region, missing] = ['en', 'en-GB', SPOKEN[tag]];
      this.#complain(error, 'language');
    }
    // Another one may be wanted by now.
    if (wanted !== this.#wanted) return this.ready;
    Object.assign(this, { tag, region, words, missing, isReady: true });
  }

  get #chosen() {
    try {
      return this.#half().get(CHOICE) ?? '';
    } catch {
      return '';
    }
  }

  /** Somebody chooses for themselves. */
  choose(tag) {
    try {
      this.#half().set(CHOICE, tag);
    } catch { /* Then it holds as long as the page: what the browser refused is kept here. */ }
  }

  /** For the program: the texts of its first file, and how to get the rest. */
  get program() {
    const { tag, words, region, missing } = this;
    let coming;
    return {
      tag, region, missing,
      texts: words.texts,
      questionnaire: words.questionnaire,
      // Where it does not come, what it holds is said in English. English itself is in the program, and asks for none.
      rest: () =>
        (coming ??= file(this.#folder(), `${tag}-rest`, LANGUAGES[tag].rest).catch((error) => void this.#complain(error, 'language'))),
    };
  }
}
