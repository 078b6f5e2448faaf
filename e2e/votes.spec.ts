import { expect, open, test } from "./fixtures.ts";

test("the room votes by digits, its votes stay beside the outcome, V shows it, 0 clears", async ({
  page,
}) => {
  await open(page, "/why-memory/", "?present&step=0");
  const counts = page.locator(".segment .votes-count > [aria-hidden]");
  await expect(counts).toHaveCount(0);
  for (const key of ["1", "2", "2", "2", "Shift+2"]) await page.keyboard.press(key);
  await expect(counts).toHaveText(["1", "2"]);
  await expect(page.getByRole("status").first()).toContainText(/: 2 votes\./u);
  await expect(page).not.toHaveURL(/vote/u);
  await page.keyboard.press("v");
  const tally = page.locator(".votes-tally");
  await expect(tally.locator(".votes-count")).toHaveText([/ 1$/u, / 2$/u]);
  await expect(page.locator(".figure-verdict strong")).toContainText("The answer:");
  await page.keyboard.press("1");
  await expect(tally.locator(".votes-count")).toHaveText([/ 1$/u, / 2$/u]);
  await page.keyboard.press("0");
  await expect(tally).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".votes-count")).toHaveCount(0);
});

test("the room votes on a question of a figure and on the training, and each is answered", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/", "?present&step=update.again");
  const count = (of: string) => page.locator(`${of} .votes-count > [aria-hidden]`);
  for (const key of ["2", "2", "3"]) await page.keyboard.press(key);
  await expect(count(".prediction")).toHaveText(["2", "1"]);
  await page.keyboard.press("q");
  const asked = page.getByRole("region", { name: "Question" });
  await expect(asked).toContainText("which column");
  for (const key of ["1", "3", "3"]) await page.keyboard.press(key);
  await expect(count(".asked-check")).toHaveText(["1", "2"]);
  await page.keyboard.press("v");
  await expect(asked).toContainText("The answer: g. At step 3 it reads “⁨g⁩”");
  await page.keyboard.press("q");
  await expect(asked).toContainText("before tanh?");
  await page.keyboard.press("v");
  await expect(asked).toContainText("With all its digits");
  await page.keyboard.press("Escape");
  await expect(asked).toHaveCount(0);
  // The votes on the training wait there; V trains.
  await page.keyboard.press("v");
  await expect(page.locator(".caption-sentence")).toContainText("It stopped because it has learnt");
  await expect(page.locator(".votes-tally")).toContainText("6 to 20 2");
  // It can be trained again, with another rate.
  await page.locator(".walk-drawer > summary").click();
  await page.getByLabel("Learning rate").fill("1");
  await page.getByLabel("Learning rate").press("Enter");
  await page.getByRole("button", { name: "Again, from the first weights" }).click();
  await expect(page.locator(".loss-text")).not.toContainText("update 18:");
  await expect(page.locator(".caption-sentence")).toContainText("It stopped because it has learnt");
});

test("the room votes on the river, whose bank a reader draws instead", async ({ page }) => {
  await open(page, "/vanishing-gradients/");
  const river = page.locator("[data-figure='river']");
  await expect(river.getByRole("slider", { name: /^Your bank/u })).toBeVisible();
  await expect(river.locator(".figure-guess")).toHaveCount(0);
  await open(page, "/vanishing-gradients/", "?present=river");
  for (const key of ["2", "1", "2"]) await page.keyboard.press(key);
  await expect(river.locator(".segment .votes-count > [aria-hidden]")).toHaveText(["1", "2"]);
  await page.keyboard.press("v");
  await expect(river.locator(".figure-verdict")).toContainText(
    "The answer: less than a thousandth.",
  );
});

test("an answer is shown as it is read off the picture, which the question leaves in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, "/measuring-the-mistake/", "?present=softmax-gradient&softmax-gradient.step=4");
  await page.keyboard.press("q");
  const asked = page.getByRole("region", { name: "Question" });
  await expect(asked).toContainText("How steeply does the loss rise");
  await page.keyboard.press("v");
  await expect(asked).toContainText(/\d\.\d\d: its probability/u);
  await expect(asked).not.toContainText(/\d\.\d{3}/u);
  const picture = await page.locator("[data-solo] .net-parts svg").last().boundingBox();
  const box = await asked.boundingBox();
  expect((picture?.y ?? NaN) + (picture?.height ?? NaN)).toBeLessThanOrEqual(box?.y ?? NaN);
});

test("an answer that the picture shows, too, is shown there when it is told", async ({ page }) => {
  await open(page, "/learning-through-time/", "?present=exercise");
  const entry = page.locator("[data-solo] .exercise-place text");
  await expect(entry).toHaveText("?");
  await page.keyboard.press("q");
  await expect(entry).toHaveText("?");
  await page.keyboard.press("v");
  await expect(page.getByRole("region", { name: "Question" })).toContainText("0.041");
  await expect(entry).toHaveText("0.041");
});
