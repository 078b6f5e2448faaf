import { LONGEST_READING } from "../app/figures/ReadAlong/readableText.ts";
import { readWords } from "../app/figures/ReadAlong/words.ts";
import { at, expect, open, test } from "./fixtures.ts";
import { expectReading, figure, readingOf, type, firstPicture } from "./readAlong.ts";

// The first text reads itself; only one test is about that.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a long text scrolls in its own box and not the page @every-browser", async ({ page }) => {
  const text = "there she blows and there she goes again ".repeat(9);
  await open(page, "/", `?${new URLSearchParams({ text }).toString()}`);
  await expectReading(page, text.slice(0, LONGEST_READING), LONGEST_READING, firstPicture.unit);
  await expect(figure(page)).toContainText(readWords.full(LONGEST_READING));
  const picture = page.getByRole("region", { name: readWords.scroller });
  const scrolled = () => picture.evaluate(({ scrollLeft }) => scrollLeft);
  expect(await scrolled()).toBeGreaterThan(0);
  await picture.focus();
  await page.keyboard.press("Home");
  await expect.poll(scrolled).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
});

for (const [what, text, unknown] of [
  ["emoji", "a 👩‍🔬 reads 😀", 2],
  ["right-to-left text", "שלום world", 4],
  ["other scripts and digits", "Füße, 漢字, 1851", 8],
  ["control and direction marks", "a\u202Eb\u0007c\u2066d", 0],
] as const) {
  test(`${what}: the network says what it does not know, and reads on`, async ({ page }) => {
    await open(page, "/");
    await type(page, text);
    const { length } = readingOf(text).letters;
    await expectReading(page, text, length, firstPicture.unit);
    const note = figure(page).getByText(/not in its alphabet/);
    if (unknown === 0) await expect(note).toHaveCount(0);
    else await expect(note).toHaveText(readWords.unknown(unknown, "·"));
  });
}

test("an empty text has an empty memory, and no number that is none", async ({ page }) => {
  await open(page, "/");
  await type(page, "");
  await expect(figure(page)).toContainText(readWords.nothing);
  await expect(figure(page)).toHaveAccessibleDescription(readWords.emptyDescription);
  await expect(figure(page)).not.toContainText(/NaN|undefined|null|Infinity/);
  await type(page, "x");
  await expect(figure(page).locator(".read-next")).toHaveAccessibleName(readWords.bets("x"));
});

test("what is typed before the page's script has come is read when it comes", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at("/"), { waitUntil: "commit" });
  await type(page, "the early whale");
  release();
  await expectReading(page, "the early whale", 15, firstPicture.unit);
});
