import { at, everyRoute, expect, open, type Page, test } from "./fixtures.ts";

test.use({ reuseContext: false });

// Each takes files of the site away.
test.use({
  forgiven: [/Failed to load|404|Failed to fetch dynamically imported|MIME type|did not come/],
});

const notice = (page: Page) => page.locator("#unloaded");
const button = (page: Page) => notice(page).getByRole("button");

/** As after a deployment: what an older page names is gone, and the host answers with a page that says so. */
const takeAway = (page: Page, files: RegExp) =>
  page.route(files, (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html><p>Nothing" }),
  );

const code = /\/assets\/[^/]+\.js$/u;

for (const { path } of everyRoute)
  for (const [what, files] of [
    ["its entry", /\/assets\/index-[\w-]{8}\.js$/u],
    ["all of its code", code],
    ["its own chunk", /\/assets\/\w+Page-[\w-]{8}\.js$/u],
  ] as const)
    test(`${path}: without ${what} the page says so, and loads itself anew`, async ({ page }) => {
      await takeAway(page, files);
      await page.goto(at(path));
      await expect(notice(page)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.unroute(files);
      await button(page).click();
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      await expect(notice(page)).toBeHidden();
    });

test("without the code of a figure below the page says so, and the figure stands as it was built", async ({
  page,
}) => {
  await takeAway(page, /\/assets\/CutWireFigure-[\w-]{8}\.js$/u);
  await open(page, "/one-step-by-hand/");
  await expect(notice(page)).toBeHidden();
  await page.locator("[data-figure=cut-wire]").scrollIntoViewIfNeeded();
  await expect(notice(page)).toBeVisible();
  await expect(page.locator("[data-figure=cut-wire] svg").first()).toBeVisible();
});

test("in a frame, too, and then the page is shown instead of nothing", async ({ page }) => {
  await takeAway(page, code);
  await page.goto(at("/one-step-by-hand/", "?embed=spelling"));
  await expect(notice(page)).toBeVisible();
  await expect(page.locator("[data-figure=spelling]")).toBeVisible();
});

test("a file with the wrong content is as good as none", async ({ page }) => {
  await page.route(code, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>Something" }),
  );
  await page.goto(at("/"));
  await expect(notice(page)).toBeVisible();
});

test("a page that is gone on to is loaded anew once, and then it is said", async ({ page }) => {
  await open(page, "/");
  const files = /\/assets\/OneStepPage-[\w-]{8}\.js$/u;
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await takeAway(page, files);
  await page.locator(".site-header nav a[href$='/one-step-by-hand/']").click();
  await expect(notice(page)).toBeVisible();
  expect(loads).toBe(1);
  await page.unroute(files);
  await button(page).click();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect(page).toHaveURL(/one-step-by-hand/);
  expect(loads).toBe(2);
});

test("offline, a page that cannot be had leaves the one that is open", async ({
  page,
  context,
}) => {
  await open(page, "/");
  const { title } = everyRoute[0] ?? {};
  await context.setOffline(true);
  await page.locator(".site-header nav a").first().click();
  await expect(notice(page)).toBeVisible();
  await expect(page).toHaveTitle(title ?? "");
  await expect(page.getByRole("main")).not.toBeEmpty();
});

test("a download whose code is gone says the same", async ({ page }) => {
  await open(page, "/one-step-by-hand/");
  await takeAway(page, /\/assets\/exportFigure-/u);
  await page.getByRole("button", { name: "Download", exact: true }).first().click();
  await page.getByRole("button", { name: "As SVG" }).click();
  await expect(notice(page)).toBeVisible();
});

test("without its fonts the page works, and says nothing", async ({ page }) => {
  await takeAway(page, /\/assets\/(?:fonts-[\w-]{8}\.(?:js|css)|[\w-]+\.woff2)$/u);
  await page.goto(at("/"));
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect(notice(page)).toBeHidden();
});
