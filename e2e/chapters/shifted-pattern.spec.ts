import type { Locator } from "@playwright/test";
import { patternWords as words } from "../../app/figures/ShiftedPattern/words.ts";
import { tenSeedsWords as seedWords } from "../../app/figures/ShiftedPattern/tenSeedsWords.ts";
import { kitWords } from "../../app/kit/words.ts";
import { expect, open, type Page, test } from "../fixtures.ts";

const path = "/why-memory/";
const figure = (page: Page): Locator => page.locator("[data-figure=shifted-pattern]");
const tile = (page: Page) => figure(page).getByRole("slider", { name: words.tile });
const sentence = (page: Page) => figure(page).locator(".figure-sentence");

/** What the sentence says of the recurrent network, in hundredths. */
async function recurrentShare(page: Page): Promise<number> {
  const text = await sentence(page).textContent();
  return Number(/recurrent network judges ([\d.]+)%/u.exec(text ?? "")?.[1] ?? NaN);
}

test("the tile is dragged to a place, and moved by keys @every-browser", async ({ page }) => {
  await open(page, path);
  // Brings it out from under what sticks to the window's edges.
  await tile(page).hover();
  const box = await tile(page).boundingBox();
  if (!box) throw new Error("no tile");
  // Three letters wide; the tile stands at place 1, and is taken in its middle.
  const letter = box.width / 3;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 2 * letter, middle.y);
  await page.mouse.move(middle.x + 5 * letter, middle.y);
  await page.mouse.up();
  await expect(tile(page)).toHaveAttribute("aria-valuenow", "6");
  await expect(sentence(page)).toContainText("At place 6, where the pattern never stood");
  await expect(page).toHaveURL(/[?&]shifted-pattern\.step=6/);
  for (const [key, place] of [
    ["End", 8],
    ["ArrowRight", 8],
    ["ArrowLeft", 7],
    ["ArrowLeft", 6],
    ["ArrowRight", 7],
  ] as const) {
    await tile(page).press(key);
    await expect(tile(page)).toHaveAttribute("aria-valuenow", String(place));
    await expect(figure(page).locator(".position")).toHaveText(`${place + 1} / 9`);
  }
});

test("asked only at the end, the recurrent network is trained anew, and fails too", async ({
  page,
}) => {
  await open(page, path, "?shifted-pattern.step=2");
  await sentence(page).scrollIntoViewIfNeeded();
  await expect.poll(() => recurrentShare(page)).toBeGreaterThan(95);
  await figure(page).getByRole("radio", { name: words.settings.askedNames.lastStep }).check();
  await expect.poll(() => recurrentShare(page)).toBeLessThan(50);
  await expect(figure(page).getByRole("status")).toHaveText(words.facts);
  await figure(page).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => recurrentShare(page)).toBeGreaterThan(95);
});

test("a guess is drawn beside what comes, and judged at the last place", async ({ page }) => {
  await open(page, path);
  const { recurrent, feedForward, options } = words.guess;
  for (const network of [recurrent, feedForward]) {
    const question = figure(page).getByRole("group", { name: network, exact: true });
    const answer = question.getByRole("radio", { name: options[0].name });
    // It is answered once the figure is awake.
    await answer.click();
    await expect(answer).toBeChecked();
  }
  // Both networks, at the four places where the pattern never stood.
  await expect(figure(page).locator(".net-ghost:visible")).toHaveCount(8);
  await tile(page).press("End");
  const outcomes = figure(page).locator(".figure-guess strong");
  await expect(outcomes).toHaveCount(2);
  await expect(outcomes.first()).toHaveAttribute("data-right");
  await expect(outcomes.last()).not.toHaveAttribute("data-right");
  await expect(figure(page).locator(".net-ghost:visible")).toHaveCount(8);
});

test("the last place of the training stays on, and says why", async ({ page }) => {
  await open(page, path, "?ten-seeds.trained=3");
  const places = page
    .locator("[data-figure=ten-seeds]")
    .getByRole("group", { name: words.settings.trained });
  const third = places.getByRole("checkbox", { name: "3" });
  await third.focus();
  await page.keyboard.press("Space");
  await expect(places.getByRole("status")).toHaveText(words.settings.lastPlace);
  await expect(third).toBeChecked();
  await places.getByRole("checkbox", { name: "5" }).focus();
  await page.keyboard.press("Space");
  await expect(places.getByRole("status")).toBeEmpty();
  await expect(page).toHaveURL(/ten-seeds\.trained=3(,|%2C)5/u);
});

test("one drawing is shown, the one that fits", async ({ page }) => {
  for (const [width, drawing] of [
    [768, "wide"],
    [360, "narrow"],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    await open(page, path);
    await sentence(page).scrollIntoViewIfNeeded();
    await expect(figure(page).locator(".pattern svg:visible")).toHaveAttribute(
      "data-width",
      drawing,
    );
  }
});

test("both networks are trained with seed after seed, stop when told to, and go on to the tenth", async ({
  page,
}) => {
  await open(page, path, "?ten-seeds.step=2");
  const survey = page.locator("[data-figure=ten-seeds]");
  const said = survey.locator(".figure-sentence");
  await said.scrollIntoViewIfNeeded();
  await expect(said).toContainText("Found at place 2: recurrent 1 of 1 seed,");
  await survey.getByRole("button", { name: seedWords.run(9) }).click();
  await expect(said).toContainText(/recurrent [2-9] of [2-9] seeds,/);
  await survey.getByRole("button", { name: kitWords.gather.stop }).click();
  // The one that is under way is kept.
  await survey.getByRole("button", { name: kitWords.gather.goOn }).click();
  await expect(survey.locator(".gather-progress")).toHaveText(
    kitWords.gather.done(10, seedWords.units),
  );
  await expect(said).toContainText(/the recurrent network judges 100% rightly, .* on average/);
  await expect(survey.locator(".chart-bar")).toHaveCount(2 * 8 * 10);
  await survey.getByRole("button", { name: "Next" }).click();
  await expect(said).toContainText(
    "Found at every new place: recurrent 10 of 10 seeds, feed-forward 0 of 10",
  );
  await survey.getByRole("button", { name: "Table" }).click();
  await expect(survey.getByRole("row", { name: /^seed 10 / })).toBeVisible();
});
