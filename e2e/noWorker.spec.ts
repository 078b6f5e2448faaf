import { WORKER_REFUSED } from "../src/client/sentences.ts";
import { kitWords } from "../app/kit/words.ts";
import { at, everyRoute, expect, type Page, test } from "./fixtures.ts";

test.use({ reuseContext: false });

// The frame's host is made of a file without an icon.
test.use({ forgiven: [/Failed to load resource.*404/] });

const frameOf = (page: Page) => page.frameLocator("iframe");

/** Shows a page of this site in a frame that runs scripts and has no origin. */
async function inClosedFrame(page: Page, path: string, search = ""): Promise<void> {
  await page.goto(at("/robots.txt"));
  const source = new URL(at(path, search), page.url()).href;
  await page.setContent(
    `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="100%" height="700" src="${source}"></iframe>`,
  );
  await frameOf(page).locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Asks the engine for another picture of the page's main figure. */
const askAnew: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "/": (page) => frameOf(page).getByRole("textbox").first().fill("whale"),
  "/why-memory/": async (page) => {
    await frameOf(page).locator("summary", { hasText: "Your own words" }).click();
    await frameOf(page).getByLabel("Your words").fill("a b c");
  },
  "/the-loop-unrolled/": async (page) => {
    await frameOf(page).locator("summary", { hasText: "Your own word" }).click();
    await frameOf(page).getByLabel("Word, 2 to 12 letters").first().fill("hello");
  },
  "/measuring-the-mistake/": async (page) => {
    await frameOf(page).getByRole("slider", { name: "Part of the pot on “⁨o⁩”" }).press("ArrowUp");
  },
  "/learning-through-time/": async (page) => {
    await frameOf(page).locator("summary", { hasText: "Your own word" }).first().click();
    await frameOf(page).getByLabel("Your own word").first().fill("hello");
  },
  "/vanishing-gradients/": async (page) => {
    const radius = frameOf(page).getByRole("textbox", { name: /^Spectral radius ρ of the memory/ });
    await radius.fill("0.9");
    await radius.press("Enter");
  },
  "/one-step-by-hand/": async (page) => {
    await frameOf(page)
      .getByText(/^Network:/)
      .click();
    const word = frameOf(page).getByLabel("Word to learn");
    await word.fill("book");
    await word.press("Enter");
  },
};

for (const { path } of everyRoute.filter((route) => route.path in askAnew))
  test(`${path}: in a frame without an origin it is said once that nothing can be computed, and where it can`, async ({
    page,
  }) => {
    await inClosedFrame(page, path, "?theme=dark");
    const main = frameOf(page).getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    await askAnew[path]?.(page);
    await expect(main.getByText(WORKER_REFUSED)).toHaveCount(1);
    const link = main.locator("a.way-out");
    await expect(link).toHaveCount(1);
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", /noopener/);
    await expect(link).toHaveAttribute("href", new RegExp(`${at(path).slice(1)}\\?`));
    const said = frameOf(page).locator("[data-figure], [role=alert], [role=status]");
    await expect(said.filter({ hasText: /stopped|again and again/ })).toHaveCount(0);
    await expect(frameOf(page).getByText(kitWords.failed("").trim())).toHaveCount(0);
  });
