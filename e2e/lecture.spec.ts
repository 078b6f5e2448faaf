import { expect, open, type Page, test } from "./fixtures.ts";
import { stageOf } from "./projected.ts";

test.use({ reuseContext: true });

const bar = (page: Page) => page.getByRole("group", { name: "Presentation" });
const inBar = (page: Page, name: string | RegExp) => bar(page).getByRole("button", { name });
const solo = (page: Page) => page.locator("[data-solo]");

test("N goes on to the next chapter and Shift+N back, in the presentation", async ({ page }) => {
  await open(page, "/", "?present");
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
  for (const name of ["roads", "spelling", "river"]) {
    await page.keyboard.press("n");
    await expect(solo(page)).toHaveAttribute("data-figure", name);
    await expect(page.locator("html")).toHaveAttribute("data-mode", "present");
    await expect(page).toHaveURL(/[?&]present=/u);
  }
  await page.keyboard.press("n");
  await expect(page.getByRole("status").first()).toContainText("no chapter in this direction");
  await page.keyboard.press("Shift+N");
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/[?&]step=/u);
  await inBar(page, "Previous chapter: Why memory?").click();
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
  await inBar(page, /^Next chapter/u).click();
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("a clicker goes from figure to figure and from chapter to chapter, told so by a press before", async ({
  page,
}) => {
  await open(page, "/", "?present=same-letter");
  const offer = page.locator(".presentation-offer");
  await page.keyboard.press("PageDown");
  await expect(offer).toContainText("Next: Why memory?");
  await expect(page.getByRole("status").first()).toContainText("Press again to go on.");
  // Another key takes the offer back.
  await page.keyboard.press("c");
  await expect(offer).toHaveCount(0);
  for (const press of ["PageDown", "PageDown"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
  await page.keyboard.press("End");
  for (const press of ["PageDown", "PageDown", "n"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
  // What was shown in one chapter is no part of the next one's address.
  await expect(page).toHaveURL(/by-hand\/\?present=$/u);
  await page.keyboard.press("Shift+N");
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
  await page.keyboard.press("Home");
  for (const press of ["PageUp", "PageUp"]) await page.keyboard.press(press);
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
  await expect(page).toHaveURL(/[?&]present=/u);
});

test("Escape closes the list of keys before it leaves; the list names what the figure has", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/", "?present=cut-wire");
  await page.keyboard.press("h");
  const list = page.getByRole("region", { name: "Keys" });
  await expect(list).toContainText("Train, or pause");
  await expect(list).not.toContainText("Open a stop");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
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
  await expect(solo(page)).toHaveAttribute("data-figure", "roads");
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
  await expect(solo(page)).toHaveAttribute("data-figure", "spelling");
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
  await expect(asked).toContainText("Which column");
  for (const key of ["1", "3", "3"]) await page.keyboard.press(key);
  await expect(count(".asked-check")).toHaveText(["1", "2"]);
  await page.keyboard.press("v");
  await expect(asked).toContainText("The answer: g. At step 3 it reads “⁨g⁩”");
  await page.keyboard.press("q");
  await expect(asked).toContainText("before tanh?");
  await page.keyboard.press("v");
  await expect(asked).toContainText(/The answer: [−\d.]+\. With all its digits/u);
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

test("letters and digits that are typed into a field are no commands", async ({ page }) => {
  await open(page, "/", "?present");
  const field = page.getByRole("textbox").first();
  await field.fill("");
  await field.pressSequentially("lvn1");
  await expect(field).toHaveValue("lvn1");
  await expect(page.locator(".spotlight")).toHaveCount(0);
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
  await expect(page).toHaveURL(/step=t2\.a/u);
});

/** The figures of the site in the order in which a clicker comes to them; and what the back row need not read there. */
const projected = [
  ["/", "read-along", ""],
  ["/", "same-letter", ""],
  // With all orders at once the plane names six ends; each of them has its row beside it.
  ["/why-memory/", "roads", ".roads-stage svg"],
  ["/why-memory/", "built-for", ""],
  ["/why-memory/", "two-histories", ""],
  ["/why-memory/", "shifted-pattern", ""],
  ["/why-memory/", "ten-seeds", ""],
  // The lens shows one operation with all its numbers; what it says of them stands below it, large.
  ["/one-step-by-hand/", "spelling", ".lens-picture"],
  ["/one-step-by-hand/", "cut-wire", ""],
  ["/vanishing-gradients/", "river", ""],
  ["/vanishing-gradients/", "gradient-norms", ".chart-box"],
  ["/vanishing-gradients/", "jacobians", ".chart-box"],
  ["/vanishing-gradients/", "seed-survey", ""],
] as const;

/** More presses than any figure has steps, those counted that come while a network trains. */
const MOST_PRESSES = 150;

for (const [path, figure, except] of projected)
  test(`${path} ${figure}: every step fits the projected stage, in type for the back row`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path, `?present=${figure}`);
    await expect(solo(page)).toHaveAttribute("data-figure", figure);
    const offer = page.locator(".presentation-offer");
    for (const [key, width, height] of [
      ["PageDown", 1280, 720],
      ["PageUp", 1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (let pressed = 0; pressed < MOST_PRESSES; pressed++) {
        const { over, small } = await stageOf(page, except);
        expect.soft(over, `${key} ${pressed}`).toBeLessThanOrEqual(0);
        expect.soft(small, `${key} ${pressed}`).toEqual([]);
        if (test.info().errors.length > 0 || (await offer.count()) > 0) break;
        await page.keyboard.press(key);
      }
      await expect(offer).toBeVisible();
      await expect(solo(page)).toHaveAttribute("data-figure", figure);
    }
  });
