// The body of a function that runs in a new document before anything of the page does: looks and presses as soon as
// there is something, as a person in a hurry would, and notes when. Nothing of the driver runs meanwhile.
const [words] = arguments;
const bench = (window.bench = { shift: 0, interactions: new Map(), lastChange: 0 });

// ── what the browser notes by itself ─────────────────────────────────────────────────────────────

const observe = (type, note, more) => {
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type, buffered: true, ...more });
};
const changed = ({ startTime, duration }) => { bench.lastChange = Math.max(bench.lastChange, startTime + duration); };
observe('resource', changed);
observe('longtask', changed);
observe('layout-shift', (entry) => {
  changed(entry);
  if (!entry.hadRecentInput) bench.shift += entry.value;
});
// An interaction is several events: the longest counts, as in the browsers' own figure of it. What took less than a
// frame of 16 ms is not told.
const FRAME = 16;
observe('event', ({ interactionId, duration }) => {
  if (interactionId === 0) return;
  bench.interactions.set(interactionId, Math.max(duration, bench.interactions.get(interactionId) ?? 0));
}, { durationThreshold: FRAME });

// Wasm's memories, which it tells nowhere.
const memories = new Set();
for (const name of ['instantiate', 'instantiateStreaming']) {
  const make = WebAssembly[name];
  WebAssembly[name] = async (...args) => {
    const made = await make.apply(WebAssembly, args);
    const { exports } = made.instance ?? made;
    Object.values(exports).filter((one) => one instanceof WebAssembly.Memory).forEach((one) => memories.add(one));
    return made;
  };
}
bench.wasmMemory = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

// ── what a person sees ───────────────────────────────────────────────────────────────────────────

const frame = () => new Promise(requestAnimationFrame);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
/** Once what is there now is painted: in a task behind the next frame. */
const painted = async () => {
  await frame();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
};
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
const said = (element) => (element.value || element.textContent).replace(/\s+/g, ' ').trim();
/** All that match and are seen, in the page or in our element: of inputs, by what stands beside them. */
const all = (css, words = '') => [document, document.querySelector('buying-readiness')?.shadowRoot].flatMap((root) =>
  [...(root?.querySelectorAll(css) ?? [])].filter((element) => {
    const label = element.labels?.[0] ?? element;
    return said(label).startsWith(words) && isSeen(label);
  }));
const first = async (css, words) => {
  for (;;) {
    const [found] = all(css, words);
    if (found) return found;
    await frame();
  }
};
/** Ticks the first that matches as soon as it can be seen: when it was ticked, and when that was to be seen. */
const tick = async (css, words) => {
  for (;;) {
    await first(css, words);
    await painted();
    const [input] = all(css, words);
    const ticked = performance.now();
    input?.click();
    await painted();
    if (all(css, words)[0]?.checked) return { ticked, seen: performance.now() };
  }
};

// ── what a person does ───────────────────────────────────────────────────────────────────────────

const BUTTON = 'button, input[type=button], input[type=submit]';
const RADIO = 'input[type=radio]';

/** Ticks a role, begins, answers: when the tick and the answer were to be seen, and when that was given, by the clock. */
bench.hurry = async () => {
  const { seen: control } = await tick('input[type=checkbox]', words.role);
  (await first(BUTTON, words.begin)).click();
  const { ticked, seen: statement } = await tick(RADIO);
  return { control, statement, answered: performance.timeOrigin + ticked };
};

/** Leaves the page alone until nothing has happened for two seconds since the first control was there. */
bench.settle = async () => {
  await first('input[type=checkbox]', words.role);
  while (performance.now() - bench.lastChange < 2000) await pause(200);
  const [paint, content] = ['first-paint', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0].startTime);
  return { paint, content, shift: bench.shift };
};

/** Brings the next open statement, and the middle of one of its answers: where to press. */
bench.aim = async (turn) => {
  const groups = () => Object.values(Object.groupBy(all(RADIO), ({ name }) => name));
  const open = () => groups().find((group) => group.every(({ checked }) => !checked));
  if (!open()) {
    (await first(BUTTON, words.next)).click();
    while (!open()) await frame();
  }
  const group = open();
  const { name, value, labels: [label] } = group[turn % group.length];
  bench.hasArrived = () => all(RADIO).some((radio) => radio.name === name && radio.value === value && radio.checked);
  label.scrollIntoView({ block: 'center', behavior: 'instant' });
  // Whatever comes of going there is over before the press.
  await pause(600);
  bench.interactions.clear();
  const { left, top, height } = label.getBoundingClientRect();
  return [left + 24, top + height / 2];
};

/** How long the press took to be seen, in milliseconds, once that is over; the answer has to be there. */
bench.pressed = async () => {
  await pause(600);
  // The browser tells when it has the time.
  for (let n = 0; n < 10 && bench.interactions.size === 0; n += 1) await pause(200);
  if (!bench.hasArrived()) throw new Error('the answer did not arrive');
  return Math.max(FRAME, ...bench.interactions.values());
};
