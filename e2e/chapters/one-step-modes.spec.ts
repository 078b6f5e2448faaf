import { expect, open, type Page, test } from "../fixtures.ts";
import { expectNoLongTask } from "../mainThread.ts";

const path = "/one-step-by-hand/";
const walk = (page: Page) => page.locator("[data-figure=spelling]");
const caption = (page: Page) => page.locator(".caption-place");
const onWires = (page: Page) => page.locator(".strip-box .sym-span[data-symbol=Wh]");

test("an instructor presents with a clicker: P, page keys, blank, cue, Escape", async ({
  page,
}) => {
  await open(page, path, "?step=t1.key");
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Leave presentation" })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  // The page's own heading; the figure brings one that is heard alone.
  await expect(page.locator("h1:not(.visually-hidden)")).toBeHidden();

  await page.keyboard.press("PageDown");
  await expect(caption(page)).toHaveText("t = 1 · squeeze");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await expect(caption(page)).toHaveText("t = 1 · squeeze");

  const blank = page.getByRole("button", { name: /^The screen is blank/ });
  for (const key of ["b", "."]) {
    await page.keyboard.press(key);
    await expect(blank).toBeVisible();
    await page.keyboard.press("PageDown");
    await expect(blank).toHaveCount(0);
    await expect(caption(page)).toHaveText("t = 1 · squeeze");
  }
  await page.keyboard.press("c");
  await expect(caption(page)).toHaveCount(0);
  await page.keyboard.press("c");
  await expect(caption(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(caption(page)).toHaveText("t = 1 · squeeze");
});

test("a clicker steps on wherever the focus was left, and what is over stays over", async ({
  page,
}) => {
  await open(page, path, "?present&step=t2.wh");
  await page.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("PageDown");
  // From stop to stop, although a step is open.
  await expect(caption(page)).toHaveText("t = 2 · sum");
  await page.keyboard.press("PageUp");
  await expect(caption(page)).toHaveText("t = 2 · memory comes along the wire");
  await page.getByLabel("Learning rate").focus();
  await page.keyboard.press("PageDown");
  await expect(caption(page)).toHaveText("t = 2 · sum");

  for (const press of ["Escape", "Escape"]) await page.keyboard.press(press);
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page).toHaveURL(/\?step=t2\.sum$/);
  await page.reload();
  await expect(page.getByRole("banner")).toBeVisible();
});

test("keys go on working after the question that had the focus is gone", async ({ page }) => {
  await open(page, path, "?step=t1.h");
  await page.locator(".caption").getByRole("button", { name: "o", exact: true }).press("Enter");
  for (let k = 0; k < 5; k++) await page.keyboard.press("ArrowRight");
  await expect(caption(page)).toHaveText("t = 2 · read the letter");

  await page.getByText(/^Network:/).click();
  await page.getByLabel("Word to learn").fill("a");
  await page.getByLabel("Word to learn").press("Enter");
  await page.getByRole("button", { name: "Dismiss" }).press("Enter");
  await page.keyboard.press("ArrowRight");
  await expect(caption(page)).toHaveText("t = 2 · from memory");
});

test("a space after the word is no part of it", async ({ page }) => {
  await open(page, path);
  await page.getByText(/^Network:/).click();
  await page.getByLabel("Word to learn").fill(" book ");
  await page.getByLabel("Word to learn").press("Enter");
  await expect(page.getByText(/^Network: “⁨book⁩”/)).toBeVisible();
  await expect(page.getByLabel("Word to learn")).toHaveValue("book");
});

test("a learning rate that no number can be is refused in a sentence", async ({ page }) => {
  await open(page, path);
  const rate = page.getByLabel("Learning rate");
  await rate.press("ControlOrMeta+a");
  await page.keyboard.type("1e309");
  await rate.press("Enter");
  await expect(rate).toHaveAccessibleDescription(
    "“⁨1e309⁩” is too large. A number from 0 to 1000 is accepted.",
  );
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await rate.press("Escape");
  await expect(rate).toHaveValue("0.5");
  await expect(rate).toHaveAccessibleDescription("");
});

test("P does nothing while a field has the focus, or once letter keys are switched off", async ({
  page,
}) => {
  const leave = page.getByRole("button", { name: "Leave presentation" });
  await open(page, path);
  await page.getByText(/^Network:/).click();
  await page.getByLabel("Word to learn").press("p");
  await expect(leave).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^Single keys/ }).uncheck();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("p");
  await expect(leave).toHaveCount(0);
});

test("an embedded figure stands alone, with a link back to its own picture", async ({ page }) => {
  await open(page, path, "?embed&step=t2.h");
  await expect(caption(page)).toHaveText("t = 2 · new memory");
  await expect(page.getByRole("banner")).toBeHidden();
  const link = page.getByRole("link", { name: "Open the full page on Unrolled" });
  await expect(link).toHaveAttribute("href", /one-step-by-hand\/\?step=t2\.h$/);
  await expect(link).toHaveAttribute("target", "_blank");
});

