// Inlined at the end of every built page: loads the page's code after its text has been painted, and says so when a
// part of it does not come, as after a deployment that has taken away what an older page names.
// The prerendered page can be read without it, so on a slow line text and fonts go first.
(() => {
  const list = document.getElementById("modules")?.textContent;
  const root = document.documentElement;
  const notice = document.getElementById("unloaded");
  notice?.querySelector("button")?.addEventListener("click", () => location.reload());
  const tell = () => {
    if (notice) notice.hidden = false;
    // A figure cannot stand alone without code: better the whole page than none of it.
    if (root.dataset.ready === undefined) delete root.dataset.mode;
  };
  // The page's own code says so, too.
  document.addEventListener("unrolled:unloaded", tell);
  // What stands above has come, or it will not.
  if (
    [...document.querySelectorAll("link")].some((link) => link.rel === "stylesheet" && !link.sheet)
  )
    tell();
  let isUnderWay = false;
  const load = async () => {
    if (isUnderWay || !list) return;
    isUnderWay = true;
    // Each after those that it imports; the entry is the last.
    const modules = JSON.parse(list);
    const entry = modules.pop();
    for (const href of [...modules, entry]) {
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.crossOrigin = "";
      link.href = href;
      document.head.append(link);
    }
    for (const href of modules) {
      // The entry would evaluate all of them in one task, in which nothing else is answered. One that cannot be
      // had fails again, and is heard, when the entry asks for it.
      await import(href).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const script = document.createElement("script");
    script.type = "module";
    script.crossOrigin = "";
    script.src = entry;
    script.addEventListener("error", tell);
    document.head.append(script);
  };
  // An embedded figure shows nothing before its code has come: there is no paint to wait for.
  if (root.dataset.mode === "embed") void load();
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    void load();
  }).observe({ type: "paint", buffered: true });
  // A page in a tab behind is not painted.
  setTimeout(() => void load(), 3000);
})();
