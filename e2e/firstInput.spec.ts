import { contents } from "../app/contents.ts";
import { at, expect, open, type Page, test } from "./fixtures.ts";

test.use({ reuseContext: false });

const { path } = contents.oneStep;

const next = (page: Page) => page.getByRole("button", { name: "Next" });
/** The number of the step on screen, 1 at the beginning. */
const step = async (page: Page) =>
  Number(/^\d+/.exec(await page.locator(".transport .position").innerText())?.[0]);

async function boxOf(button: ReturnType<Page["locator"]>) {
  const box = await button.boundingBox();
  if (!box) throw new Error("the button is not on screen");
  return box;
}

/** Opens a page and keeps its code back until `release` is called. */
async function openAsleep(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await next(page).waitFor();
  return release;
}

test("clicks and keys before the page's code has come count once each @every-browser", async ({
  page,
}) => {
  const release = await openAsleep(page, at(path));
  await next(page).click();
  await next(page).click();
  await page.locator("[data-figure]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("combobox", { name: "Notation" }).selectOption("pytorch");
  expect(await step(page), "nothing answers yet").toBe(1);
  release();
  await expect.poll(() => step(page)).toBe(4);
  await expect(page.locator("html")).toHaveAttribute("data-notation", "pytorch");
  await expect(page.getByRole("combobox", { name: "Notation" })).toHaveValue("pytorch");
  await next(page).click();
  await expect.poll(() => step(page)).toBe(5);
});

test("an answer typed and sent before the page's code has come is judged", async ({ page }) => {
  const release = await openAsleep(page, at(path));
  const answer = page.getByRole("textbox", { name: /before tanh/ });
  await answer.click();
  await page.keyboard.type("0.8");
  await page.keyboard.press("Enter");
  release();
  await expect(page.getByText("Not yet. Add the two numbers.")).toBeVisible();
  await expect(answer).toHaveValue("0.8");
  await expect(page).toHaveURL(new RegExp(`${path}(?:$|\\?step)`));
});

test("P before the page's code has come presents the figure", async ({ page }) => {
  const release = await openAsleep(page, at(path));
  await page.keyboard.press("p");
  release();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "present");
});

test("a link of the text that is followed while its figure sleeps leads to its picture", async ({
  page,
}) => {
  const release = await openAsleep(page, at(path));
  await page.locator("[data-prose] a[href^='?step=t2']").first().click();
  release();
  await expect(page).toHaveURL(/step=t2/);
  await expect.poll(() => step(page)).toBeGreaterThan(5);
});

test("on a slow machine no click is lost while the page wakes, and none counts twice", async ({
  page,
}) => {
  // So low that the buttons stand at the window's edge, whatever the step has to show.
  await page.setViewportSize({ width: 1280, height: 560 });
  const session = await page.context().newCDPSession(page);
  // At the slowest pace: a walk that is at its end counts no further click.
  const search = "?pace=product";
  await open(page, path, search);
  const first = await step(page);
  const release = await openAsleep(page, at(path, search));
  await session.send("Emulation.setCPUThrottlingRate", { rate: 12 });
  const { x, y, width, height } = await boxOf(next(page));
  const isAwake = () => page.evaluate(() => "ready" in document.documentElement.dataset);
  const click = () => page.mouse.click(x + width / 2, y + height / 2);
  await click();
  release();
  let clicks = 1;
  // From before the code has come until all of the page is awake, and once more.
  for (let wasAwake = false; !wasAwake && clicks < 50; clicks++) {
    wasAwake = await isAwake();
    await click();
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect.poll(() => step(page)).toBe(first + clicks);
});

test("a clicker's presses before a presentation is awake are its first steps", async ({ page }) => {
  await page.addInitScript(() => {
    // As soon as there is a page, long before a figure hears of keys.
    document.addEventListener("DOMContentLoaded", () => {
      for (const key of ["PageDown", "PageDown"])
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    });
    // And between the shell's waking and the figure's.
    document.addEventListener("unrolled:awake", () => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", bubbles: true }));
    });
  });
  await page.goto(at(path, "?present"));
  await expect.poll(() => step(page)).toBe(2);
  await expect(page).toHaveURL(/step=t1\.squeeze/);
});
