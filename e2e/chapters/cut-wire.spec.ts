import { expect, open, type Page, test, textIsLaidOut } from "../fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const path = "/one-step-by-hand/";
const figureOf = (page: Page) => page.locator("#figure-cut-wire");
const sentenceOf = (page: Page) => figureOf(page).locator(".figure-sentence");

/** Trains, and goes to the last update. */
async function train(page: Page): Promise<void> {
  await figureOf(page).getByRole("button", { name: "Train: 200 updates" }).click();
  await figureOf(page).getByRole("slider", { name: "Step", exact: true }).press("End");
  await expect(sentenceOf(page)).toContainText("After 200 updates");
}

test("a guess about both words is judged when both are trained", async ({ page }) => {
  await open(page, path);
  const figure = figureOf(page);
  await figure.getByRole("group", { name: "“⁨dogs⁩”" }).getByLabel("never").click();
  await figure.getByRole("group", { name: "“⁨goods⁩”" }).getByLabel("never").click();
  await train(page);
  const outcome = figure.locator(".figure-guess");
  await expect(outcome).toContainText("Cut, it is learnt at update 18.");
  await expect(outcome).toContainText("Cut, it is not learnt in 200 updates.");
  await expect(outcome.locator("[data-right]")).toHaveCount(1);
});

test("the wire is cut by the button and mended where it runs, by mouse and by key", async ({
  page,
}) => {
  await open(page, path, "?step=t2.wx&cut-wire.word=goods&cut-wire.isTrained=1");
  const figure = figureOf(page);
  await figure.scrollIntoViewIfNeeded();
  await expect(sentenceOf(page)).toContainText("The wire is whole. After 200 updates");
  await expect(figure.locator(".cut-wire-twins")).toContainText("two columns");
  await figure.getByRole("button", { name: "Cut the wire", exact: true }).click();
  await expect(sentenceOf(page)).toContainText("The wire is cut. After 200 updates");
  await expect(figure.locator(".cut-wire-twins")).toContainText("the same column");
  await expect(figure.locator(".net-cut")).toHaveCount(3);
  await figure.getByRole("button", { name: "Mend the wire from step 2 to step 3" }).click();
  await expect(sentenceOf(page)).toContainText("The wire is whole");
  await figure.getByRole("button", { name: "Cut the wire from step 2 to step 3" }).press("Enter");
  await expect(sentenceOf(page)).toContainText("The wire is cut");
  // The walkthrough's part of the address is still there, and the figure's beside it.
  await expect(page).toHaveURL(
    /\?step=t2\.wx&cut-wire\.word=goods&cut-wire\.isCut=1&cut-wire\.isTrained=1$/u,
  );
});

test("a word of the reader's own is trained from a seed, and a bad one is answered", async ({
  page,
}) => {
  await open(page, path);
  const figure = figureOf(page);
  const field = figure.getByRole("textbox", { name: "Your own word" });
  await field.fill("banana");
  await expect(sentenceOf(page)).toContainText("nothing is trained: on “⁨banana⁩”");
  await train(page);
  await expect(sentenceOf(page)).not.toContainText("cannot fall below");
  await expect(figure.getByRole("textbox", { name: "Seed of the first weights" })).toHaveValue("1");
  await field.fill("b7");
  await expect(figure.getByRole("alert")).toContainText("letters only");
  await expect(sentenceOf(page)).toContainText("banana");
});

