// The program: fetched once a page, whatever the number of elements; a fresh one where one stopped; and why
// it could not be fetched.

// Pages replace these, before us or after us: as they are now, they have to do.
const ask = globalThis.fetch?.bind(globalThis);

/** The folder of this script; none where it was copied into another one, or into the page. */
export const HERE = (() => {
  try {
    return new URL('.', import.meta.url).href;
  } catch {
    return '';
  }
})();

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

/** A compiled file of the program, under its own name: it stands in the traces of what goes wrong in it. */
const compiled = async (file, stamp) => {
  const response = await ask(file);
  const module = await WebAssembly.compileStreaming(response.clone()).catch(async () => WebAssembly.compile(await response.arrayBuffer()));
  // No cache and no server in the middle of an update may give us a file of another build.
  const [section] = WebAssembly.Module.customSections(module, 'build');
  if (stamp && (!section || new TextDecoder().decode(section) !== stamp)) throw new Error(`${file} is of another build than its script.`);
  return module;
};

/* global STAMP -- put in by the release's build */
/** The build that this script is of; none where trunk serves it as it stands. */
const OURS = typeof STAMP === 'undefined' ? '' : STAMP;
const MODULE = 'readiness_bg';
/** What is fetched when it is first wanted. */
const PARTS = ['results', 'workspace'];

/** What a program is made of: its glue with what the module exports, and its parts, fetched when they are wanted. */
const fresh = (folder, age) => {
  const here = { folder, age, shown: new Set() };
  here.main = once(async (failed) => {
    if (!folder) throw Object.assign(new Error('The script stands in no folder of its own.'), { code: 'not-found' });
    // Browsers remember a script by its address, also one that failed.
    const again = failed + age * 100;
    const of = (stamp) => (name) => new URL(`${name}.wasm?${stamp}${again ? `&again=${again}` : ''}`, folder);
    const coming = import(here.asked = here.script = new URL(`readiness.js${again ? `?again=${again}` : ''}`, folder).href);
    // The module is mostly of the loader's build: it does not wait for the script beside it, which knows.
    const early = !again && OURS && compiled(of(OURS)(MODULE), OURS).catch(() => {});
    const glue = await coming;
    const stamp = glue.stamp ?? '';
    const file = of(stamp);
    const part = (name) => file(`readiness-${name}`);
    here.asked = file(MODULE);
    here.marks = [here.script, here.asked, ...PARTS.map(part)].map((file) => `${file}:`);
    const module = (stamp === OURS && (await early)) || (await compiled(here.asked, stamp));
    const exports = await glue.default({ module_or_path: module });
    glue.connect?.(exports, (name) => compiled(part(name), glue.stamp));
    return glue;
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

/** What the styles are written with. Without it, controls are there that nobody sees. */
const NEEDED = ['light-dark(red, red)', 'oklch(from red l c h)', 'color(from red xyz-d65 x calc(y * 2) z)'];
export const canShow = () => 'adoptedStyleSheets' in Document.prototype && NEEDED.every((colour) => CSS.supports('color', colour));

/** Which of the sentences it is. */
export const cause = async (error, address, folder) => {
  if (error.code) return error.code;
  if (typeof WebAssembly !== 'object') return 'no-wasm';
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

/** Whether a trace, or a line of one, leads through the program. */
const leadsThrough = (here, trace) => here.marks?.some((mark) => trace?.includes(mark));

/**
 * The line of a trace that says where it was thrown, as each engine writes it. Of modules that were not compiled while
 * they came the address is not known.
 */
const thrown = (trace) => trace.split('\n').find((line) => /^\s*at .*:\/\/|@.*:\/\//.test(line) && !line.includes('wasm://'));

/** What is running now. Frameworks may put many frames of their own between us and this. */
const running = () => {
  const { stackTraceLimit } = Error;
  if (stackTraceLimit) Error.stackTraceLimit = 100;
  const { stack } = new Error();
  if (stackTraceLimit) Error.stackTraceLimit = stackTraceLimit;
  return stack;
};

/**
 * Whether something of the page threw while the program was calling it, and the program goes on: a listener is reported
 * while those who called it still run, and what it promised is reported later. What went through the program has left it
 * by then.
 */
const isOfThePage = (here, trace, type) =>
  !leadsThrough(here, thrown(trace)) && (type === 'unhandledrejection' || leadsThrough(here, running()));

export const stopped = ({ type, error, reason = error }) => {
  for (const here of programs.values()) {
    // Whatever went through its code may have left it half done; what is left of an earlier one does not count.
    if (!here.shown.size || !leadsThrough(here, reason?.stack) || isOfThePage(here, reason.stack, type)) continue;
    renew(here);
    const shown = [...here.shown];
    shown.forEach((element) => element[STOPPED](shown.includes(used) && element !== used, reason));
  }
};
for (const type of ['error', 'unhandledrejection']) globalThis.addEventListener?.(type, stopped);
export const STOPPED = Symbol('stopped');
