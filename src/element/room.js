// Room kept for what an element shows: whoever comes back to its page by the browser's Back looks for their place before
// the program is there.

import { ROOM } from './kept.js';

/** How long what it shows gets to be as high as it was, in milliseconds. */
export const ROOM_FOR = 5000;

/** The room of an element whose content is in this box. */
export class Room {
  #host;
  #box;
  #sheet;
  /** Watches what is drawn, as long as room is kept for it. */
  #watch;

  constructor(host, box, sheet) {
    [this.#host, this.#box, this.#sheet] = [host, box, sheet];
  }

  /** The page is left: its size is kept by the program's half of the element, or forgotten where nobody will come back. */
  leave(half, isKept) {
    try {
      const sizes = [this.#host.offsetWidth, this.#host.offsetHeight, this.#box.offsetHeight];
      if (isKept()) half.set(ROOM, sizes.join(' '));
      else half.remove(ROOM);
    } catch { /* Then there is no room kept. */ }
  }

  /** It takes the room it had, until what it shows does. */
  reserve(half) {
    if (this.#watch) return;
    let sizes;
    try {
      sizes = half.get(ROOM);
    } catch { /* The browser keeps nothing. */ }
    const [wide, high, inside] = (sizes ?? '').split(' ').map(Number);
    if (!(high > 0) || Math.abs(this.#host.offsetWidth - wide) > 1) return;
    // The frame of what will come is not as high as that, or the room would be given up before it comes.
    this.#sheet?.insertRule(`:host { min-block-size: ${high}px; --room: ${inside}px }`);
    this.#watch = new ResizeObserver(() => this.#box.offsetHeight >= inside && this.release());
    this.#watch.observe(this.#box);
  }

  release() {
    if (!this.#watch) return;
    this.#watch.disconnect();
    this.#watch = undefined;
    this.#sheet?.deleteRule(0);
  }
}
