import { htmlOf } from "./dist.ts";
import { everyRoute, expect, open, test } from "./fixtures.ts";

for (const { path } of everyRoute) {
  test(`${path}: every figure has a name, a sentence, a table and its tools`, async ({ page }) => {
    await open(page, path);
    const figures = await page.locator("[data-figure]").all();
    const names = new Set<string>();
    for (const figure of figures) {
      await expect(figure).toHaveRole("figure");
      await expect(figure).toHaveAccessibleName(/\S.{3,}/);
      // One sentence: it ends once, at its end.
      await expect(figure).toHaveAccessibleDescription(/^\P{Ll}.{15,}[.?!]$/su);
      names.add((await figure.getAttribute("data-figure")) ?? "");

      for (const name of ["Reset", "Share", "Embed", "Download", "Full screen"]) {
        await expect(figure.getByRole("button", { name, exact: true })).toBeVisible();
      }

      const toggle = figure.getByRole("button", { name: "Table", exact: true });
      await toggle.click();
      const table = figure.getByRole("table").first();
      await expect(table).toBeVisible();
      expect(await table.locator("th").count(), "header cells").toBeGreaterThan(0);
      expect(await table.locator("td").count(), "cells").toBeGreaterThan(0);
      await expect(table).not.toContainText(/NaN|undefined|null|\[object/);
      await toggle.click();

      await figure.getByRole("button", { name: "Share", exact: true }).click();
      const link = figure.getByRole("textbox", { name: /link/i });
      await expect(link).toHaveValue(new RegExp(`^http.*${path.replaceAll("/", "\\/")}`));
      await figure.getByRole("button", { name: "Embed", exact: true }).click();
      await expect(figure.getByRole("textbox", { name: /HTML/ })).toHaveValue(/^<iframe .*embed=/);
      await figure.getByRole("button", { name: "Embed", exact: true }).click();
    }
    expect(names.size, "figures' ids differ").toBe(figures.length);
  });
}

test("there are figures", () => {
  expect(everyRoute.map(({ path }) => htmlOf(path)).join("")).toMatch(/ data-figure="/);
});
