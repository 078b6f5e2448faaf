import { expect, open, type Page, test } from "../fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const path = "/one-step-by-hand/";
const figureOf = (page: Page) => page.locator("#figure-cut-wire");
const sentenceOf = (page: Page) => figureOf(page).locator(".figure-sentence");

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

test("a link of the text wakes the figure and shows what it speaks of", async ({ page }) => {
  await open(page, path);
  await page.getByRole("link", { name: "With the wire cut" }).click();
  await expect(sentenceOf(page)).toContainText("The wire is cut. After 200 updates on “⁨goods⁩”");
  await page.goBack();
  await expect(sentenceOf(page)).toContainText("nothing is trained: on “⁨dogs⁩”");
});
