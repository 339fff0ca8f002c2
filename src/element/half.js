// The program's half of an element: what its owner set, where its answers are kept, and where its events go. host.rs has
// its type.

import { DETAILS, LINKS } from './contract.js';
import { keeping, RECORD } from './kept.js';
import { SPOKEN } from './languages.js';
import { address, camel } from './made.js';

/** Of an element, with what is its own. */
export const half = (host, { mount, questionnaire, resources, kept, speech, speak, tell, complain, answer }) => ({
  host, mount, questionnaire, resources,
  // The name of the record: that of another questionnaire than the core edition is another one.
  record: RECORD,
  ...keeping(host, kept),
  setting: (name) => {
    const value = host[camel(name)] || '';
    return value && LINKS.includes(name) ? address(value) : value;
  },
  language: () => speech.program,
  languages: () => Object.entries(SPOKEN).flat(),
  choose: (tag) => {
    speech.choose(tag);
    speak();
  },
  slotted: () => !!host.querySelector(':scope > [slot=contact]'),
  tell: (name, ...figures) => tell(name, DETAILS[name]?.(...figures)),
  complain: (code, text) => complain(new Error(text), code),
  // What the buyer sends, and nothing where they would rather not.
  hand: (text) => {
    const summary = text === undefined ? undefined : { text };
    if (summary) tell('br-handover', summary);
    answer(summary);
  },
});
