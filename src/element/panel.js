// What stands where the program cannot be shown: what happened, and what can be done.

import { element, offer, part, toCopy } from './made.js';

/** A panel for what went wrong; `again` tries once more, and `kept` is what a file of the answers holds. */
export const makePanel = ({ tag: lang, words: { words, direction: dir } }, code, again, kept) => {
  const stopped = code === 'panic';
  const retry = element('button', { type: 'button', onclick: again }, words[stopped ? 'go-on' : 'again']);
  const said = element('p', {}, words[code] ?? words.failed);
  const made = part(element('div', { className: 'panel', role: 'alert', lang, dir }, said, retry), 'notice');
  const save = () => {
    const text = kept();
    offer('buying-readiness.txt', text);
    const instead = words['copy-instead'];
    if (!made.querySelector('textarea')) made.append(element('p', {}, instead), toCopy(instead, text));
  };
  if (stopped) made.append(element('button', { type: 'button', onclick: save }, words.download));
  return made;
};
