import { site } from "../scripts/site.mjs";
import { distFiles, headOf, htmlOf } from "./dist.ts";
import { at, everyRoute, expect, test } from "./fixtures.ts";

const absolute = (path: string) => site.origin + site.base + path.replace(/^\//, "");

for (const route of everyRoute) {
  test(`${route.path}: its head says what it is`, async ({ page, request }) => {
    const head = await headOf(page, htmlOf(route.path));
    expect(head.lang).toBe("en");
    expect(head.title).toBe(route.title);
    expect(head.title.length).toBeLessThanOrEqual(70);
    expect(head.description).toBe(route.description);
    expect(route.description).toMatch(/^\P{Ll}.{40,170}[.?!]$/u);
    expect(head.canonical).toBe(absolute(route.path));
    expect(head.robots).toBeUndefined();
    expect(head.themeColors).toBe(2);
    expect([head.ogTitle, head.ogDescription, head.ogUrl]).toEqual([
      route.title,
      route.description,
      absolute(route.path),
    ]);
    expect(head.twitterCard).toBe("summary_large_image");
    expect(head.ogImageAlt).toMatch(/.{20}/);
    // The share image is a PNG of the size that its tags promise.
    const file = head.ogImage?.slice(absolute("/").length) ?? "";
    const image = await (await request.get(`./${file}`)).body();
    expect(image.subarray(1, 4).toString()).toBe("PNG");
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test("no two pages share a title, a description or an address", () => {
  for (const key of ["title", "description", "path"] as const) {
    const values = everyRoute.map((route) => route[key]);
    expect(values).toEqual([...new Set(values)]);
  }
});

test("the sitemap lists exactly the pages, and robots.txt names it", async ({ request }) => {
  const sitemap = await (await request.get("./sitemap.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  expect(listed).toEqual(everyRoute.map(({ path }) => absolute(path)));
  const robots = await (await request.get("./robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${absolute("sitemap.xml")}`);
});

test("every HTML file is a page of the list, or the one for unknown addresses", () => {
  const pages = distFiles().filter((file) => file.endsWith(".html"));
  const expected = everyRoute.map(({ path }) => `${path}index.html`.slice(1));
  expect(pages.toSorted()).toEqual(["404.html", ...expected].toSorted());
});

test("the manifest's icons exist in the sizes it names", async ({ request }) => {
  const response = await request.get("./manifest.webmanifest");
  const { icons, start_url, scope } = (await response.json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
    scope: string;
  };
  const pathOf = (address: string) => new URL(address, response.url()).pathname;
  expect([pathOf(start_url), pathOf(scope)]).toEqual([site.base, site.base]);
  expect(icons.length).toBeGreaterThan(0);
  for (const { src, sizes } of icons) {
    const icon = await request.get(`./${src}`);
    expect(icon.status(), src).toBe(200);
    if (!src.endsWith(".png")) continue;
    const image = await icon.body();
    expect(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test.describe("unknown addresses", () => {
  test.use({ forgiven: [/404 \(Not Found\)/] });

  for (const path of ["/nowhere/", "/no/such/page/at/all", "/index.php"]) {
    test(`${path} is not found, says so and leads home @every-browser`, async ({ page }) => {
      const response = await page.goto(at(path));
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
      const head = await headOf(page, await (response?.text() ?? ""));
      expect(head.robots).toBe("noindex");
      expect(head.canonical).toBeUndefined();
      const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      expect(font, "the style sheet was found from here too").toMatch(/Source Serif|Inter/);
      await page.getByRole("main").getByRole("link").first().click();
      await expect(page).toHaveURL(new RegExp(`${site.base}$`));
      await expect(page).toHaveTitle(everyRoute[0]?.title ?? "");
    });
  }
});

test("an address without its last slash is sent on, with its query", async ({ page }) => {
  const route = everyRoute.find(({ path }) => path !== "/");
  expect(route).toBeDefined();
  const path = route?.path ?? "";
  await page.goto(`${at(path).replace(/\/$/, "")}?theme=dark`);
  await expect(page).toHaveURL(new RegExp(`${path}\\?theme=dark$`));
});
