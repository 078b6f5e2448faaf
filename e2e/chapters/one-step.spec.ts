import { cell, type Quantity, valueOf } from "../../app/figures/SpellingWalk/cells.ts";
import { formatNumber } from "../../app/figures/SpellingWalk/numbers.ts";
import { articlePlace } from "../../app/figures/SpellingWalk/store/place.ts";
import { runSpelling, type SpellingExperiment, type SpellingRun } from "../../src/engine/index.ts";
import { expect, open, type Page, test } from "../fixtures.ts";

const path = "/one-step-by-hand/";
const walk = (page: Page) => page.locator("[data-figure=spelling]");

const runOf = (change: Partial<SpellingExperiment> = {}, update = 0, trainedTo = update) =>
  runSpelling({ experiment: { ...articlePlace.experiment, ...change }, update, trainedTo });

/** Compares every number that is on screen with the engine's. */
async function expectEnginesNumbers(page: Page, run: SpellingRun, digits = 2): Promise<void> {
  const shown = await page
    .locator("[data-figure=spelling] .stage [data-cell]")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-cell") ?? "", one.textContent.trim()] as const),
    );
  expect(shown.length).toBeGreaterThan(8);
  let compared = 0;
  for (const [key, text] of shown) {
    const [q, t, i, j] = key.split(":");
    if (text === "") continue;
    const value = valueOf(run, cell(q as Quantity, Number(t), Number(i), Number(j)));
    const isBinary = q === "x" || q === "target";
    expect(text, key).toBe(isBinary ? String(value) : formatNumber(value, digits));
    compared++;
  }
  expect(compared).toBeGreaterThan(8);
}

const caption = (page: Page) => page.locator(".caption-place");
const next = (page: Page) => page.getByRole("button", { name: "Next" });
const back = (page: Page) => page.getByRole("button", { name: "Back" });

for (const step of ["t2.h", "t3.L", "b2.da", "b2.ch", "sum.gh", "update.uh"]) {
  test(`the screen shows the engine's own numbers at ${step}`, async ({ page }) => {
    await open(page, path, `?step=${step}`);
    await expectEnginesNumbers(page, runOf());
  });
}

test("the article's numbers are there: h, and a guess of d after d @every-browser", async ({
  page,
}) => {
  await open(page, path, "?step=t1.y");
  // On a phone the strip shows cells without numbers.
  await expect(page.locator('.lens [data-cell="y:1:0:0"]')).toHaveText("0.32");
  await expect(page.locator(".caption-sentence")).toContainText(
    "likeliest letter is “⁨d⁩”, with 0.32",
  );
  await open(page, path, "?step=t1.h");
  await expect(page.locator('.lens [data-cell="h:1:0:0"]')).toHaveText("0.54");
});

test("next, back and keys walk; the address follows and brings the step back @every-browser", async ({
  page,
}) => {
  await open(page, path, "?step=t1.x");
  await expect(caption(page)).toHaveText("t = 1 · read the letter");
  await next(page).click();
  await expect(caption(page)).toHaveText("t = 1 · from memory");
  await page.keyboard.press("ArrowRight");
  await expect(caption(page)).toHaveText("t = 1 · from the input");
  await back(page).click();
  await expect(caption(page)).toHaveText("t = 1 · from memory");
  await page.keyboard.press("End");
  await expect(caption(page)).toHaveText("after the update");
  await expect(page).toHaveURL(/step=update\.after/);
  await page.reload();
  await expect(caption(page)).toHaveText("after the update");
});

test("a change of pace keeps the place, down to the single product", async ({ page }) => {
  await open(page, path, "?step=t2.wh");
  await page.getByRole("button", { name: "Single product" }).click();
  await expect(page).toHaveURL(/step=t2\.wh\.3\.3/);
  await back(page).click();
  // W_h row 3, column 2 times h_1 unit 2: the product and the running sum, as the engine has them.
  const dot = runOf().itemised.recurrentByStep[1];
  const product = formatNumber(dot?.products.data[7] ?? NaN, 4);
  await expect(page.locator(".explain-sum")).toContainText(`0.2 × 0.1974 ≈ ${product}`);
  const running = formatNumber(dot?.partialSums.data[7] ?? NaN, 4);
  await expect(page.locator(".explain-sum")).toContainText(`≈ ${running}`);
});

test("a weight changes by arrows, typing and dragging, and everything after it follows", async ({
  page,
}) => {
  await open(page, path, "?step=t3.wh");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 2" });
  await weight.press("ArrowUp");
  const edit = { update: 0, name: "weightHh", row: 0, col: 1 } as const;
  await expect(weight).toHaveText("0.60");
  // Numbers are marked as changed when the answer has come, which is after the weight's own echo.
  await expect(page.locator(".net-cell[data-mark=changed]")).not.toHaveCount(0);
  await expectEnginesNumbers(page, runOf({ edits: [{ ...edit, value: 0.6 }] }));
  await weight.press("Enter");
  await page.keyboard.type("-1.25");
  await page.keyboard.press("Enter");
  await expect(weight).toHaveText("−1.25");
  await expect(page.locator(".net-cell[data-mark=changed]")).not.toHaveCount(0);
  await expectEnginesNumbers(page, runOf({ edits: [{ ...edit, value: -1.25 }] }));
  await weight.press("Enter");
  await page.keyboard.type("7");
  await page.keyboard.press("Escape");
  await expect(weight).toHaveText("−1.25");

  const box = await weight.boundingBox();
  if (!box) throw new Error("the weight has no box");
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  // A hundredth for each unit of the picture, however large it is drawn.
  const zoom = await weight.evaluate((one: SVGGElement) => one.getScreenCTM()?.a ?? NaN);
  await page.mouse.move(box.x + 5 + 100 * zoom, box.y + 5, { steps: 8 });
  await page.mouse.up();
  const dragged = (await weight.textContent()) ?? "";
  expect(Number(dragged.replace("−", "-"))).toBeCloseTo(-0.25, 1);
  await walk(page).getByRole("button", { name: "Undo" }).click();
  await expect(weight).toHaveText("−1.25");
  await walk(page).getByRole("button", { name: "Redo" }).click();
  await expect(weight).toHaveText(dragged);
  await walk(page).getByRole("button", { name: "Reset", exact: true }).click();
  await expect(caption(page)).toHaveText("t = 1 · the key opens a column");
  await open(page, path, "?step=t2.wh");
  await expect(weight).toHaveText("0.50");
});