test("the table shows what is known at this step, and dashes for the rest", async ({ page }) => {
  await open(page, path, "?step=t1.h");
  await walk(page).getByRole("button", { name: "Table", exact: true }).click();
  const hidden = page.getByRole("table", { name: /hidden state/ });
  await expect(hidden.getByRole("row").nth(1)).toContainText("0.540.200.72");
  await expect(hidden.getByRole("row").nth(2)).toContainText("–––");
});

test("the notation switch renames every symbol at once and is kept", async ({ page }) => {
  await open(page, path, "?step=t2.wh");
  const label = page.locator(".lens .net-tab-text").first();
  await page.getByLabel("Notation").selectOption("pytorch");
  await expect(label).toHaveText(/weight_hh/);
  await expect(onWires(page).first()).toHaveText(/weight_hh/);
  await page.reload();
  await expect(label).toHaveText(/weight_hh/);
});

test("pointing at W_h lights every W_h on the page", async ({ page }) => {
  await open(page, path);
  await onWires(page).first().hover();
  await expect(page.locator("html")).toHaveAttribute("data-lit", "Wh");
  const lit = await page
    .locator(":is(.sym, .sym-span)[data-symbol=Wh]:visible")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
  expect(lit.length).toBeGreaterThan(3);
  expect(new Set(lit)).toEqual(new Set(["underline"]));
});

const words = [
  ["a", "2 to 12"],
  ["bo0k", "0"],
  ["🐶🐶", "letters"],
  ["x".repeat(500), "2 to 12"],
] as const;

for (const [word, part] of words) {
  test(`the word “${word.slice(0, 8)}” is refused with a sentence, and nothing is lost`, async ({
    page,
  }) => {
    await open(page, path, "?step=t2.h&update=3");
    await page.getByText(/^Network:/).click();
    await page.getByLabel("Word to learn").fill(word);
    await page.getByLabel("Word to learn").press("Enter");
    await expect(page.getByRole("alert")).toContainText(part);
    await expect(caption(page)).toHaveText("t = 2 · new memory");
    await expect(page.locator(".loss-text")).toContainText("update 3:");
    await expect(page.getByLabel("Word to learn")).toHaveValue(word);
  });
}

for (const word of ["привет", "日本語", "שלום", "été"]) {
  test(`a word of another script, ${word}, is walked through`, async ({ page }) => {
    await open(page, path);
    await page.getByText(/^Network:/).click();
    await page.getByLabel("Word to learn").fill(word);
    await page.getByLabel("Word to learn").press("Enter");
    const letters = Array.from(word);
    await expect(page.locator(".strip-input .net-letter").first()).toContainText(letters[0] ?? "");
    await expect(page.locator(".strip-box .net-film")).toHaveCount(letters.length - 1);
    await expect(page.getByText(/random weights from seed 1/)).toBeVisible();
    await walk(page).getByRole("button", { name: "Undo" }).click();
    await expect(page.locator(".strip-input .net-letter").first()).toContainText("d");
  });
}

test("a worker that dies is replaced, said, and the numbers are kept", async ({ page }) => {
  await page.addInitScript(() => {
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        Object.assign(window, { kill: () => this.terminate() });
      }
    };
  });
  await open(page, path, "?step=t3.wh&update=2");
  await expect(page.locator(".loss-text")).toContainText("update 2:");
  await page.evaluate(() => (window as unknown as { kill: () => void }).kill());
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 1" });
  const before = await weight.textContent();
  await weight.press("ArrowUp");
  await expect(weight).not.toHaveText(before ?? "");
  await expect(
    page.getByRole("status").filter({ hasText: "The engine had stopped and was started again" }),
  ).toBeAttached();
});

test("the page stays free while it trains: no task of its own is long", async ({
  page,
  browser,
}) => {
  const prepare = () => open(page, path, "?step=t3.y&word=book&hidden=4&start=3");
  const train = async () => {
    await page.getByRole("button", { name: "Until it has learnt" }).click();
    await expect(page.locator(".caption-sentence")).toContainText("It stopped");
  };
  await expectNoLongTask(browser, page, train, prepare);
});

test("what is spoken follows the chosen notation", async ({ page }) => {
  await open(page, path, "?step=t1.x");
  const first = (name: string) =>
    page.locator(".lens").getByRole("spinbutton", { name, exact: true });
  await expect(first("weight W_x, unit 1, “⁨d⁩”")).toBeVisible();
  await page.getByLabel("Notation").selectOption("textbook");
  await expect(first("weight U, unit 1, “⁨d⁩”")).toBeVisible();
  await expect(first("weight W_x, unit 1, “⁨d⁩”")).toHaveCount(0);
});
