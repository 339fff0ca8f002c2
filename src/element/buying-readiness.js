// <buying-readiness>: defined at once, loaded when it comes near the viewport, once a page.
//
// The words and answers live in the Wasm module beside this file. Until it is there, and if it never
// comes, the element shows what the page's author put between its tags.

const TAG = 'buying-readiness';
const folder = new URL('.', import.meta.url);

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

/** What the program is made of: its glue, and what the module exports. */
const program = once(async (failed) => {
  // Browsers remember a script that failed by its address.
  const glue = await import(new URL(`readiness.js${failed ? `?again=${failed}` : ''}`, folder).href);
  // The stamp of its build, so that no cache gives a part of another one.
  const part = (name) => new URL(`${name}.wasm?${glue.stamp ?? ''}`, folder);
  return [glue, await glue.default({ module_or_path: part('readiness_bg') }), part('readiness-rest')];
});

/** The rest of the program: it goes into the memory and the table of what is there. */
const rest = once(async () => {
  const [, exports, file] = await program();
  const response = await fetch(file);
  await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: exports });
});

class BuyingReadiness extends HTMLElement {
  #down;
  #mount;
  #slot;
  #near;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    this.#mount = document.createElement('div');
    this.#slot = document.createElement('slot');
    root.append(this.#mount, this.#slot);
  }

  connectedCallback() {
    if (this.#down || this.#near) return;
    if (this.getAttribute('loading') === 'eager' || !('IntersectionObserver' in window)) {
      this.#show();
      return;
    }
    this.#near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#show(),
      { rootMargin: '600px' },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // A move in the document is no end: only an element still away a moment later is taken down.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#near?.disconnect();
      this.#near = undefined;
      this.#down?.();
      this.#down = undefined;
      this.#slot.hidden = false;
    }, 50);
  }

  async #show() {
    this.#near?.disconnect();
    try {
      const [glue] = await program();
      if (this.#down || !this.isConnected) return;
      this.#down = glue.show(this, this.shadowRoot, this.#mount, rest);
      this.#slot.hidden = true;
    } catch (error) {
      console.error(`<${TAG}> could not be loaded from ${folder.href}:`, error);
    }
  }
}

if (customElements.get(TAG)) {
  console.warn(`<${TAG}> is defined already; this copy (${folder.href}) stands back.`);
} else {
  customElements.define(TAG, BuyingReadiness);
}
