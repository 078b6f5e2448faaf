import { AxeBuilder } from "@axe-core/playwright";
import { at, everyRoute, expect, open, type Page, test, themes } from "./fixtures.ts";

/** Ways to show a page other than as an article: a figure alone in another site's page, on a beamer. */
const ways = [
  ["embedded", "embed"],
  ["presented", "present"],
] as const;

/** What a theme can change: its colours, and what overflows in its sizes. */
const rulesOfThemes = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

/** What axe finds: by all of its rules in the first theme, and in the others by those that a theme can break. */
async function expectAccessible(page: Page): Promise<void> {
  for (const [index, theme] of themes.entries()) {
    // What the script before the first paint does with ?theme= (asserted once, below).
    await page.locator("html").evaluate(async (root, name) => {
      root.setAttribute("data-theme", name);
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    }, theme);
    // There is no frame to look into; and of what passes it is enough to know which rules do.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    if (index > 0) axe.withRules(rulesOfThemes);
    const { violations, passes } = await axe.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${theme}: ${id} (${help}): ${node.target.join(" ")}`),
    );
    expect.soft(found).toEqual([]);
    const ids = passes.map(({ id }) => id);
    expect.soft(ids, "axe checked colours").toContain("color-contrast");
    if (index === 0) expect.soft(ids.length, "and the rest").toBeGreaterThan(5);
  }
}

/** One h1, no heading level skipped, landmarks. */
async function expectOutline(page: Page): Promise<void> {
  const levels = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
  expect(skipped, `levels ${levels.join(" ")}`).toEqual([]);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toHaveCount(1);
  const named = await page
    .getByRole("navigation")
    .evaluateAll((all) => all.map((nav) => nav.ariaLabel));
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named).size, `navigations need names of their own: ${named.join(", ")}`).toBe(
    named.length,
  );
}

/** The equations that are read aloud are whole. */
async function expectWholeEquations(page: Page): Promise<void> {
  const broken = await page.locator("math").evaluateAll((equations) => {
    const twos = "msup, msub, mfrac, mroot, munder, mover";
    const has = (count: number) => (element: Element) => element.children.length === count;
    return equations
      .filter(
        (math) =>
          ![...math.querySelectorAll(twos)].every(has(2)) ||
          ![...math.querySelectorAll("msubsup, munderover")].every(has(3)),
      )
      .map(({ textContent }) => textContent);
  });
  expect(broken).toEqual([]);
}

async function expectStill(page: Page): Promise<void> {
  const running = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === "running")
      .map((animation) => animation.id || String(animation.effect?.getTiming().duration)),
  );
  expect(running).toEqual([]);
}

for (const { path } of everyRoute) {
  test(`${path}: outline, equations, no motion if less is wanted, and axe in any theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, path);
    await test.step("nothing moves for readers who asked for less motion", () => expectStill(page));
    await test.step("one h1, no heading level skipped, landmarks", () => expectOutline(page));
    await test.step("equations are whole", () => expectWholeEquations(page));
    await test.step("axe finds nothing", () => expectAccessible(page));
  });

  for (const [mode, key] of ways) {
    test(`${path} ${mode}: axe finds nothing in any theme`, async ({ page }) => {
      await open(page, path, `?${key}`);
      await expectAccessible(page);
    });
  }
}

test.describe("before the first paint", () => {
  test.use({ forgiven: [/net::ERR_FAILED/] });

  for (const theme of themes) {
    test(`?theme=${theme} chooses that theme`, async ({ page }) => {
      await page.route("**/*.js", (route) => route.abort());
      await page.goto(at("/", `?theme=${theme}`));
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    });
  }
});

for (const [scheme, isDark] of [
  ["light", false],
  ["dark", true],
] as const) {
  test(`a reader whose system is ${scheme} gets a ${scheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(at("/"));
    const lightness = await page.evaluate(() => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) throw new Error("no canvas");
      const { backgroundColor } = getComputedStyle(document.body);
      const root = getComputedStyle(document.documentElement).backgroundColor;
      context.fillStyle = backgroundColor === "rgba(0, 0, 0, 0)" ? root : backgroundColor;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
      return (r + g + b) / (3 * 255);
    });
    expect(lightness < 0.5).toBe(isDark);
  });
}
