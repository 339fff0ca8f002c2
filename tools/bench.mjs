// The three pages that `cargo xtask bench` lays side by side, each a folder whose files are compressed already:
//
//     node tools/bench.mjs DIST OUTFOLDER
//
// All stand in the same shell and ask the core edition's statements; everybody is asked all of them, as who answers for
// all is on our page. Their sources stand in tests/pages/bench.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, transform } from 'esbuild';

const tools = fileURLToPath(new URL('.', import.meta.url));
const sources = join(tools, '../tests/pages/bench');
const [dist, out] = process.argv.slice(2);
if (!out) {
  console.error('Of what, and where to? node tools/bench.mjs DIST OUTFOLDER');
  process.exit(2);
}

const read = (...path) => readFile(join(...path), 'utf8');
const json = async (path) => JSON.parse(await read(tools, '..', path));
const core = await json('questionnaires/core.en.json');
const words = await json('locales/en.json');
/** What can be answered to a statement: its value, its word, and what it means there. */
const choices = (item) => [
  ...core.levels.map((word, level) => [level, word, item.levels[level]]),
  ['dk', core.dont_know],
  ['na', core.does_not_apply],
];
/** One's part: a value, its word, and what it means. */
const roles = [
  ...core.roles.map(({ id, label, description }) => [id, label, description]),
  ['all', words['start.for-all'], words['start.for-all-about']],
];
const jobs = core.jobs.map((job) => ({ ...job, items: core.items.filter((item) => item.job === job.id) }));

// ── a plain page ─────────────────────────────────────────────────────────────────────────────────

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const choice = (type, name) => ([value, word, about]) =>
  `<label><input type="${type}" name="${name}" value="${value}"><span>${escaped(word)}</span>${
    about ? `<small>${escaped(about)}</small>` : ''}</label>`;
const statement = (item) =>
  `<fieldset><legend>${escaped(item.text)}</legend>${choices(item).map(choice('radio', item.id)).join('')}</fieldset>`;
const plain = `<form>
  <fieldset id="roles">
    <legend>${words['start.roles']}</legend>
    ${roles.map(choice('checkbox', 'role')).join('')}
    <p id="missed" role="alert" hidden>${words['start.missed']}</p>
    <button type="button" id="begin">${words['start.begin']}</button>
  </fieldset>
  <div id="statements" hidden>
    ${jobs.map(({ label, question, items }) =>
      `<h2 tabindex="-1">${escaped(label)}</h2><p>${escaped(question)}</p>${items.map(statement).join('')}`).join('')}
  </div>
</form>`;

// ── SurveyJS ─────────────────────────────────────────────────────────────────────────────────────

const text = ([value, word, about]) => ({ value, text: about ? `${word}: ${about}` : word });
const SURVEY = {
  firstPageIsStartPage: true,
  // As our page does on a phone; a page a job has more to draw.
  questionsOnPageMode: 'questionPerPage',
  showQuestionNumbers: false,
  startSurveyText: words['start.begin'],
  pageNextText: words['run.next'],
  completeText: words['run.finish'],
  pages: [
    { elements: [{ type: 'checkbox', name: 'roles', title: words['start.roles'], isRequired: true, choices: roles.map(text) }] },
    ...jobs.map(({ label, question, items }) => ({
      title: label,
      description: question,
      elements: items.map((item) => ({
        type: 'radiogroup', name: item.id, title: item.text, choices: choices(item).map(text),
      })),
    })),
  ],
};
/** One script of the two packages: without what nobody imports it is smaller than the two they ship. */
const survey = async () => {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [join(sources, 'survey.js')],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    nodePaths: [join(tools, 'node_modules')],
    define: { SURVEY: JSON.stringify(SURVEY) },
    logLevel: 'error',
  });
  return text;
};

// ── each with its files ──────────────────────────────────────────────────────────────────────────

const minified = async (file) =>
  (await transform(await read(sources, file), { loader: file.split('.').pop(), minify: true })).code;
const released = async () => {
  const names = (await readdir(dist)).filter((name) => /\.(js|wasm)$/.test(name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dist, name))])));
};
const PAGES = {
  plain: {
    head: '<link rel="stylesheet" href="plain.css"><script src="plain.js" defer></script>',
    body: plain,
    files: { 'plain.css': await minified('plain.css'), 'plain.js': await minified('plain.js') },
  },
  ours: {
    head: '<script type="module" src="buying-readiness.js"></script>',
    body: '<buying-readiness><noscript>This needs JavaScript.</noscript></buying-readiness>',
    files: await released(),
  },
  surveyjs: {
    head: '<link rel="stylesheet" href="survey.css"><script src="survey.js" defer></script>',
    body: '<div id="survey"></div>',
    files: {
      'survey.css': await read(tools, 'node_modules/survey-core/survey-core.fontless.min.css'),
      'survey.js': await survey(),
    },
  },
};

const [shell, style] = [await read(sources, 'shell.html'), await minified('page.css')];
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
await rm(out, { recursive: true, force: true });
for (const [name, { head, body, files }] of Object.entries(PAGES)) {
  const html = shell.replace('{head}', () => head).replace('{body}', () => body);
  for (const [path, content] of Object.entries({ ...files, 'index.html': html, 'page.css': style })) {
    const file = join(out, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, brotliCompressSync(content, { params }));
  }
}
