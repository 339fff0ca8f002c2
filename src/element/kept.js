// What is kept of an element: in the browser's storage, and here what that refused a moment ago.

/** The name of the record, with which all names begin: where there is none, nobody has begun. */
export const RECORD = 'buying-readiness/1';
/** How wide and high the element was when its page was left, and how high what is in it. */
export const ROOM = `${RECORD}/room`;

/** The storage of an element's program. `refused` is what the browser did not keep, by its name. */
export const keeping = (element, refused) => {
  const head = () => `${RECORD}${element.storageKey && `~${element.storageKey}`}`;
  const place = (name) => name.replace(RECORD, head);
  const real = () => {
    const store = element.storage !== 'none' && window[`${element.storage}Storage`];
    // Some have none without saying so.
    if (store === null || store === undefined) throw new Error(`There is no ${element.storage}Storage.`);
    return store;
  };
  return {
    get: (name) => {
      const at = place(name);
      // What was refused is newer than what was kept before.
      if (refused.has(at)) return refused.get(at);
      const store = real();
      return store ? store.getItem(at) : undefined;
    },
    set: (name, text) => {
      const at = place(name);
      refused.set(at, text);
      const store = real();
      if (!store) return;
      store.setItem(at, text);
      // One that forgets has not kept it.
      if (store.getItem(at) !== text) throw new Error(`${element.storage}Storage does not keep what it is given.`);
      refused.delete(at);
    },
    remove: (name) => {
      const at = place(name);
      refused.delete(at);
      (real() || undefined)?.removeItem(at);
    },
    /** The names of everything that is kept, without the element's own key. */
    names: () => {
      let store;
      try {
        store = real();
      } catch { /* Then only what it refused is there. */ }
      const names = new Set([...Object.keys(store || {}), ...refused.keys()]);
      return [...names].filter((name) => name.startsWith(head())).map((name) => name.replace(head(), RECORD));
    },
  };
};
