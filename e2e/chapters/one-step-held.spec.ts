import { expect, open, type Page, test } from "../fixtures.ts";

const path = "/one-step-by-hand/";
const strip = (page: Page) => page.locator("[data-figure=spelling] .strip-box");
const memory = (page: Page) => strip(page).getByRole("spinbutton", { name: /step 1, unit 2$/ });
const betAfterO = (page: Page) =>
  strip(page)
    .getByRole("img", { name: /^bet: / })
    .nth(1);
const spokenBet = async (page: Page) => (await betAfterO(page).getAttribute("aria-label")) ?? "";
const release = (page: Page) => page.getByRole("button", { name: "Release" });

test("a memory that is set by hand changes the bets after it, stands in the address, and Delete releases it", async ({
  page,
}) => {
  await open(page, path, "?step=t2.y");
  const before = await spokenBet(page);
  await expect(memory(page)).toHaveText("0.20");
  await memory(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(memory(page)).toHaveText("0.10");
  await expect(memory(page)).toHaveAttribute("aria-valuetext", /set by hand/);
  await expect(betAfterO(page)).not.toHaveAttribute("aria-label", before);
  const changed = await spokenBet(page);

  // Typed, refused with a sentence where it cannot be, and kept through a reload.
  await memory(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("-0,5");
  await page.keyboard.press("Enter");
  await expect(memory(page)).toHaveText("−0.50");
  await expect(page).toHaveURL((url) => url.searchParams.get("held") === "h_1_2_-0.5");
  await expect(betAfterO(page)).not.toHaveAttribute("aria-label", changed);
  const typed = await spokenBet(page);
  await page.reload();
  await expect(memory(page)).toHaveText("−0.50");
  await expect(betAfterO(page)).toHaveAttribute("aria-label", typed);

  await page.keyboard.press("Delete");
  await expect(release(page)).toHaveCount(0);
  await expect(memory(page)).toHaveText("0.20");
  await expect(betAfterO(page)).toHaveAttribute("aria-label", before);
  await page.locator("[data-figure=spelling]").getByRole("button", { name: "Undo" }).click();
  await expect(memory(page)).toHaveText("−0.50");
});

test("a drag that is taken back holds nothing; a link of the text lets go of what is held", async ({
  page,
}) => {
  await open(page, path, "?step=t2.y");
  const box = await memory(page).boundingBox();
  if (!box) throw new Error("the memory has no box");
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 68, box.y + 8, { steps: 4 });
  await expect(release(page)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(release(page)).toHaveCount(0);
  await expect(memory(page)).toHaveText("0.20");

  await page.getByRole("link", { name: "its second number were −0.5" }).click();
  await expect(release(page)).toHaveCount(1);
  await page.getByRole("link", { name: "finds “d” itself the likeliest" }).click();
  await expect(release(page)).toHaveCount(0);
});

test("another letter can be read, by a press and by keys, and the button lets go of it", async ({
  page,
}) => {
  await open(page, path, "?step=t2.y");
  const before = await spokenBet(page);
  const letter = strip(page).getByRole("spinbutton", { name: /step 2$/ });
  await letter.click();
  await expect(letter).toHaveAttribute("aria-valuetext", /“⁨g⁩”, set by hand/);
  await expect(betAfterO(page)).not.toHaveAttribute("aria-label", before);
  await expect(page.locator(".caption-sentence")).toContainText("After “⁨g⁩” the likeliest");
  await release(page).click();
  await expect(letter).toHaveAttribute("aria-valuetext", /^“⁨o⁩”;/);
  await expect(betAfterO(page)).toHaveAttribute("aria-label", before);
  await letter.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(release(page)).toHaveCount(0);
  await expect(betAfterO(page)).toHaveAttribute("aria-label", before);
});

test("a link of the text sets what it asks about", async ({ page }) => {
  await open(page, path);
  await page.getByRole("link", { name: "its second number were −0.5" }).click();
  await expect(memory(page)).toHaveText("−0.50");
  await page.goBack();
  await expect(memory(page)).toHaveCount(0);
});
