// The room an element takes before its program is here: what it had when its page was left. Whoever comes back by
// the browser's Back is then where they were, since the browser looks for the place at once.

/** How wide and high the element was, and how high what is in it. */
const NAME = 'buying-readiness/1/room';
/** It is kept with the answers, and not without. */
const RECORD = 'buying-readiness/1';

export class Room {
  #element;
  #box;
  #sheet;
  #watch;

  /** `box` is what the program fills, and `sheet` the element's own. */
  constructor(element, box, sheet) {
    [this.#element, this.#box, this.#sheet] = [element, box, sheet];
  }

  /** Keeps what is taken now. */
  keep(storage) {
    try {
      if (storage.get(RECORD)) storage.set(NAME, [this.#element.offsetWidth, this.#element.offsetHeight, this.#box.offsetHeight].join(' '));
      else storage.remove(NAME);
    } catch { /* The browser keeps nothing. */ }
  }

  /** Takes what was kept, until what is shown does. */
  take(storage) {
    if (this.#watch || !this.#sheet) return;
    let kept;
    try {
      kept = storage.get(NAME);
    } catch { /* As before. */ }
    const [wide, high, inside] = (kept ?? '').split(' ').map(Number);
    // In another place it is as high as it gets.
    if (!(high > 0) || Math.abs(this.#element.offsetWidth - wide) > 1) return;
    this.#sheet.insertRule(`:host { min-block-size: ${high}px }`);
    this.#watch = new ResizeObserver(() => this.#box.offsetHeight >= inside && this.release());
    this.#watch.observe(this.#box);
  }

  release() {
    if (!this.#watch) return;
    this.#watch.disconnect();
    this.#watch = undefined;
    this.#sheet.deleteRule(0);
  }
}
