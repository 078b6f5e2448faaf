import { expect, open, type Page, test } from "../fixtures.ts";

const path = "/one-step-by-hand/";
const blanks = (page: Page) => page.locator(".by-hand input");
const hint = (page: Page) => page.locator(".by-hand-hint");

/** h_3 of the article as it would be written anywhere on the screen; on paper it is tanh of the three sums. */
const d = [0.6, 0.2, 0.9].map(Math.tanh);
const wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];
const step = (before: readonly number[], input: readonly number[]) =>
  wh.map((row, unit) =>
    Math.tanh(row.reduce((sum, w, k) => sum + w * (before[k] ?? NaN), input[unit] ?? NaN)),
  );
const h2 = step(d, [0.8, 0.2, 0.8]);
const exact = step(h2, [0.4, 0.8, 0.1]);
const h3 = exact.map((value) => value.toFixed(2));

test("the memory after the third letter is the reader's to compute, and nothing gives it away @every-browser", async ({
  page,
}) => {
  await open(page, path, "?step=t3.hand");
  const figure = page.locator("[data-figure=spelling]");
  await expect(figure.locator('.lens [data-cell="h:3:0:0"]').first()).toBeVisible();
  // Nothing is written or said. (0.72 is in h_1, too, and 0.50 a weight; no other number begins with these four digits, nor with 0.97.)
  const digits = [...exact.map((value) => value.toFixed(6).slice(0, -2)), h3[1] ?? ""];
  const giveaways = new RegExp(digits.map((text) => text.replace(".", "\\.")).join("|"), "u");
  expect(await figure.innerHTML()).not.toMatch(giveaways);
  await figure.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.getByRole("table", { name: /hidden state/ })).not.toContainText(giveaways);
  await figure.getByRole("button", { name: "Table", exact: true }).click();

  // Forgotten: the memory's share. The input alone is 0.4, and tanh of it 0.38.
  await blanks(page).nth(0).fill(Math.tanh(0.4).toFixed(2));
  await blanks(page).nth(0).press("Enter");
  await expect(hint(page)).toContainText("did you leave out the memory’s share?");
  await expect(blanks(page).nth(0)).toHaveAttribute("aria-invalid", "true");
  await blanks(page)
    .nth(0)
    .fill(h3[0] ?? "");
  await blanks(page).nth(0).press("Enter");
  await expect(blanks(page).nth(0)).toHaveJSProperty("readOnly", true);
  await expect(figure.locator('.strip-box [data-cell="h:3:0:0"]')).toHaveCount(0);

  await page.getByRole("button", { name: "Show me" }).click();
  await expect(blanks(page).nth(1)).toHaveValue(h3[1] ?? "");
  await expect(figure.locator('.lens [data-cell="h:3:2:0"] .net-number')).toHaveText(h3[2] ?? "");
  await page.reload();
  await expect(blanks(page).nth(1)).toHaveValue(h3[1] ?? "");

  // Another weight: another sum, and the old answer is judged no more.
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 1" });
  await weight.focus();
  const { y } = (await weight.boundingBox()) ?? {};
  await weight.press("ArrowUp");
  await expect(hint(page)).toContainText("The numbers have changed since your answer");
  // What is said of the weight comes below the picture, which stands still.
  expect((await weight.boundingBox())?.y).toBe(y);
  await page.keyboard.press("Delete");
  await expect(blanks(page).nth(1)).toHaveValue(h3[1] ?? "");
  await page.getByRole("button", { name: "Again" }).click();
  await expect(blanks(page).nth(1)).toHaveValue("");
});

test("projected, V shows what the room has computed", async ({ page }) => {
  await open(page, path, "?present&step=t3.hand");
  await expect(blanks(page).nth(0)).toHaveValue("");
  await page.keyboard.press("v");
  await expect(blanks(page).nth(0)).toHaveValue(h3[0] ?? "");
});