test("pointing at a number shows its arithmetic and lights what it hangs together with", async ({
  page,
}) => {
  await open(page, path, "?step=t2.wh");
  const lens = page.locator(".lens");
  await lens.locator('[data-cell="wh:2:1:0"]').hover();
  await expect(page.locator(".explain-sum")).toHaveText(
    "0.5 × 0.5370 + 0.9 × 0.1974 + 0.3 × 0.7163 ≈ 0.6611",
  );
  await expect(lens.locator('[data-cell="Wh:0:1:1"] .net-cell')).toHaveAttribute(
    "data-mark",
    "source",
  );
  await expect(lens.locator(".net-product")).toHaveText([
    "0.5 × 0.54 ≈ 0.27",
    "0.9 × 0.20 ≈ 0.18",
    "0.3 × 0.72 ≈ 0.21",
  ]);
  await lens.locator('[data-cell="Wh:0:2:0"]').hover();
  await expect(lens.locator('[data-cell="wh:2:2:0"] .net-cell')).toHaveAttribute(
    "data-mark",
    "dependent",
  );
});

test("training learns the word, says why it stopped, and can be scrubbed back", async ({
  page,
}) => {
  await open(page, path, "?step=update.again");
  await page.getByRole("button", { name: "6 to 20", exact: true }).click();
  await page.getByRole("button", { name: "Until it has learnt" }).click();
  const status = page.locator(".caption-sentence");
  await expect(status).toContainText("It stopped because it has learnt");
  const trained = runOf({}, 2000, 2000);
  expect(trained.end).toBe("learnt");
  await expect(status).toContainText(`After ${trained.trainedTo} updates`);
  await expect(status).toContainText(
    `“⁨s⁩” wins after “⁨g⁩” since update ${trained.wonAtUpdateByStep[2]}.`,
  );
  await expect(page.getByText(/^You guessed 6 to 20\./)).toBeVisible();
  await expectEnginesNumbers(page, trained);

  await page.getByRole("slider", { name: "loss after each update" }).press("Home");
  for (let k = 0; k < 5; k++) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/update=5&/);
  await expectEnginesNumbers(page, runOf({}, 5, trained.trainedTo));
  await page.reload();
  await expect(page.locator(".loss-text")).toContainText("update 5:");
  await expectEnginesNumbers(page, runOf({}, 5, trained.trainedTo));
});

test("a learning rate that is far too large is stopped, said, and undone", async ({ page }) => {
  await open(page, path, "?edits=0_lr_1_1_200&step=t1.y");
  const { end, endMessage, trainedTo } = runOf(
    { edits: [{ update: 0, name: "learningRate", row: 0, col: 0, value: 200 }] },
    2000,
  );
  expect(end).toBe("oscillating");
  expect(trainedTo).toBeLessThan(200);
  await page.getByRole("button", { name: "Until it has learnt" }).click();
  await expect(page.locator(".caption-sentence")).toContainText(endMessage ?? "");
  await expect(page.locator(".caption-sentence")).toContainText("take a smaller learning rate");
  await expect(page.getByRole("main")).not.toContainText(/NaN|Infinity/);
  await walk(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.locator('.stage [data-cell="h:1:0:0"]').first()).toHaveText("0.54");
  await expectEnginesNumbers(
    page,
    runOf({ edits: [{ update: 0, name: "learningRate", row: 0, col: 0, value: 200 }] }),
  );
});

test("the first guess is asked for, kept and compared", async ({ page }) => {
  await open(page, path, "?step=t1.h");
  const ask = page.getByText(/^Predict first: which letter will the untrained network/);
  await expect(ask).toBeVisible();
  await page.locator(".caption").getByRole("button", { name: "o", exact: true }).click();
  await page.getByRole("button", { name: "Operation", exact: true }).focus();
  for (let k = 0; k < 3; k++) await next(page).click();
  await expect(page.getByText(/^You guessed “⁨o⁩”/)).toContainText("The network finds “⁨d⁩” likeliest");
});

test("a link in the text moves the figure and says so", async ({ page }) => {
  await open(page, path);
  await page.getByRole("link", { name: "there the past enters the present" }).click();
  await expect(caption(page)).toHaveText("t = 2 · add");
  await expect(page.getByRole("status").filter({ hasText: "t = 2 · add" })).toBeAttached();
});

test("the check-yourself answers are judged by the network on screen", async ({ page }) => {
  await open(page, path);
  const sum = page.getByRole("textbox", { name: /before tanh/ });
  // 0.1 tanh 0.6 + 0.5 tanh 0.2 + 0.1 tanh 0.9 from the memory, and 0.8 from “o”.
  await sum.fill("1.02");
  await sum.press("Enter");
  await expect(page.getByText("Right. With all its digits the engine has 1.0240")).toBeVisible();
  await sum.fill("0.8");
  await sum.press("Enter");
  await expect(page.getByText("Not yet. Add the two numbers.")).toBeVisible();
});
