// Inlined at the end of every built page: loads the page's code after its text has been painted.
// The prerendered page can be read without it, so on a slow line text and fonts go first.
(() => {
  const list = document.getElementById("modules")?.textContent;
  let isUnderWay = false;
  const load = () => {
    if (isUnderWay || !list) return;
    isUnderWay = true;
    const [entry = "", ...others] = JSON.parse(list);
    for (const href of others) {
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.crossOrigin = "";
      link.href = href;
      document.head.append(link);
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
    load();
  }).observe({ type: "paint", buffered: true });
  // A page in a tab behind is not painted.
  setTimeout(load, 3000);
})();
