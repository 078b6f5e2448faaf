// Runs before the first paint: the reader's theme and notation, whether only a figure is wanted, whether the
// reader comes back to a place on the page, and whether a figure may walk by itself, since it is a first visit.
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
  const isReturning = navigations.some(({ type }) => type !== "navigate");
  if (isReturning) root.dataset.returning = "";
  if (isReturning || search || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // Until the walk begins nothing of it is shown. Who uses the page, or waits in vain for its script, sees it whole.
  root.dataset.firstWalk = "";
  const showAll = () => delete root.dataset.firstWalk;
  for (const use of ["click", "keydown", "input"])
    addEventListener(use, showAll, { once: true, capture: true });
  addEventListener("load", () => setTimeout(() => requestAnimationFrame(showAll), 6000));
})();