test("a word typed into the figure while it sleeps is kept", async ({ page }) => {
  await open(page, path);
  const field = figureOf(page).getByRole("textbox", { name: "Your own word" });
  // In one breath, so that what wakes does so between two letters.
  await field.evaluate((input: HTMLInputElement) => {
    for (const value of ["b", "ba", "banana"]) {
      // As a browser sets it: a page's own code is told nothing.
      Reflect.set(HTMLInputElement.prototype, "value", value, input);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await expect(sentenceOf(page)).toContainText("on “⁨banana⁩”");
  await expect(field).toHaveValue("banana");
});

test("a link of the text wakes the figure and shows what it speaks of", async ({ page }) => {
  await open(page, path);
  await page.getByRole("link", { name: "With the wire cut" }).click();
  await expect(sentenceOf(page)).toContainText("The wire is cut. After 200 updates on “⁨goods⁩”");
  await page.goBack();
  await expect(sentenceOf(page)).toContainText("nothing is trained: on “⁨dogs⁩”");
});

test("a clicker tells the story: cut, train, goods, never, mended; and back", async ({ page }) => {
  await open(page, path, "?present=cut-wire");
  const said = sentenceOf(page);
  const twins = figureOf(page).locator(".cut-wire-twins");
  await expect(said).toContainText("nothing is trained: on “⁨dogs⁩”");
  for (const key of ["1", "3", "3"]) await page.keyboard.press(key);
  await page.keyboard.press("PageDown");
  await expect(said).toContainText("The wire is cut and nothing is trained");
  await page.keyboard.press("PageDown");
  await expect(said).toContainText("updates on “⁨dogs⁩”");
  // A press while it trains shows its end.
  await page.keyboard.press("PageDown");
  await expect(said).toContainText("learnt at update 18 without.");
  await expect(page.locator(".figure-guess")).not.toContainText("goods");
  await page.keyboard.press("PageDown");
  await expect(said).toContainText("After 0 updates on “⁨goods⁩”");
  await expect(page).toHaveURL(/cut-wire\.word=goods&.*cut-wire\.step=0/u);
  for (const key of ["PageDown", "PageDown"]) await page.keyboard.press(key);
  await expect(said).toContainText("Best is ½ each, twice: the floor, 2 ln 2 ≈ 1.39.");
  const tallies = page.locator(".votes-tally");
  await expect(tallies).toHaveText([/learnt 2$/u]);
  for (const key of ["PageDown", "PageDown"]) await page.keyboard.press(key);
  await expect(said).toContainText("The wire is whole. After 200 updates on “⁨goods⁩”");
  await expect(twins).toContainText("two columns");
  await page.keyboard.press("PageUp");
  await expect(twins).toContainText("the same column");
  for (const sentence of [
    "After 0 updates on “⁨goods⁩”",
    "After 200 updates on “⁨dogs⁩”",
    "The wire is cut and nothing is trained",
  ]) {
    await page.keyboard.press("PageUp");
    await expect(said).toContainText(sentence);
  }
  // V answers what was asked of the word that is shown.
  await page.keyboard.press("v");
  await expect(said).toContainText("The wire is cut. After 200 updates on “⁨dogs⁩”");
  await expect(page.locator(".figure-verdict strong")).toHaveText(
    /^The answer: learnt\. Cut, it is learnt at update 18\.\s*$/u,
  );
  await expect(tallies).toHaveText([/learnt 1$/u]);
});

/** Whether all of a part stands between the window's upper edge and what sticks to its lower edge. */
async function expectInSight(page: Page, parts: readonly string[]): Promise<void> {
  const figure = figureOf(page);
  for (const part of parts) await expect(figure.locator(part)).toBeInViewport({ ratio: 1 });
  const [sentence, below] = await Promise.all(
    [".figure-sentence", ":is(.transport, .figure-begin)"].map((part) =>
      figure.locator(part).evaluate((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return { top, bottom };
      }),
    ),
  );
  expect(sentence?.bottom).toBeLessThanOrEqual(below?.top ?? NaN);
}

const trainedGoods = "cut-wire.word=goods&cut-wire.isTrained=1";

test("presented alone, the figure stands on one screen, in type for the back row", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, path, `?present=cut-wire&${trainedGoods}`);
  await expect(sentenceOf(page)).toContainText("After 200 updates");
  await expectInSight(page, [".cut-wire-chart", ".cut-wire-strip", ".figure-sentence"]);
  const figure = figureOf(page);
  expect((await figure.boundingBox())?.width).toBe(1280);
  for (const part of [".figure-sentence", ".cut-wire-words .segment", ".cut-wire-words .button"]) {
    const size = await figure
      .locator(part)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size, part).toBeGreaterThanOrEqual(720 / 50);
  }
});

test("upright on a phone, scissors, strip, losses and sentence stand on one screen @touch", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, path, `?${trainedGoods}`);
  // What stands above keeps its height once all of it is laid out.
  await textIsLaidOut(page);
  const figure = figureOf(page);
  await figure.evaluate((element) =>
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 4),
  );
  await expect(sentenceOf(page)).toContainText("After 200 updates on “⁨goods⁩”");
  await expectInSight(page, [
    ".cut-wire-words",
    ".cut-wire-strip",
    ".cut-wire-chart",
    ".figure-sentence",
  ]);
  expect(
    await figure.locator(".cut-wire-strip").evaluate((box) => box.scrollWidth - box.clientWidth),
  ).toBe(0);
});
