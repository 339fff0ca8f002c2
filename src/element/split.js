// The release's link between the program and its parts, in the place of the one the splitter writes: bundled into the
// glue, so that each copy of the program has its own, and fetching as program.js does. Only the release has it.

let exports;
let fetchPart;

/** What the module exports, and how the module of a part is fetched. */
export const connect = (...given) => ([exports, fetchPart] = given);

/** The parts that are linked, or on their way: each once, since it lays what it holds into the memory of what is there. */
const linked = new Map();

/** Links a part behind the one it stands on; both are fetched at once. What failed may be tried again. */
const link = (name, below) => {
  if (!linked.has(name)) {
    const made = Promise.all([fetchPart(name), below && link(below)]).then(([module]) => WebAssembly.instantiate(module, { __wasm_split: exports, first: exports }));
    linked.set(name, made.catch((error) => {
      linked.delete(name);
      throw error;
    }));
  }
  return linked.get(name);
};

/** The program asks for a part: `callback` is a place in the module's table. */
const load = (...part) => (callback, data) => {
  const done = (well) => exports.__indirect_function_table.get(callback)(data, well);
  link(...part).then(() => done(1), (error) => {
    console.error(error);
    done(0);
  });
};
export const __wasm_split_load_results = load('results');
export const __wasm_split_load_workspace = load('workspace', 'results');
