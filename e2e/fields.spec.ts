import { htmlOf } from "./dist.ts";
import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

/** The fields that change by being typed into or stepped, with what stands in each. */
const fields = (page: Page) => page.locator("main input:is([type=text], [type=range])");

/** Opens what is folded up, so that everything on the page can be pointed at, and waits for what comes with a reader. */
async function unfold(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll("main details")) box.setAttribute("open", "");
  });
  await expect(page.locator("main details:not(:has(> :not(summary)))")).toHaveCount(0);
}

/** Presses a key `times` times on an element, all within one task. */
const pressInOneTask = (element: HTMLElement, times: number) => {
  for (let k = 0; k < times; k++) {
    const press = { key: "ArrowUp", bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent("keydown", press));
  }
};

for (const { path } of everyRoute) {
  test(`${path}: the wheel scrolls the page and changes no field, and none is the browser’s own for numbers`, async ({
    page,
  }) => {
    // That one eats commas.
    expect.soft(htmlOf(path)).not.toMatch(/type="?number/);
    // Nothing plays by itself, so that only the wheel could change anything.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, path);
    await unfold(page);
    await expect.soft(page.locator("input[type=number]")).toHaveCount(0);
    const valuesOf = () =>
      fields(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const before = await valuesOf();
    expect(before.length, "there is something to turn").toBeGreaterThan(0);
    for (const field of await fields(page).filter({ visible: true }).all()) {
      await field.focus();
      await field.hover();
      await page.mouse.wheel(0, 40);
      await page.mouse.wheel(0, -40);
    }
    expect(await valuesOf()).toEqual(before);
  });
}

test("the learning rate steps from what was set, not from what was answered", async ({ page }) => {
  await open(page, "/one-step-by-hand/");
  const rate = page.getByLabel("Learning rate");
  await rate.evaluate(pressInOneTask, 5);
  await expect(rate).toHaveValue("1");
  await expect(page).toHaveURL(/edits=0%5Flr%5F1%5F1%5F1(&|$)/);
});

test("so does a weight", async ({ page }) => {
  await open(page, "/one-step-by-hand/", "?step=t2.wh");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 2" });
  await weight.evaluate(pressInOneTask, 5);
  await expect(weight).toHaveText("1.00");
  await expect(page).toHaveURL(/edits=0%5Fwh%5F1%5F2%5F1(&|$)/);
});

test("a weight is typed with a comma and a true minus; what is no number stays to be mended", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/", "?step=t2.wh");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 2" });
  await weight.press("Enter");
  const field = page.getByRole("textbox", { name: "weight W_h, unit 1, unit 2" });
  await field.fill("1,000");
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/Write 1\.000 or 1000\./u);
  await expect(field).toHaveValue("1,000");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("−1,25");
  await field.press("Enter");
  await expect(weight).toHaveText("−1.25");
  await expect(weight).toBeFocused();
});

test("what a network’s field refuses changes no curve, and its reason stands beside it", async ({
  page,
}) => {
  await open(page, "/vanishing-gradients/");
  for (const [name, text, sentence] of [
    ["Spectral radius ρ of A", "99", "“⁨99⁩” is too large. A number from 0.05 to 3 is accepted."],
    ["Units of A", "65", "“⁨65⁩” is too large. A whole number from 1 to 64 is accepted."],
    ["Units of A", "0", "“⁨0⁩” is too small. A whole number from 1 to 64 is accepted."],
    [
      "Seed of A",
      "4294967296",
      "“⁨4294967296⁩” is too large. A whole number from 0 to 4294967295 is accepted.",
    ],
  ] as const) {
    const field = page.getByRole("textbox", { name, exact: true });
    const before = await field.inputValue();
    await field.fill("");
    await field.pressSequentially(text);
    await field.press("Enter");
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(field).toHaveValue(text);
    await field.press("Escape");
    await expect(field).toHaveValue(before);
  }
  await expect(page).toHaveURL(/\/vanishing-gradients\/$/);
  const radius = page.getByRole("textbox", { name: "Spectral radius ρ of A", exact: true });
  await radius.fill("1,25");
  await radius.press("Enter");
  await expect(page).toHaveURL(/a=tanh-1\.25-32-5/);
});
