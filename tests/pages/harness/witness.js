// What a page gives away about itself where the driver keeps no log of it: the tests' server puts this first into every
// page, and witness.rs reads it.
(() => {
  document.currentScript.remove();
  const said = [];
  const say = (...words) => said.push(words.map(String).join(' '));
  for (const level of ['error', 'warn']) {
    const real = console[level];
    console[level] = function (...words) {
      say(...words);
      return real.apply(this, words);
    };
  }
  // What somebody has taken care of is not said on a console either.
  const unlessHandled = (event, ...words) => setTimeout(() => event.defaultPrevented || say(...words));
  addEventListener('error', (event) => {
    const { target } = event;
    if (target === window) unlessHandled(event, 'Uncaught', event.message);
    else if (target instanceof Element) unlessHandled(event, 'not loaded:', target.src ?? target.href);
  }, true);
  addEventListener('unhandledrejection', (event) => unlessHandled(event, 'Uncaught (in promise)', event.reason));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, originalPolicy }) => {
    say('refused by', effectiveDirective, blockedURI, 'of the policy', originalPolicy);
  }, true);
  const requests = [];
  const note = (entries) => requests.push(...entries.map(({ name }) => name));
  const watch = new PerformanceObserver((list) => note(list.getEntries()));
  watch.observe({ type: 'resource', buffered: true });
  const take = () => {
    note(watch.takeRecords());
    return [said.splice(0), requests.splice(0)];
  };
  // Not a name that anybody counts.
  Object.defineProperty(window, 'witness', { value: { take } });
})();
