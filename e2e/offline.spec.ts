import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { words } from "../app/words/en.ts";
import { htmlOf } from "./dist.ts";
import { at, everyRoute, expect, fontsAreIn, type Page, scrollThrough } from "./fixtures.ts";
import { cacheNames, changeList, endServer, keptPaths, test } from "./keptSite.ts";

test.use({ reuseContext: false });

const chapter = "/one-step-by-hand/";
const below = (path: string) => path.slice(1);
const keepButton = (page: Page) => page.getByRole("contentinfo").getByRole("button");

/** Scripts and styles that a page's HTML names, below the base. */
const namedBy = (path: string) =>
  [...htmlOf(path).matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([name]) => name);

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect.poll(() => keptPaths(page)).toContain(below(path));
}

async function everyPageOpens(page: Page): Promise<void> {
  for (const { path, title } of everyRoute) {
    await page.goto(at(path, "?step=2&theme=dark"));
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await fontsAreIn(page);
    const isStyled = await page.evaluate(() => document.fonts.check("16px Inter"));
    expect(isStyled, "fonts are kept too").toBe(true);
  }
}

/** Goes to another page by its link in the header, without a reload. */
async function followLink(page: Page, path: string): Promise<void> {
  const route = everyRoute.find((candidate) => candidate.path === path);
  const started = await page.evaluate(() => performance.timeOrigin);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: route?.shortTitle ?? "" })
    .click();
  await expect(page).toHaveTitle(route?.title ?? "");
  expect((await page.locator("[data-prose]").allInnerTexts()).join("").length).toBeGreaterThan(500);
  expect(await page.evaluate(() => performance.timeOrigin), "without a reload").toBe(started);
}

test("an idle page keeps the whole site, and every page opens with no server at all", async ({
  page,
  server,
}) => {
  await visit(page, "/");
  await expect(keepButton(page)).toHaveText(/^The whole site is kept .*\(\d+\.\d MB\)$/);
  await endServer(page, server);
  await everyPageOpens(page);
});

test("with no server a chapter is reached by its link, text and all", async ({ page, server }) => {
  await visit(page, "/");
  await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
  await endServer(page, server);
  await followLink(page, chapter);
});

