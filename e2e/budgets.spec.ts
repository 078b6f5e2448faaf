import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

const kB = 1000;
const budget = { script: 150 * kB, all: 400 * kB, layoutShift: 0.02, taskMs: 50 };

interface Vitals {
  readonly shift: number;
  readonly shiftedBy: string[];
  readonly longestTaskMs: number;
  readonly largestPaint: string;
}

/** Records, from the page's first moment, what moves and what blocks. */
async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { shift: 0, shiftedBy: [] as string[], longestTaskMs: 0, largestPaint: "" };
    Object.assign(window, { vitals });
    const describe = (node: unknown) =>
      node instanceof Element ? `${node.tagName.toLowerCase()}.${node.getAttribute("class")}` : "?";
    const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
      });
    observe("layout-shift", (entry) => {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: unknown }[];
      };
      vitals.shift += value;
      vitals.shiftedBy.push(...sources.map(({ node }) => `${describe(node)} ${value.toFixed(4)}`));
    });
    observe("longtask", ({ duration }) => {
      vitals.longestTaskMs = Math.max(vitals.longestTaskMs, duration);
    });
    observe("largest-contentful-paint", (entry) => {
      vitals.largestPaint = describe((entry as PerformanceEntry & { element: unknown }).element);
    });
  });
}

async function load(page: Page, path: string): Promise<Vitals> {
  await open(page, path);
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { vitals: Vitals }).vitals;
  });
}

for (const { path } of everyRoute) {
  test(`${path}: the first load stays within its bytes`, async ({ page }) => {
    const sizes: { url: string; bytes: number }[] = [];
    let underWay = 0;
    page.on("request", () => underWay++);
    page.on("requestfinished", async (request) => {
      const { responseBodySize: bytes } = await request.sizes();
      sizes.push({ url: request.url(), bytes });
      underWay--;
    });
    await open(page, path);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => underWay, "everything that was asked for came").toBe(0);
    const total = (wanted: (url: string) => boolean) =>
      sizes.reduce((sum, { url, bytes }) => sum + (wanted(url) ? bytes : 0), 0);
    const script = total((url) => new URL(url).pathname.endsWith(".js"));
    const all = total(() => true);
    test.info().annotations.push({ type: "bytes", description: `${script} script, ${all} in all` });
    const list = sizes.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");
    expect(script, list).toBeGreaterThan(0);
    expect(script, list).toBeLessThanOrEqual(budget.script);
    expect(all, list).toBeLessThanOrEqual(budget.all);
  });

  test(`${path}: nothing jumps while it loads`, async ({ page }) => {
    await recordVitals(page);
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 412, height: 823 },
    ]) {
      await page.setViewportSize(viewport);
      const { shift, shiftedBy, largestPaint } = await load(page, path);
      expect(shift, shiftedBy.join("\n")).toBeLessThanOrEqual(budget.layoutShift);
      expect(largestPaint, "something was painted").not.toBe("");
    }
  });

  test(`${path}: loading never blocks the reader for long`, async ({ page }) => {
    await recordVitals(page);
    // A task that is long by its own work is long in every run; one that a busy machine stretched
    // is not. So the best of a few loads counts.
    await expect
      .poll(async () => (await load(page, path)).longestTaskMs, { intervals: [0], timeout: 20_000 })
      .toBeLessThanOrEqual(budget.taskMs);
  });
}
