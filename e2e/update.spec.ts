import { readFileSync } from "node:fs";
import { join } from "node:path";
import { words } from "../app/words/en.ts";
import { dist } from "./dist.ts";
import { at, everyRoute, expect, type Page } from "./fixtures.ts";
import {
  cacheNames,
  digestOf,
  endServer,
  fileAt,
  keptBy,
  keptPaths,
  publishNextVersion,
  test,
} from "./keptSite.ts";

test.use({ reuseContext: false });

const [, first, second] = everyRoute;
if (!first || !second) throw new Error("an update needs pages to go to: a home page and two more");

const keepButton = (page: Page) => page.getByRole("contentinfo").getByRole("button");
const prompt = (page: Page) => page.getByRole("status").filter({ hasText: words.update.ready });
const startOf = (page: Page) => page.evaluate(() => performance.timeOrigin);
const isNext = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset["next"] !== undefined);
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect.poll(() => keptPaths(page)).toContain(path.slice(1));
}

async function agree(page: Page): Promise<void> {
  const reloaded = page.waitForEvent("load");
  await prompt(page).getByRole("button", { name: words.update.reload }).click();
  await reloaded;
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Every file in a cache is byte for byte the one of that folder, which holds one version of the site. */
async function expectKept(page: Page, cacheName: string | undefined, folder: string) {
  const kept = Object.entries((await keptBy(page))[cacheName ?? ""] ?? {});
  expect(kept).not.toHaveLength(0);
  for (const [path, digest] of kept) expect(digest, path).toBe(digestOf(fileAt(folder, path)));
}

/** One cache is left, and it holds nothing but the new version. */
async function expectOnly(page: Page, folder: string): Promise<void> {
  await expect.poll(() => cacheNames(page)).toHaveLength(1);
  const [name] = await cacheNames(page);
  await expectKept(page, name, folder);
}

test("a new version waits until the reader agrees, and then nothing of the old one is kept", async ({
  page,
  copy,
  server,
}) => {
  await visit(page, "/");
  await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
  const before = await startOf(page);
  publishNextVersion(copy);
  await lookForUpdate(page);
  await expect(prompt(page)).toBeVisible();
  expect(await startOf(page), "not reloaded unasked").toBe(before);
  await page.reload();
  expect(await isNext(page), "a reload is no consent").toBe(false);

  await expect(prompt(page)).toBeVisible();
  await agree(page);
  expect(await isNext(page)).toBe(true);
  await expect(prompt(page)).toBeHidden();
  await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
  await expectOnly(page, copy);
  const entry = /assets\/index-[\w-]+\.js/.exec(
    readFileSync(join(copy, "index.html"), "utf8"),
  )?.[0];
  expect(await keptPaths(page)).toContain(entry);
  await endServer(page, server);
  for (const { path, title } of everyRoute) {
    await page.goto(at(path));
    await expect(page).toHaveTitle(title);
    expect(await isNext(page)).toBe(true);
  }
});

test.describe("with a part of the old version kept", () => {
  test.use({ savesData: true });

  test("a page of the new version is shown and not kept, and the button offers the new version", async ({
    page,
    copy,
  }) => {
    await visit(page, "/");
    await expect(keepButton(page)).toHaveText(/^Keep the whole site/);
    const [old] = await cacheNames(page);
    publishNextVersion(copy);
    await page.goto(at(first.path));
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(await isNext(page)).toBe(true);
    await expect(prompt(page)).toBeVisible();
    await keepButton(page).click();
    await expect(page.getByText(words.keepSite.problems["other-version"])).toBeVisible();
    await expectKept(page, old, dist);

    await agree(page);
    await expectOnly(page, copy);
    expect(await keptPaths(page), "what was kept before is kept again").toContain("");
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
  });
});
