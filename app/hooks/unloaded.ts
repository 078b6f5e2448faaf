/** Says on the page that a part of it did not come, with a way to load it anew (load-modules.js). */
export const sayUnloaded = (): void => {
  document.dispatchEvent(new Event("unrolled:unloaded"));
};
