// The program: fetched once a page, whatever the number of elements; a fresh one where one stopped; and why
// it could not be fetched.

// Pages replace these, before us or after us: as they are now, they have to do.
const ask = globalThis.fetch?.bind(globalThis);

/** The folder of this script. */
export const HERE = new URL('.', import.meta.url);

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
export const program = (folder) => {
  if (!programs.has(folder)) programs.set(folder, fresh(folder, 0));
  return programs.get(folder);
};

/** What a program is made of: its glue with what the module exports, and the rest of it. */
const fresh = (folder, age) => {
  const here = { folder, age, shown: new Set() };
  here.main = once(async (failed) => {
    // Browsers remember a script by its address, also one that failed.
    const again = failed + age * 100;
    const glue = await import(here.asked = here.script = new URL(`readiness.js${again ? `?again=${again}` : ''}`, folder).href);
    // The stamp of its build, so that no cache gives a part of another one.
    const part = (name) => new URL(`${name}.wasm?${glue.stamp ?? ''}${again ? `&again=${again}` : ''}`, folder);
    const files = [here.asked = part('readiness_bg'), part('readiness-rest')];
    here.marks = [here.script, ...files].map((file) => `${file}:`);
    return [glue, await glue.default({ module_or_path: files[0] }), files[1]];
  });
  here.rest = once(async () => {
    const [glue, exports, file] = await here.main();
    const response = await ask(file);
    // Compiled under its own name, which stands in the traces of what goes wrong in it.
    const module = WebAssembly.compileStreaming(response.clone()).catch(async () => WebAssembly.compile(await response.arrayBuffer()));
    // It goes into the memory and the table of what is there.
    await WebAssembly.instantiate(await module, { __wasm_split: exports });
    glue.arrived?.();
  });
  return here;
};

/** A file its owner named; its text. */
export const named = async (address, code) => {
  try {
    const response = await ask(address);
    if (response.ok) return await response.text();
    throw new Error(`${response.status} ${response.statusText}`);
  } catch (error) {
    throw Object.assign(error, { code, asked: address });
  }
};

const refused = new Set();
globalThis.document?.addEventListener('securitypolicyviolation', (event) => refused.add(event.blockedURI));

/** Which of the sentences it is. */
export const cause = async (error, address, folder) => {
  if (error.code) return error.code;
  if (typeof WebAssembly !== 'object') return 'no-wasm';
  if (!('adoptedStyleSheets' in Document.prototype)) return 'old-browser';
  if (!navigator.onLine) return 'offline';
  // Refusals are told a moment after they happened.
  await new Promise((done) => setTimeout(done));
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
/** It was used just now. */
export const use = (element) => (used = element);

/** The next elements of this folder get a fresh program. */
export const renew = (here) => programs.set(here.folder, fresh(here.folder, here.age + 1));

export const stopped = ({ error, reason = error }) => {
  for (const here of programs.values()) {
    // Whatever went through its code may have left it half done; what is left of an earlier one does not count.
    if (!here.shown.size || !here.marks.some((mark) => reason?.stack?.includes(mark))) continue;
    renew(here);
    const shown = [...here.shown];
    shown.forEach((element) => element[STOPPED](shown.includes(used) && element !== used, reason));
  }
};
for (const type of ['error', 'unhandledrejection']) globalThis.addEventListener?.(type, stopped);
export const STOPPED = Symbol('stopped');
