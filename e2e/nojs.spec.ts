import { htmlOf } from "./dist.ts";
import { everyRoute, expect, test } from "./fixtures.ts";

test.use({ javaScriptEnabled: false });

/** Fewer words are no page to read. */
const leastWords = 60;

for (const { path, title } of everyRoute) {
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    const font = page.waitForResponse(/\.woff2$/);
    await page.goto(`.${path}`);
    await expect(page).toHaveTitle(title);
    expect((await font).ok(), "its fonts come without a script").toBe(true);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    const text = await page.getByRole("main").innerText();
    expect(text.split(/\s+/).length).toBeGreaterThan(leastWords);

    for (const equation of await page.locator(".math:visible").all()) {
      await expect(equation.locator(".katex-html:visible")).not.toHaveCount(0);
      await expect(equation.locator("math").first()).not.toBeEmpty();
    }

    for (const figure of await page.locator("[data-figure]").all()) {
      await expect(figure).toBeVisible();
      const pictures = figure.locator("svg, table, [role=grid], [role=table], [role=img]");
      await expect(pictures.filter({ visible: true })).not.toHaveCount(0);
      await expect(figure).not.toContainText(/loading|computing|please wait|one moment/i);
      await expect(figure.locator("[aria-busy=true]")).toHaveCount(0);
    }
  });
}

test("some page has equations, and some page has a figure", () => {
  const html = everyRoute.map(({ path }) => htmlOf(path)).join("");
  expect(html).toMatch(/class="math[" ]/);
  expect(html).toMatch(/ data-figure="/);
});
