import { at, everyRoute, expect, open, type Page, test } from "./fixtures.ts";
import type { FrameLocator, Locator } from "@playwright/test";

const PHONE = 375;

/** The two codes that a figure offers to other pages. */
async function codesOf(figure: Locator): Promise<{ frame: string; listener: string }> {
  await figure.getByRole("button", { name: "Embed", exact: true }).click();
  return {
    frame: await figure.getByRole("textbox", { name: /HTML/ }).inputValue(),
    listener: await figure.getByRole("textbox", { name: /script/ }).inputValue(),
  };
}

const framesOf = (page: Page) => page.locator("iframe[src]");
const firstFrame = (page: Page) => framesOf(page).first().contentFrame();

/** Shows a page of another site, with its own policy or none, as wide as a phone. */
async function host(page: Page, body: string, policy?: string): Promise<void> {
  await page.setViewportSize({ width: PHONE, height: 800 });
  await page.unroute("**/host.html");
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: policy === undefined ? {} : { "Content-Security-Policy": policy },
      body: `<!doctype html><title>Host</title><body style="margin:0">${body}`,
    }),
  );
  await page.goto(at("/host.html"));
  for (const frame of await framesOf(page).all())
    await frame.contentFrame().locator("html[data-ready]").waitFor({ state: "attached" });
}

/** How the document in the frame stands to its window. */
const sizesOf = (frame: FrameLocator) =>
  frame.locator("html").evaluate((root) => ({
    wide: root.scrollWidth - root.clientWidth,
    high: root.scrollHeight - root.clientHeight,
    last: root.querySelector("[data-solo]")?.getBoundingClientRect().bottom ?? NaN,
    window: root.clientHeight,
  }));

const ids = (page: Page) =>
  page
    .locator("[data-figure]")
    .evaluateAll((figures) => figures.map((one) => one.getAttribute("data-figure") ?? ""));

for (const { path } of everyRoute)
  test(`${path}: an embedded figure gets the height that it tells, and without scripts it scrolls to its end`, async ({
    page,
  }) => {
    await open(page, path, "?theme=dark");
    const codes: (readonly [id: string, code: Awaited<ReturnType<typeof codesOf>>])[] = [];
    for (const id of await ids(page))
      codes.push([id, await codesOf(page.locator(`[data-figure=${id}]`))]);
    expect(codes.length).toBeGreaterThan(0);

    await test.step("each gets its height, and nothing is cut", async () => {
      for (const [id, { frame }] of codes) {
        expect.soft(frame).toMatch(/^<iframe src="[^"]+" /);
        expect.soft(frame).toContain(`embed=${id}`);
        expect.soft(Number(/height="(\d+)"/.exec(frame)?.[1])).toBeGreaterThan(200);
      }
      const [first] = codes;
      await host(page, codes.map(([, { frame }]) => frame).join("") + (first?.[1].listener ?? ""));
      for (const [index, [id]] of codes.entries()) {
        await framesOf(page).nth(index).scrollIntoViewIfNeeded();
        const frame = framesOf(page).nth(index).contentFrame();
        await expect
          .poll(async () => {
            const { last, window } = await sizesOf(frame);
            return Math.abs(last - window) <= 1;
          }, id)
          .toBe(true);
        expect.soft(await sizesOf(frame), id).toMatchObject({ wide: 0, high: 0 });

        // Its table is of another height, and the frame follows, both ways.
        const before = (await sizesOf(frame)).window;
        const table = frame
          .locator("[data-solo]")
          .getByRole("button", { name: "Table", exact: true });
        await table.click();
        await expect.poll(async () => (await sizesOf(frame)).window, id).not.toBe(before);
        await table.click();
        await expect.poll(async () => (await sizesOf(frame)).window, id).toBe(before);
      }
    });

    await test.step("in a page without scripts the first scrolls to its end", async () => {
      await host(
        page,
        codes[0]?.[1].frame.replace(/height="\d+"/, 'height="500"') ?? "",
        "default-src 'none'; style-src 'unsafe-inline'; frame-src *",
      );
      await firstFrame(page)
        .locator("html")
        .evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await expect
        .poll(async () => {
          const { last, window } = await sizesOf(firstFrame(page));
          return last <= window + 1;
        })
        .toBe(true);
      expect(await sizesOf(firstFrame(page))).toMatchObject({ wide: 0, window: 500 });
    });
  });

test("a height counts for the frame that sent it and for no other", async ({ page }) => {
  await open(page, "/vanishing-gradients/");
  const { frame, listener } = await codesOf(page.locator("[data-figure]").first());
  const own = frame.replace(/height="\d+"/, 'height="78"');
  await host(page, `${own}<iframe id="other" height="77" title="Other"></iframe>${listener}`);
  await expect(page.locator("iframe[src]")).not.toHaveAttribute("height", "78");
  const height = await page.locator("iframe[src]").getAttribute("height");
  // The page's own messages, and those of others, are none of a frame.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.postMessage({ type: "unrolled:height", height: 9 }, "*");
        window.postMessage({ type: "other", height: 9 }, "*");
        window.postMessage(null, "*");
        window.addEventListener("message", ({ data }) => data === "last" && resolve(null));
        window.postMessage("last", "*");
      }),
  );
  await expect(page.locator("#other")).toHaveAttribute("height", "77");
  await expect(page.locator("iframe[src]")).toHaveAttribute("height", height ?? "");
});

test("an embedded figure does not wait for a paint that it brings itself", async ({ page }) => {
  // The page's last resort, where nothing is painted, does not come.
  await page.addInitScript(() => {
    const later = window.setTimeout;
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => (ms === 3000 ? 0 : later(run, ms)),
    });
  });
  await page.goto(at("/vanishing-gradients/?embed=held"));
  await expect(page.locator("[data-solo]")).toHaveAttribute("data-figure", "held");
});
