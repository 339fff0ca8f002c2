// Host apps for the page tests, one self-contained script for each framework:
//
//     node tools/bundle.mjs OUTFOLDER
//
// Their sources stand in tests/pages/frameworks; the frameworks, in the versions pinned here.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const tools = fileURLToPath(new URL('.', import.meta.url));
const apps = join(tools, '../tests/pages/frameworks');
const [out] = process.argv.slice(2);
if (!out) {
  console.error('Where to? node tools/bundle.mjs OUTFOLDER');
  process.exit(2);
}

/** Turns Svelte's files into JavaScript. What its compiler warns of is an error here. */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { js, warnings } = compile(source, { filename: basename(path), generate: 'client' });
      return { contents: js.code, errors: warnings.map(({ message }) => ({ text: message })) };
    });
  },
};

/** Builds one app, and says what it weighs. */
const bundle = async (name, source, mode, settings = {}) => {
  const outfile = join(out, `${name}.js`);
  const { metafile } = await build({
    entryPoints: [join(apps, source)],
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    target: 'es2022',
    // Inside a function of its own, so that it may be any kind of script and leaves no globals.
    format: 'iife',
    // The apps stand outside of this folder, where no package would be found.
    nodePaths: [join(tools, 'node_modules')],
    conditions: [mode],
    ...settings,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), ...settings.define },
    logLevel: 'warning',
  });
  const [{ bytes }] = Object.values(metafile.outputs);
  console.log(`${name}.js: ${(bytes / 1000).toFixed(1)} kB`);
};

await mkdir(out, { recursive: true });
// Only React's development build heeds StrictMode: it draws twice, and runs effects and refs twice.
await bundle('react', 'react.jsx', 'development', { jsx: 'automatic' });
// Vue asks for these to be set, and is smaller without what they stand for.
const flags = ['__VUE_OPTIONS_API__', '__VUE_PROD_DEVTOOLS__', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__'];
const off = Object.fromEntries(flags.map((flag) => [flag, 'false']));
await bundle('vue', 'vue.js', 'production', { define: off });
await bundle('svelte', 'svelte.js', 'production', { plugins: [svelte] });
