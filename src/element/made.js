// Elements that are made, and addresses that are read.

export const element = (name, more, ...children) => {
  const made = Object.assign(document.createElement(name), more);
  made.append(...children);
  return made;
};
export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
/** An address of the web, whole; nothing where it is another kind of address, or none at all. */
export const address = (text) => {
  try {
    const url = new URL(text, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
};
export const part = (made, name) => (made.setAttribute('part', name), made);
/** Whether there is a shared link under this key in a fragment; the program reads it, and may not be there yet. */
export const isShared = (fragment, key) => new RegExp(`[#&?/]${key}(=|%(25)*3d|\\d+_)\\w`, 'i').test(fragment);
/** Whether one strayed into the query on its way, which has parameters of the page's own. */
export const hasStrayed = (query, key) => new RegExp(`[?&]${key}(=|%(25)*3d)?\\d+[._]\\w{9}`, 'i').test(query);
/** A text to be copied by hand. */
export const toCopy = (ariaLabel, value) => element('textarea', { ariaLabel, value, readOnly: true, rows: 4, onfocus: ({ target }) => target.select() });
/** Offers a text as a file of that name. */
export const offer = (download, text) => {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href, download }).click();
  URL.revokeObjectURL(href);
};
