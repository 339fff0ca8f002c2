// Attributes that are properties too, as custom-elements.json has them.

import { CHOICES, TEXTS } from './contract.js';
import { camel } from './made.js';

/** Gives an element's class its properties. */
export const give = (element) => {
  const property = (name, get) =>
    Object.defineProperty(element.prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get,
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  for (const name of TEXTS) {
    property(name, function () {
      const text = (this.getAttribute(name) ?? '').trim();
      // These become parts of addresses and names.
      if (name === 'share-key') return /^[a-z\d]+$/i.test(text) ? text : 'br';
      return name === 'storage-key' ? text.replace(/[^\w-]/g, '') : text;
    });
  }
  for (const name of Object.keys(CHOICES)) {
    property(name, function () {
      const word = (this.getAttribute(name) ?? '').trim().toLowerCase();
      return CHOICES[name].find((choice) => choice === word) ?? CHOICES[name][0];
    });
  }
  Object.defineProperty(element.prototype, 'open', {
    configurable: true,
    enumerable: true,
    // Some frameworks write "false" where they mean none.
    get() { return this.hasAttribute('open') && this.getAttribute('open') !== 'false'; },
    set(open) { this.toggleAttribute('open', !!open); },
  });
};
