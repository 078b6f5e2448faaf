// Inlined at the end of every built page: loads the page's code after its text has been painted.
// The prerendered page can be read without it, so on a slow line text and fonts go first.
(() => {
  const list = document.getElementById("modules")?.textContent;
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
    document.head.append(script);
  };
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    void load();
  }).observe({ type: "paint", buffered: true });
  // A page in a tab behind is not painted.
  setTimeout(() => void load(), 3000);
})();
