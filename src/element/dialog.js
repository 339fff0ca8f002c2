// The dialog an element may stand in, and the button that opens it.

import { element, part } from './made.js';

/** A dialog around these nodes; `close` is called where somebody closes it, and `speech` is what is spoken. */
export const makeDialog = (speech, close, ...content) => {
  /** The pointer went down beside the dialog. */
  let isPressed = false;
  /** Whether a pointer is beside the dialog, on what lies behind it. */
  const isBeside = ({ target, clientX: x, clientY: y }) => {
    const { left, right, top, bottom } = made.getBoundingClientRect();
    return target === made && (x < left || x > right || y < top || y > bottom);
  };
  const button = part(element('button', { type: 'button', className: 'close', onclick: close }), 'close');
  const made = part(element('dialog', {
    // The event comes a moment after the closing: by then somebody may have opened it again.
    onclose: () => made.open || close(),
    onpointerdown: (event) => {
      isPressed = isBeside(event);
    },
    // Whatever such a handler returns as false would undo what was clicked on. What was dragged out of the dialog is
    // no click beside it.
    onclick: (event) => {
      // The second click on the launcher was meant for that.
      if (isPressed && event.detail < 2 && isBeside(event)) close();
    },
  }, element('div', { className: 'bar' }, button), ...content), 'dialog');
  speakIn(made, speech);
  // The page behind it is not scrolled by a wheel; with the key it is zoomed.
  made.addEventListener('wheel', (event) => isBeside(event) && !event.ctrlKey && event.preventDefault(), { passive: false });
  return made;
};

/** What a dialog, or the button that opens one, says itself. */
export const speakIn = (made, { tag, words: { words, direction } }) => {
  const isDialog = made.localName === 'dialog';
  if (isDialog) made.ariaLabel = words.dialog;
  // The page's own words may stand in the button.
  const own = made.querySelector(isDialog ? '.close' : 'span');
  own.textContent = isDialog ? words.close : words.launcher;
  const spoken = isDialog ? made : own;
  [spoken.lang, spoken.dir] = [tag, direction];
};

/** A button at the window's corner; `near` is called where somebody comes near it, and is likely to press it. */
export const makeLauncher = (speech, host, show, near) => {
  const words = element('slot', { name: 'launcher' }, element('span'));
  const made = part(element('button', { type: 'button', className: 'launcher', onclick: show, onpointerenter: near }, words), 'launcher');
  made.setAttribute('aria-haspopup', 'dialog');
  speakIn(made, speech);
  // In the top layer it stands at the window's corner, whatever the boxes around the tag do; where the page says
  // between what it is to stand, it stands there.
  if (!getComputedStyle(host).getPropertyValue('--br-layer')) made.popover = 'manual';
  return made;
};

/** Whether it is to be seen. */
export const showLauncher = (launcher, isSeen) => {
  launcher.hidden = !isSeen;
  try {
    launcher.showPopover();
  } catch { /* It is shown already, or is not to be in the top layer. */ }
};
