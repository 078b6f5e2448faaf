import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";
import { expectNoLongTask } from "./mainThread.ts";

test.use({ reuseContext: false });

const kB = 1000;
const budget = {
  script: 153 * kB,
  fonts: 95 * kB,
  all: 400 * kB,
  layoutShift: 0.02,
};

interface Vitals {
  readonly shift: number;
  readonly shiftedBy: string[];
  readonly largestPaint: string;
}

/** Records, from the page's first moment, what moves and what is painted. */
async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { shift: 0, shiftedBy: [] as string[], largestPaint: "" };
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
    observe("largest-contentful-paint", (entry) => {
      vitals.largestPaint = describe((entry as PerformanceEntry & { element: unknown }).element);
    });
  });
}

/** Opens a page, and expects that what was painted stays where it is. */
async function expectCalm(page: Page, path: string): Promise<void> {
  await open(page, path);
  const { shift, shiftedBy, largestPaint } = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { vitals: Vitals }).vitals;
  });
  expect.soft(shift, shiftedBy.join("\n")).toBeLessThanOrEqual(budget.layoutShift);
  expect.soft(largestPaint, "something was painted").not.toBe("");
}

for (const { path } of everyRoute) {
  test(`${path}: the first load stays within its bytes, and nothing jumps`, async ({ page }) => {
    const sizes: { url: string; bytes: number }[] = [];
    let underWay = 0;
    page.on("request", () => underWay++);
    page.on("requestfinished", async (request) => {
      const { responseBodySize: bytes } = await request.sizes();
      sizes.push({ url: request.url(), bytes });
      underWay--;
    });
    await recordVitals(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await test.step("nothing jumps while it loads", () => expectCalm(page, path));
    await page.waitForLoadState("networkidle");
    await expect.poll(() => underWay, "everything that was asked for came").toBe(0);
    const total = (wanted: (url: string) => boolean) =>
      sizes.reduce((sum, { url, bytes }) => sum + (wanted(url) ? bytes : 0), 0);
    const script = total((url) => new URL(url).pathname.endsWith(".js"));
    const fonts = total((url) => url.endsWith(".woff2"));
    const all = total(() => true);
    test.info().annotations.push({
      type: "bytes",
      description: `${script} script, ${fonts} fonts, ${all} in all`,
    });
    const list = sizes.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");
    expect(script, list).toBeGreaterThan(0);
    expect(script, list).toBeLessThanOrEqual(budget.script);
    expect(fonts, list).toBeGreaterThan(0);
    expect(fonts, list).toBeLessThanOrEqual(budget.fonts);
    expect(all, list).toBeLessThanOrEqual(budget.all);

    await test.step("nor when it comes back on a phone", async () => {
      await page.setViewportSize({ width: 412, height: 823 });
      await expectCalm(page, path);
    });
    const halfPainted = await page
      .locator(".chapter-stage, .hero > .figure:first-of-type")
      .evaluateAll((stages) => {
        const href = document.querySelector("link[rel=expect]")?.getAttribute("href");
        const awaited = href ? document.querySelector(href) : null;
        const isAfter = Node.DOCUMENT_POSITION_FOLLOWING;
        return stages.filter(
          (stage) => !awaited || !(stage.compareDocumentPosition(awaited) & isAfter),
        ).length;
      });
    expect(halfPainted, "the first paint waits for what follows the stage").toBe(0);
  });

  test(`${path}: loading never blocks the reader for long`, async ({ page, browser }) => {
    await expectNoLongTask(browser, page, () => open(page, path));
  });
}
