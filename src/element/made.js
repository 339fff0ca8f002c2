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
