import { expect, open, test } from "../fixtures.ts";

test("the handle deals cards, by mouse and by keys, and folds them up again", async ({ page }) => {
  await open(page, "/the-loop-unrolled/");
  const figure = page.locator("[data-figure=fold]");
  const handle = figure.getByRole("slider", { name: "Pull it apart: number of steps" });
  await expect(handle).toHaveAttribute("aria-valuetext", "folded");
  const grip = await handle.locator("rect").first().boundingBox();
  if (!grip) throw new Error("The handle is not drawn.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 85, y, { steps: 5 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute("aria-valuetext", "unrolled, T = 2");
  await expect(page).toHaveURL(/[?&]step=2/u);
  await handle.focus();
  for (const key of ["End", "ArrowLeft"]) await page.keyboard.press(key);
  await expect(handle).toHaveAttribute("aria-valuenow", "11");
  await page.keyboard.press("Home");
  await expect(figure.locator(".figure-sentence")).toContainText(
    "Folded: one machine with a loop.",
  );
});

test("a word that cannot be read is said above the picture, with what is shown instead", async ({
  page,
}) => {
  await open(page, "/the-loop-unrolled/", "?word=💩");
  const figure = page.locator("[data-figure=fold]");
  const notice = figure.locator(".figure-trouble");
  await expect(notice).toContainText("shows what this figure shows without it");
  const [said, picture] = await Promise.all([
    notice.boundingBox(),
    figure.locator(".fold").boundingBox(),
  ]);
  expect((said?.y ?? NaN) + (said?.height ?? NaN)).toBeLessThanOrEqual(picture?.y ?? NaN);
});
