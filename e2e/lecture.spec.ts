import { expect, open, type Page, test } from "./fixtures.ts";

test.use({ reuseContext: true });

const bar = (page: Page) => page.getByRole("group", { name: "Presentation" });
const inBar = (page: Page, name: string | RegExp) => bar(page).getByRole("button", { name });
const solo = (page: Page) => page.locator("[data-solo]");

test("N goes on to the next chapter and Shift+N back, in the presentation", async ({ page }) => {
  await open(page, "/", "?present");
  await expect(solo(page)).toHaveAttribute("data-figure", "read-along");
  for (const name of ["roads", "spelling", "gradient-norms"]) {
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

const projected = [
  ["/", "read-along"],
  ["/", "same-letter"],
  ["/why-memory/", "roads"],
  ["/why-memory/", "built-for"],
  ["/why-memory/", "two-histories"],
  ["/why-memory/", "shifted-pattern"],
  ["/one-step-by-hand/", "spelling"],
  ["/one-step-by-hand/", "cut-wire"],
  ["/vanishing-gradients/", "gradient-norms"],
] as const;
/** What the kit puts around every picture. */
const around =
  ".presentation-bar button, .transport button:not(.play), .transport .position, .scrub-marks > span, .figure-guess :is(p, legend, label, button), .figure-begin button";

const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

for (const [path, figure] of projected)
  test(`${path} ${figure}: all that stands around the projected picture is a fiftieth of the height`, async ({
    page,
  }) => {
    await page.setViewportSize(screens[0] ?? { width: 0, height: 0 });
    await open(page, path, `?present=${figure}`);
    await expect(solo(page)).toHaveAttribute("data-figure", figure);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      const sizes = await solo(page)
        .locator(around)
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility() && one.textContent.trim() !== "")
            .map((one) => ({
              text: one.textContent.trim(),
              size: Number.parseFloat(getComputedStyle(one).fontSize),
            })),
        );
      const name = `${screen.width} × ${screen.height}`;
      expect.soft(sizes.length, name).toBeGreaterThan(3);
      const small = sizes.filter(({ size }) => size < screen.height / 50);
      expect.soft(small, name).toEqual([]);
    }
  });
