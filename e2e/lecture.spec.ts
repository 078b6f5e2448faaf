import { expect, open, type Page, test } from "./fixtures.ts";
import { isStopName } from "../app/figures/SpellingWalk/stops.ts";

const bar = (page: Page) => page.getByRole("group", { name: "Presentation" });
const inBar = (page: Page, name: string | RegExp) => bar(page).getByRole("button", { name });
const solo = (page: Page) => page.locator("[data-solo]");

test("N goes on to the next chapter and Shift+N back, in the presentation", async ({ page }) => {
  // What comes next is fetched before it is asked for.
  const ahead = page.waitForRequest((request) => request.url().endsWith("/why-memory/"));
  await open(page, "/", "?present");
  await ahead;
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
  for (const name of ["roads", "fold", "spelling", "price-of-a-bet", "triangle", "river"]) {
    await page.keyboard.press("n");
    await expect(solo(page)).toHaveAttribute("data-figure", name);
    await expect(page.locator("html")).toHaveAttribute("data-mode", "present");
    await expect(page).toHaveURL(/[?&]present=/u);
  }
  await page.keyboard.press("n");
  await expect(page.locator(".presentation-offer")).toHaveText("There is no further chapter.");
  await expect(page.getByRole("status").first()).toContainText("There is no further chapter.");
  await page.keyboard.press("Shift+N");
  await expect(solo(page)).toHaveAttribute("data-figure", "triangle");
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/[?&]step=/u);
  await inBar(page, "Previous chapter: Measuring the mistake").click();
  await expect(solo(page)).toHaveAttribute("data-figure", "price-of-a-bet");
  await inBar(page, /^Next chapter/u).click();
  await expect(solo(page)).toHaveAttribute("data-figure", "triangle");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("a clicker goes from figure to figure and from chapter to chapter, told so by a press before", async ({
  page,
}) => {
  await open(page, "/", "?present=same-letter");
  const offer = page.locator(".presentation-offer");
  // Its own steps come first: three texts, one after the other.
  for (const read of ["th", "wh", "ough"]) {
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(new RegExp(`step=${read}(&|$)`, "u"));
  }
  await page.keyboard.press("PageDown");
  await expect(offer).toHaveText("Next: Why memory? Press again to go on.");
  await expect(page.getByRole("status").first()).toContainText("Press again to go on.");
  // Another key takes the offer back.
  await page.keyboard.press("c");
  await expect(offer).toHaveCount(0);
  for (const press of ["PageDown", "PageDown"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  const place = await page.locator("[data-solo] .transport").boundingBox();
  const toast = await offer.boundingBox();
  expect((toast?.y ?? NaN) + (toast?.height ?? NaN)).toBeLessThanOrEqual(place?.y ?? NaN);
  for (const press of ["PageDown", "n"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "fold");
  // What was shown in one chapter is no part of the next one's address.
  await expect(page).toHaveURL(/the-loop-unrolled\/\?present=$/u);
  await page.keyboard.press("Shift+N");
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
  await page.keyboard.press("Home");
  for (const press of ["PageUp", "PageUp"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
  await expect(page).toHaveURL(/[?&]present=/u);
  // It reads from the first letter on, and all of its text has room.
  const read = page.locator("[data-solo] .transport .position");
  await expect(read).toHaveText("1 / 19");
  await page.keyboard.press("PageDown");
  await expect(read).toHaveText("2 / 19");
  await expect(page).toHaveURL(/[?&]step=2/u);
  await page.reload();
  await expect(read).toHaveText("2 / 19");
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/[?&]step=19/u);
  const line = page.locator("[data-solo] .read-scroller");
  expect(await line.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
});

test("Escape closes the list of keys before it leaves; the list names what the figure has", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/", "?present=cut-wire");
  await page.keyboard.press("h");
  const list = page.getByRole("region", { name: "Keys" });
  await expect(list).toContainText("Train or compute, or pause");
  await expect(list).not.toContainText("Open a stop");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("l");
  await page.keyboard.press("Escape");
  await expect(page.locator(".spotlight")).toHaveCount(0);
  await expect(solo(page)).toHaveAttribute("data-figure", "cut-wire");
  await page.keyboard.press("PageUp");
  for (const press of ["PageUp", "h"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
  await expect(list).toContainText("Open a stop");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("presenter's keys act in a field of a number and on a cell, too", async ({ page }) => {
  await open(page, "/one-step-by-hand/", "?present&step=t2.h");
  await page.locator(".walk-drawer > summary").click();
  const light = page.locator(".spotlight");
  for (const focused of [
    page.getByLabel("Learning rate"),
    page.locator(".strip-box [role=spinbutton][tabindex='0']").first(),
  ]) {
    await focused.focus();
    await page.keyboard.press("l");
    await expect(light).toHaveCount(1);
    await page.keyboard.press("l");
    await expect(light).toHaveCount(0);
    await page.keyboard.press("b");
    await expect(page.getByRole("button", { name: /^The screen is blank/ })).toBeVisible();
    await page.keyboard.press("PageDown");
    await expect(page.getByRole("button", { name: /^The screen is blank/ })).toHaveCount(0);
  }
  await page.getByLabel("Learning rate").focus();
  await page.keyboard.press("Shift+N");
  await expect(solo(page)).toHaveAttribute("data-figure", "fold");
});

test("full screen outlives a change of chapter, and leaving it ends the presentation", async ({
  page,
}) => {
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await open(page, "/why-memory/");
  await page.keyboard.press("p");
  await expect.poll(isFull).toBe(true);
  await page.evaluate(() => {
    document.addEventListener("fullscreenchange", () => {
      document.documentElement.dataset["changes"] = "yes";
    });
  });
  await page.keyboard.press("n");
  await expect(solo(page)).toHaveAttribute("data-figure", "fold");
  expect(await isFull()).toBe(true);
  await expect(page.locator("html")).not.toHaveAttribute("data-changes");
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole("banner")).toBeVisible();
});

test("the spotlight follows the pointer, is said, and is no part of paper", async ({ page }) => {
  await open(page, "/why-memory/", "?present");
  const light = page.locator(".spotlight");
  await expect(light).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(page.getByRole("status").first()).toContainText("The spotlight is on.");
  await page.mouse.move(300, 200);
  await expect(light).toHaveCSS("background-image", /at 300px 200px/u);
  await page.mouse.move(500, 260);
  await expect(light).toHaveCSS("background-image", /at 500px 260px/u);
  await expect(inBar(page, /^Spotlight/u)).toHaveAttribute("aria-pressed", "true");
  await page.emulateMedia({ media: "print" });
  await expect(light).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("l");
  await expect(light).toHaveCount(0);
});

test("letters and digits that are typed into a field are no commands", async ({ page }) => {
  await open(page, "/", "?present");
  const field = page.getByRole("textbox").first();
  await field.fill("");
  await field.pressSequentially("lvn1");
  await expect(field).toHaveValue("lvn1");
  await expect(page.locator(".spotlight")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(field).not.toBeFocused();
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
});

test("T and U train where there is training, by key and by button", async ({ page }) => {
  await open(page, "/one-step-by-hand/", "?present");
  const status = page.locator(".loss-text");
  await page.keyboard.press("u");
  await expect(status).toContainText("update 1:");
  await inBar(page, /^One update/u).click();
  await expect(status).toContainText("update 2:");
  await page.keyboard.press("t");
  await expect(status).not.toContainText("update 2:");
  await expect(inBar(page, /^Train/u)).toBeVisible();

  await open(page, "/why-memory/", "?present");
  await expect(inBar(page, /^Train/u)).toHaveCount(0);

  // What waits for a press is computed before the next one leads on.
  await open(page, "/vanishing-gradients/", "?present=seed-survey");
  await expect(solo(page)).toContainText("Nothing is drawn yet");
  await page.keyboard.press("PageDown");
  await expect(solo(page).locator(".gather-progress")).toContainText(/^All /u);
  await expect(solo(page)).not.toContainText("Nothing is drawn yet");
  await page.keyboard.press("PageDown");
  await expect(page.locator(".presentation-offer")).toBeVisible();
});

test("H lists the keys; with single keys off, the buttons still do all", async ({ page }) => {
  await open(page, "/why-memory/", "?present");
  await page.keyboard.press("h");
  const list = page.getByRole("region", { name: "Keys" });
  await expect(list).toContainText("Spotlight at the pointer");
  await page.keyboard.press("h");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /^Single keys/u }).uncheck();
  await page.getByRole("button", { name: "Present", exact: false }).first().click();
  await page.keyboard.press("l");
  await page.keyboard.press("1");
  await expect(page.locator(".spotlight")).toHaveCount(0);
  await expect(page.locator(".votes-count")).toHaveCount(0);
  await inBar(page, /^Spotlight/u).click();
  await expect(page.locator(".spotlight")).toHaveCount(1);
});

test("each link of the ten-minute script presents the figure and the step that it names", async ({
  page,
}) => {
  await open(page, "/");
  const links = await page
    .locator(".lecture a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    const { pathname, searchParams } = new URL(link, page.url());
    await page.goto(link);
    await expect(solo(page)).toHaveAttribute("data-figure", searchParams.get("present") ?? "");
    expect(new URL(page.url()).pathname).toBe(pathname);
    await expect(page.locator(".figure-trouble, .notice")).toHaveCount(0);
    const step = searchParams.get("step");
    // The walkthrough is told by its stops.
    if (pathname.endsWith("/one-step-by-hand/") && step !== null)
      expect(isStopName(step), step).toBe(true);
    const slider = solo(page).getByRole("slider", { name: "Step", exact: true });
    if (step !== null && /^\d+$/u.test(step)) await expect(slider).toHaveValue(step);
    else if (step !== null) await expect(page).toHaveURL(new RegExp(`step=${step}(&|$)`, "u"));
  }
});

test("a link of the script begins the presentation at its step", async ({ page }) => {
  await open(page, "/");
  await page.getByText("A lecture of ten minutes").click();
  await page.getByRole("link", { name: "The past enters the present" }).click();
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
  await expect(page).toHaveURL(/step=t2\.sum/u);
});