test.describe("on a metered connection", () => {
  test.use({ savesData: true });

  for (const visited of ["/", chapter])
    test(`a visit to ${visited} keeps the shell and that page, and no more`, async ({
      page,
      server,
      baseURL,
    }) => {
      const used = new Set<string>();
      page.on("request", (request) => {
        const name = new URL(request.url()).href.replace(/\?.*/, "").slice(baseURL?.length);
        if (request.serviceWorker() === null) used.add(name);
      });
      await page.addInitScript(() => {
        const said: unknown[] = [];
        Object.assign(window, { said });
        const { postMessage } = ServiceWorker.prototype;
        ServiceWorker.prototype.postMessage = function record(...message: unknown[]) {
          said.push(message[0]);
          Reflect.apply(postMessage, this, message);
        };
      });
      await visit(page, visited);
      await fontsAreIn(page);

      await expect
        .poll(async () => {
          const kept = await keptPaths(page);
          return [...used].filter((name) => !kept.includes(name) && !/icon|404/.test(name));
        }, "all that the page used is kept")
        .toEqual([]);
      expect(used.size).toBeGreaterThan(10);

      await page.evaluate(async () => {
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestIdleCallback(resolve));
      });
      const kinds = await page.evaluate(() =>
        (window as unknown as { said: { kind: string }[] }).said.map(({ kind }) => kind),
      );
      expect(new Set(kinds), "it never asks for more").toEqual(new Set(["visited"]));
      const kept = await keptPaths(page);
      // A figure far below asks for its code when the reader gets there.
      await scrollThrough(page);
      await page.waitForLoadState("networkidle");
      const own = new Set([...namedBy(visited), ...used]);
      for (const { path } of everyRoute.filter((route) => route.path !== visited)) {
        expect(kept).not.toContain(below(path));
        const foreign = namedBy(path).filter((name) => !own.has(name));
        expect(foreign.length).toBeGreaterThan(0);
        expect(kept.filter((name) => foreign.includes(name))).toEqual([]);
      }

      await endServer(page, server);
      await page.reload();
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      await fontsAreIn(page);
    });

  test("the button keeps the rest, says how much it is and when it is done", async ({
    page,
    server,
  }) => {
    await visit(page, chapter);
    await expect(keepButton(page)).toHaveText(/^Keep the whole site .*\(\d+\.\d MB\)$/);
    const { violations } = await new AxeBuilder({ page }).include("footer").analyze();
    expect(violations).toEqual([]);
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveText(/^The whole site is kept .*\(\d+\.\d MB\)$/);
    await endServer(page, server);
    await everyPageOpens(page);
  });

  test("without a network the button says so, and works once there is one", async ({
    page,
    context,
  }) => {
    await visit(page, chapter);
    await expect(keepButton(page)).toHaveText(/^Keep the whole site/);
    await context.setOffline(true);
    await keepButton(page).click();
    await expect(page.getByText(words.keepSite.problems["no-network"])).toBeVisible();
    await context.setOffline(false);
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
    await expect(page.getByText(words.keepSite.problems["no-network"])).toBeHidden();
  });

  test("rubbish in the storage takes nothing from a page", async ({ page, baseURL, server }) => {
    await visit(page, "/");
    await page.evaluate(async (base) => {
      const foreign = [`unrolled-note ${base}`, `unrolled ${base} old`];
      for (const name of [...(await caches.keys()), ...foreign]) {
        const cache = await caches.open(name);
        await cache.put(`${base}no-such-file`, new Response("rubbish"));
        await cache.put(`${base}assets/no-such-file.js`, new Response("rubbish"));
      }
      const note = await caches.open(`unrolled-note ${base}`);
      await note.put(base, new Response("{"));
    }, baseURL ?? "");
    await visit(page, chapter);
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
    await endServer(page, server);
    await page.goto(at("/"));
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await followLink(page, chapter);
    await everyPageOpens(page);
  });

  test("full storage is said, and the site goes on", async ({ page, server }) => {
    await visit(page, chapter);
    await expect(keepButton(page)).toHaveText(/^Keep the whole site/);
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(server.url);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await keepButton(page).click();
    await expect(page.getByText(words.keepSite.problems["no-room"])).toBeVisible();
    await page.goto(at("/"));
    await expect(page.locator("html[data-ready]")).toBeAttached();
    expect(await keptPaths(page)).not.toContain("");
  });
});

test("storage that is blocked takes nothing from a page", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("", "SecurityError"));
  });
  await page.goto(at(chapter));
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await expect(keepButton(page)).toHaveCount(0);
});

test("a model is kept once it was used, however much else is kept", async ({
  page,
  server,
  copy,
}) => {
  const name = "assets/trained-a1b2c3d4.bin";
  const weights = "weights of a trained network";
  writeFileSync(join(copy, name), weights);
  // printf '%s' 'weights of a trained network' | sha256sum
  const digest = "0838d92746a9f1b173038274c074bdf923fa9a721b0fcab79730e671f7dbcb57";
  changeList(copy, (list) => ({
    ...list,
    files: { ...list.files, [name]: { digest, bytes: weights.length } },
    models: [...list.models, name],
  }));
  await visit(page, "/");
  await expect(keepButton(page)).toHaveText(/^The whole site is kept/);
  expect(await keptPaths(page)).not.toContain(name);

  const load = () =>
    page.evaluate(async (address) => (await fetch(address)).text(), `${server.url}${name}`);
  expect(await load()).toBe(weights);
  await expect.poll(() => keptPaths(page)).toContain(name);
  await endServer(page, server);
  expect(await load()).toBe(weights);
  expect(await cacheNames(page), "in the cache of its version").toHaveLength(1);
});
