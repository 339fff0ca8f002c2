// <buying-readiness>: defined at once, loaded when it comes near the viewport, once a page.
//
// The words and answers live in the Wasm module beside this file. Until it is there, and if it never
// comes, the element shows what the page's author put between its tags.

const TAG = 'buying-readiness';
const folder = new URL('.', import.meta.url);

const loading = {};
let failed = 0;
/** Loads a module once for all elements; a failed load may be tried again. */
const load = (name) => {
  // Browsers remember a module that failed by its address.
  const again = failed ? `?again=${failed}` : '';
  loading[name] ??= import(new URL(`${name}.js${again}`, folder).href)
    .then(async (glue) => {
      await glue.default({ module_or_path: new URL(`${name}_bg.wasm`, folder) });
      return glue;
    })
    .catch((error) => {
      delete loading[name];
      failed += 1;
      throw error;
    });
  return loading[name];
};

/** The second half of the page, fetched when it is wanted: `tell` is how it speaks to the first. */
const more = async (tell) => new (await load('readiness-more')).More(tell);

class BuyingReadiness extends HTMLElement {
  #handle;
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
    if (this.#handle || this.#near) return;
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
      this.#handle?.destroy();
      this.#handle?.free();
      this.#handle = undefined;
      this.#slot.hidden = false;
    }, 50);
  }

  async #show() {
    this.#near?.disconnect();
    try {
      const glue = await load('readiness');
      if (this.#handle || !this.isConnected) return;
      this.#handle = new glue.Handle(this, this.shadowRoot, this.#mount, more);
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
