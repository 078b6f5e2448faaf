import { normWords } from "../../app/figures/GradientNorms/words.ts";
import { expect, open, test } from "../fixtures.ts";

const path = "/vanishing-gradients/";

test("the questions are judged by the curves on screen", async ({ page }) => {
  await open(page, path);
  const question = page.getByRole("group", { name: /Walk back from “⁨shepherd⁩” with A/ });
  const answer = async (text: string) => {
    await question.getByRole("textbox").fill(text);
    await question.getByRole("button").click();
  };
  await answer("3");
  await expect(question.getByRole("status")).toHaveText(
    `Not yet. ${normWords.check.hundredthHint}`,
  );
  await answer("banana");
  await expect(question.getByRole("status")).toContainText("“⁨banana⁩” is not a number");
  await answer("9");
  await expect(question.getByRole("status")).toContainText("Right. At t = 9, “⁨with⁩”, 0.85%");

  const clipping = page.getByRole("group", { name: /^Clip each curve/ });
  await clipping.getByRole("button", { name: "B", exact: true }).click();
  await expect(clipping.getByRole("status")).toContainText("Right. A stays at 1.7×10⁻⁵.");
});

test("twenty drawings of each network are counted", async ({ page }) => {
  await open(page, path);
  await page.getByRole("button", { name: /Draw each network/ }).click();
  const survey = page.getByRole("figure", { name: "Each network, drawn 20 times" });
  await expect(survey.getByText("All 40 drawings are computed.")).toBeVisible();
  const row = (id: string) => survey.locator(`.survey-row[data-series=${id}]`);
  for (const id of ["A", "B"]) await expect(row(id).locator(".survey-dot")).toHaveCount(20);
  await expect(row("A").locator(".survey-count")).toHaveText(["20", "0", "0"]);
  await expect(row("B").locator(".survey-count")).toHaveText(["0", "0", "20"]);
});

test("a network learns to recall while its river is drawn, and the guess is judged at the end", async ({
  page,
}) => {
  await open(page, path, "?recall.gap=5&recall.rho=1");
  const figure = page.locator("[data-figure=recall]");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".figure-sentence")).toContainText("5 letters back");
  await figure.getByRole("radio", { name: "it does", exact: true }).check();
  const before = await figure.locator(".river-body").getAttribute("d");
  await figure.getByRole("button", { name: "One update" }).click();
  await expect(figure.locator(".figure-sentence")).toContainText("After 1 update:");
  await expect(figure.locator(".river-body")).not.toHaveAttribute("d", before ?? "");
  // A double click is one press: it starts the training, and does not pause it.
  await figure.getByRole("button", { name: "Train", exact: true }).dblclick();
  await expect(figure.locator(".figure-guess")).toContainText("You guessed: it does. Right.");
});

test("an old bare link with more steps than the river has opens the chart as it was", async ({
  page,
}) => {
  await open(page, path, "?T=60&step=59");
  await expect(page).toHaveURL(/\?gradient-norms\.T=60&gradient-norms\.step=59$/);
  await expect(page.locator("[data-figure=river]").getByRole("alert")).toHaveCount(0);
  const chart = page.locator("[data-figure=gradient-norms]");
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator(".position").first()).toHaveText("60 / 60");
});

test("a second click meets what the first one met, although the question is gone; a step by key shows its picture", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, path);
  const figure = page.locator("[data-figure=held]");
  const next = figure.getByRole("button", { name: "Next" });
  await next.scrollIntoViewIfNeeded();
  await next.hover();
  const before = await next.boundingBox();
  await page.mouse.down();
  await page.mouse.up();
  await expect(figure.locator(".position").first()).toHaveText("2 / 3");
  expect((await next.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await next.focus();
  await next.evaluate((button) => scrollBy(0, button.getBoundingClientRect().top - 100));
  await page.keyboard.press("Enter");
  await expect(figure.locator(".position").first()).toHaveText("3 / 3");
  await expect(figure.locator("[data-in-sight] svg").first()).toBeInViewport({ ratio: 0.8 });
});
