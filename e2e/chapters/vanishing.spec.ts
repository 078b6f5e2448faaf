import type { Locator } from "@playwright/test";
import { curvesOf, describe, reachedOf } from "../../app/figures/GradientNorms/gradientNorms.ts";
import { readNorm } from "../../app/figures/GradientNorms/reading.ts";
import { directLabel, stepSentence } from "../../app/figures/GradientNorms/sentences.ts";
import { openAt, viewAt } from "../../app/figures/GradientNorms/testing/viewAt.ts";
import { normWords } from "../../app/figures/GradientNorms/words.ts";
import { kitWords } from "../../app/kit/words.ts";
import { expect, open, type Page, test } from "../fixtures.ts";

const path = "/vanishing-gradients/";

/** What the figure must say of itself at an address. */
const sentenceAt = (search: string) => describe(viewAt(search));

/** The chart reads its part of the address when it comes near the window; what is done before is about another picture. */
async function openChart(page: Page, search = "", shown = search): Promise<void> {
  await open(page, path, search);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(picture(page, shown)).toBeVisible();
}

const figure = (page: Page): Locator => page.locator("[data-figure=gradient-norms]");
const picture = (page: Page, search: string) =>
  figure(page).getByRole("img", { name: sentenceAt(search), exact: true });

/** Exponents are raised on screen by markup, in the engine's sentences by letters. */
const plain = (text: string) =>
  text
    .replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .replaceAll("⁻", "−");

for (const search of [
  "",
  "?back=1",
  "?back=14",
  "?back=14&axis=linear",
  "?a=relu-1.5-16-4&d=sigmoid-3-8-2&T=40&back=25",
]) {
  test(`the screen shows the engine's numbers @every-browser ${search}`, async ({ page }) => {
    await openChart(page, search);
    await expect(picture(page, search)).toBeVisible();
    const view = viewAt(search);
    const t = reachedOf(view);
    for (const curve of curvesOf(view)) {
      for (const line of directLabel(curve, t))
        await expect(figure(page).locator(".chart-label", { hasText: plain(line) })).toHaveCount(1);
      const said = figure(page).locator(".chart-readout li", {
        hasText: plain(stepSentence(readNorm(curve, t))),
      });
      await expect(said).toHaveCount(view.step === 0 ? 0 : 1);
    }
  });
}

test("points stand where their numbers are, on the logarithmic axis", async ({ page }) => {
  await openChart(page, "?back=14");
  for (const { id, curve } of curvesOf(viewAt(""))) {
    const markers = figure(page).locator(`.chart g[data-series=${id}] > .chart-marker`);
    // One per word, and a larger one where the reader stands.
    await expect(markers).toHaveCount(16);
    const places = await markers.evaluateAll((all) =>
      all.map((marker) => Number(/ ([\d.]+)\)/.exec(marker.getAttribute("transform") ?? "")?.[1])),
    );
    const logarithms = Array.from(curve.normByStep.subarray(1), Math.log10).toReversed();
    const [first = 0] = places;
    const scale = ((places[14] ?? 0) - first) / ((logarithms[14] ?? 0) - (logarithms[0] ?? 0));
    logarithms.forEach((value, index) =>
      expect(places[index]).toBeCloseTo(first + scale * (value - (logarithms[0] ?? 0)), 3),
    );
  }
});

