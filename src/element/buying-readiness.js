// <buying-readiness>: defined at once, loaded when it comes near the viewport, once a page.
//
// The words and answers live in the Wasm module beside this file. Until it is there, and if it never
// comes, the element shows what the page's author put between its tags. custom-elements.json has the
// contract; docs/embedding.md tells it.

import { make } from './element.js';
import { HERE, program } from './program.js';

const TAG = 'buying-readiness';

/** Defines the element under a name, with an open or a closed root; the first one stays. */
export const define = ({ tag = TAG, mode = 'open' } = {}) => {
  if (!globalThis.customElements) return false;
  if (customElements.get(tag)) {
    console.warn(`<${tag}> is defined already; this copy (${HERE}) stands back.`);
    return false;
  }
  customElements.define(tag, make(mode));
  return true;
};

/** What is wrong with a questionnaire or a file of material, a line each; `ok` and what it is where nothing is. */
export const check = async (text) => {
  const here = program(HERE);
  const glue = await here.main();
  await glue.workspace_ready();
  return glue.check_file(text);
};

define();
