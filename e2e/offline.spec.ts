import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../scripts/own-server.mjs";
import { dist } from "./dist.ts";
import { everyRoute, expect, fontsAreIn, type Page, test as base } from "./fixtures.ts";

type OwnServer = Awaited<ReturnType<typeof startServer>>;

/** A copy of the site, on a server that the test may stop and whose files it may change. */
const test = base.extend<{ copy: string; server: OwnServer }>({
  copy: async ({}, use, testInfo) => {
    const copy = testInfo.outputPath("site");
    cpSync(dist, copy, { recursive: true });
    await use(copy);
  },
  server: async ({ copy }, use) => {
    const server = await startServer({ dist: copy });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),
  serviceWorkers: "allow",
});

/** Visits once, and waits until all is kept. */
async function visit(page: Page): Promise<void> {
  await page.goto("./");
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test("after one visit every page opens with no server at all", async ({ page, server }) => {
  await visit(page);
  await server.stop();
  for (const { path, title } of everyRoute) {
    await page.goto(`.${path}?step=2&theme=dark`);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await fontsAreIn(page);
    const isStyled = await page.evaluate(() => document.fonts.check("16px Inter"));
    expect(isStyled, "fonts are kept too").toBe(true);
  }
});

test("with no server a chapter is reached by its link, text and all", async ({ page, server }) => {
  const [chapter] = everyRoute.filter(({ chapter: number }) => number !== undefined);
  await visit(page);
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  const started = await page.evaluate(() => performance.timeOrigin);
  await server.stop();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: chapter?.shortTitle ?? "" })
    .click();
  await expect(page).toHaveTitle(chapter?.title ?? "");
  expect((await page.locator("[data-prose]").allInnerTexts()).join("").length).toBeGreaterThan(500);
  expect(await page.evaluate(() => performance.timeOrigin), "without a reload").toBe(started);
});

test("a new version waits until the reader agrees", async ({ page, copy }) => {
  await visit(page);
  await page.reload();
  const before = await page.evaluate(() => performance.timeOrigin);

  appendFileSync(join(copy, "sw.js"), "\n// the next version\n");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const prompt = page.getByRole("status").filter({ hasText: "new version" });
  await expect(prompt).toBeVisible();
  expect(await page.evaluate(() => performance.timeOrigin), "not reloaded unasked").toBe(before);

  const reloaded = page.waitForEvent("load");
  await prompt.getByRole("button", { name: "Load it now" }).click();
  await reloaded;
  await expect(prompt).toBeHidden();
  const isWaiting = await page.evaluate(
    async () => (await navigator.serviceWorker.ready).waiting !== null,
  );
  expect(isWaiting).toBe(false);
});