test("keys and buttons walk back through time, each step with its own address", async ({
  page,
}) => {
  await openChart(page);
  await figure(page).getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(picture(page, "?back=1")).toBeVisible();
  await figure(page).getByRole("button", { name: "Next" }).click();
  await expect(picture(page, "?back=2")).toBeVisible();
  await figure(page).getByRole("button", { name: "Next" }).press("End");
  await expect(picture(page, "?back=14")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(picture(page, "?back=13")).toBeVisible();
  await expect(page).toHaveURL(/gradient-norms\.step=13$/);
  await page.reload();
  await expect(picture(page, "?back=13")).toBeVisible();
});

test("play walks to the first word and stops there", async ({ page }) => {
  await openChart(page, "?T=4");
  await figure(page).getByRole("button", { name: "Play" }).click();
  await expect(picture(page, "?T=4&back=3")).toBeVisible();
  await expect(figure(page).getByRole("button", { name: "Play" })).toBeVisible();
});

test("the guess comes first and is kept beside what happened", async ({ page }) => {
  await openChart(page, "?T=5&a=tanh-0.5-32-5&b=identity-3-32-5");
  const guess = (id: string, name: string) =>
    figure(page).getByRole("group", { name: id }).getByRole("radio", { name, exact: true });
  await guess("A: tanh, ρ = 0.5", "vanishes").check();
  await guess("B: identity, ρ = 3", "stays about equal").check();
  await figure(page).getByRole("button", { name: kitWords.guess.see }).click();
  const row = (id: string) => figure(page).locator(`.chart-readout li[data-series=${id}]`);
  await expect(row("A")).toContainText(
    /You guessed: vanishes\. Right\. .* of it reaches .*: less than a tenth\./,
  );
  await expect(row("B")).toContainText(
    /You guessed: stays about equal\. Not this time\. .* as much reaches .*: more than ten times\./,
  );
  await expect(page).toHaveURL(/step=4$/);
  await page.reload();
  await expect(row("B")).toContainText("You guessed: stays about equal.");
  await row("B").getByRole("button", { name: kitWords.guess.again }).click();
  const again = figure(page).getByRole("group", { name: "B: identity, ρ = 3" });
  await expect(again.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(again.getByRole("radio").first()).toBeFocused();
});

test("nobody has to guess", async ({ page }) => {
  await openChart(page);
  await figure(page).getByRole("button", { name: kitWords.guess.skip }).press("Enter");
  await expect(picture(page, "?back=1")).toBeVisible();
  // The button that had the focus is gone: the one that stops the walk has it now.
  await expect(figure(page).getByRole("button", { name: "Pause" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(figure(page).getByRole("button", { name: "Play" })).toBeVisible();
});

test("networks are added, changed and removed, and the address follows", async ({ page }) => {
  await openChart(page, "?back=14");
  await figure(page).getByRole("button", { name: normWords.add }).click();
  await figure(page).getByRole("combobox", { name: "Activation of C" }).selectOption("sigmoid");
  const units = figure(page).getByRole("textbox", { name: "Units of C" });
  await units.fill("8");
  await units.press("Enter");
  const three = "?a=tanh-0.5-32-5&b=tanh-3-32-5&c=sigmoid-3-8-5&step=14";
  await expect(picture(page, three)).toBeVisible();
  await figure(page).getByRole("button", { name: "Remove B" }).click();
  const radius = figure(page).getByRole("slider", { name: "Spectral radius ρ of A" });
  await radius.focus();
  await page.keyboard.press("End");
  await figure(page).getByRole("button", { name: "Other seed of A" }).click();
  const two = "?a=tanh-3-32-6&c=sigmoid-3-8-5&step=14";
  await expect(picture(page, two)).toBeVisible();
  const written = two.slice(1).split("&");
  await expect(page).toHaveURL(
    new RegExp(`${written.map((part) => `gradient-norms\\.${part}`).join("&")}$`),
  );
  await figure(page).getByRole("button", { name: "Reset" }).click();
  await expect(picture(page, "")).toBeVisible();
});

test("a fast drag ends on its last value", async ({ page }) => {
  await openChart(page, "?back=14");
  const radius = figure(page).getByRole("slider", { name: "Spectral radius ρ of A" });
  for (const value of ["0.4", "1.2", "2", "1.8", "1", "0.6", "0.3"]) await radius.fill(value);
  await expect(picture(page, "?a=tanh-0.3-32-5&b=tanh-3-32-5&back=14")).toBeVisible();
});

test("length and axis change for all networks at once, and it is said how the words go on", async ({
  page,
}) => {
  const networks = "?a=tanh-0.5-32-5&b=identity-1.1-32-5";
  await openChart(page, `${networks}&back=14`);
  const length = figure(page).getByRole("textbox", { name: "Length T" });
  await length.fill("200");
  await length.press("Enter");
  await expect(picture(page, `${networks}&T=200&back=199`)).toBeVisible();
  await expect(figure(page)).toContainText(normWords.lengthNote(200, 15));
  await figure(page).getByRole("radio", { name: "Linear" }).check();
  await expect(picture(page, `${networks}&T=200&back=199&axis=linear`)).toBeVisible();
  await expect(figure(page).locator(".chart-bar[data-series=B]").last()).toBeVisible();
});

test("what an address cannot have is said, and the rest is shown", async ({ page }) => {
  const search = "?a=tanh-99-32-5&b=%3Cscript%3E&c=tanh-1-4-1&T=99999&back=-1&axis=cube&zzz=1";
  await openChart(page, search, "?c=tanh-1-4-1");
  const { complaints } = openAt(search);
  // And one of the step.
  expect(complaints).toHaveLength(4);
  for (const complaint of complaints)
    await expect(figure(page).getByRole("alert")).toContainText(complaint);
});

test("zeros are named, not drawn as nothing", async ({ page }) => {
  const search = "?a=sigmoid-0.05-4-1&T=200&back=199";
  await openChart(page, search);
  await expect(picture(page, search)).toBeVisible();
  await expect(
    figure(page).getByText(/^A’s gradient is stored as exactly 0 from t = \d+ back/),
  ).toBeVisible();
  await expect(figure(page)).not.toContainText(/NaN|Infinity/);
});

test("a link in the text changes the figure, shows it and says so", async ({ page }) => {
  await openChart(page);
  const link = page.getByRole("link", { name: /networks with ρ = 1\.1 and 60 words/ });
  await link.click();
  const search = (await link.getAttribute("href")) ?? "";
  await expect(picture(page, search)).toBeInViewport();
  // First that the figure has changed, then where the walk stands.
  const said = page.getByRole("status").filter({ hasText: /The figure now shows|^t = 1,/ });
  await expect(said).toBeAttached();
  await expect(page).toHaveURL(/step=59$/);
});

test("the page without scripts shows where the gradients set out", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(`.${path}`);
  await expect(picture(page, "").first()).toBeVisible();
  await context.close();
});

test("a projected figure hides its cue and keeps its picture", async ({ page }) => {
  await openChart(page, "?present=gradient-norms&back=5");
  await expect(figure(page).locator(".chart-readout")).toBeVisible();
  await page.getByRole("button", { name: "Hide cue" }).click();
  await expect(figure(page).locator(".chart-readout")).toBeHidden();
  await page.keyboard.press("PageDown");
  await expect(picture(page, "?back=9")).toBeVisible();
});
