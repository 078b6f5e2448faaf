import { at, everyRoute, expect, open, type Page, test } from "./fixtures.ts";

/** What a reader may type or paste into any field; each is taken, or refused with a sentence. */
const hostile = ["a".repeat(100_000), "שלום", "👩‍👩‍👧‍👦", "1e999", "<img src=x>", "__proto__", "\u202e"];

for (const { path } of everyRoute)
  test(`${path}: whatever is typed into its fields, the page stands, keeps its width and writes no NaN @touch`, async ({
    page,
  }) => {
    await open(page, path);
    for (const figure of await page.locator("[data-figure]").all())
      await figure.scrollIntoViewIfNeeded();
    const fields = page.locator("main input[type=text]:visible");
    const count = await fields.count();
    expect(count).toBeGreaterThan(0);
    for (let index = 0; index < count; index++) {
      const field = fields.nth(index);
      const before = await field.inputValue();
      for (const text of [...hostile, before]) {
        await field.fill(text);
        await field.press("Enter");
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        const found = await page.evaluate(() => ({
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          isNumberLost: /NaN|undefined|\[object/u.test(
            document.querySelector("main")?.innerText ?? "",
          ),
        }));
        expect(found, `${index}: ${text.slice(0, 20)}`).toEqual({
          sideways: 0,
          isNumberLost: false,
        });
      }
    }
  });

test("a choice made in one tab is kept when another tab chooses something else", async ({
  context,
  page,
}) => {
  await open(page, "/");
  const other: Page = await context.newPage();
  await other.goto(at("/one-step-by-hand/"));
  await other.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Theme").selectOption("dark");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await other.getByLabel("Notation", { exact: true }).selectOption("pytorch");
  await expect(page.locator("html")).toHaveAttribute("data-notation", "pytorch");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-notation", "pytorch");
});
