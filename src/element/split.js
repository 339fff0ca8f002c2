// The release's link between the program and its workspace, in the place of the one the splitter writes: bundled into
// the glue, so that each copy of the program has its own, and fetching as program.js does. Only the release has it.

let exports;
let fetchWorkspace;

/** What the module exports, and how its workspace is fetched and linked to it. */
export const connect = (...given) => ([exports, fetchWorkspace] = given);

/** The program asks for its workspace: `callback` is a place in the module's table. */
export const __wasm_split_load_workspace = (callback, data) => {
  const done = (well) => exports.__indirect_function_table.get(callback)(data, well);
  fetchWorkspace().then(() => done(1), (error) => {
    console.error(error);
    done(0);
  });
};
