// The glue as the release has it: wasm-bindgen's, with the link to its parts in it.

export * from './readiness.js';
export { default } from './readiness.js';
export { connect } from './__wasm_split.js';
