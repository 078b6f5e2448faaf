// Runs before the first paint: the reader's theme and notation, whether only a figure is wanted, and whether
// the reader comes back to a place on the page.
(() => {
  const root = document.documentElement;
  // An address that was escaped on its way is what it was before, for all that reads it.
  const search = location.search.replaceAll("&amp;", "&");
  try {
    if (search !== location.search) history.replaceState(history.state, "", search + location.hash);
  } catch {
    // In a frame without an origin the address stands as it is.
  }
  const query = new URLSearchParams(search);
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("unrolled:reader") ?? "{}").state ?? {};
  } catch {
    // Storage is blocked or holds rubbish: the defaults serve.
  }
  const choose = (name, allowed) =>
    [query.get(name), kept[name]].find((value) => allowed.includes(value));
  const theme = choose("theme", ["light", "dark", "projector"]);
  const notation = choose("notation", ["cheatSheet", "textbook", "subscript", "pytorch"]);
  if (theme) root.dataset.theme = theme;
  if (notation) root.dataset.notation = notation;
  if (query.has("embed")) root.dataset.mode = "embed";
  const navigations = performance.getEntriesByType("navigation");
  if (navigations.some(({ type }) => type !== "navigate")) root.dataset.returning = "";
})();
