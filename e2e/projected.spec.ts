import { expect, open, type Page, test } from "./fixtures.ts";
import { stageOf } from "./projected.ts";

const solo = (page: Page) => page.locator("[data-solo]");

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
  ["/the-loop-unrolled/", "fold", ""],
  ["/the-loop-unrolled/", "one-weight", ""],
  ["/the-loop-unrolled/", "what-goes-in", ""],
  ["/the-loop-unrolled/", "shapes", ""],
  ["/the-loop-unrolled/", "causality", ""],
  ["/the-loop-unrolled/", "stacked", ""],
  ["/the-loop-unrolled/", "initial-state", ""],
  ["/one-step-by-hand/", "spelling", ""],
  ["/one-step-by-hand/", "cut-wire", ""],
  ["/measuring-the-mistake/", "price-of-a-bet", ""],
  ["/measuring-the-mistake/", "floor", ""],
  ["/measuring-the-mistake/", "halvings", ""],
  ["/measuring-the-mistake/", "softmax-gradient", ""],
  ["/measuring-the-mistake/", "squared-error", ""],
  ["/measuring-the-mistake/", "loss-places", ""],
  ["/measuring-the-mistake/", "padding", ""],
  ["/learning-through-time/", "triangle", ""],
  ["/learning-through-time/", "derivation", ""],
  ["/learning-through-time/", "exercise", ""],
  ["/learning-through-time/", "six-moves", ""],
  ["/learning-through-time/", "nudge", ""],
  ["/learning-through-time/", "truncation", ""],
  ["/learning-through-time/", "clipping", ""],
  ["/learning-through-time/", "pass-cost", ""],
  ["/learning-through-time/", "scan", ""],
  ["/vanishing-gradients/", "river", ""],
  ["/vanishing-gradients/", "gradient-norms", ""],
  ["/vanishing-gradients/", "jacobians", ""],
  ["/vanishing-gradients/", "seed-survey", ""],
  ["/vanishing-gradients/", "loss-terms", ""],
  ["/vanishing-gradients/", "recall", ""],
  ["/vanishing-gradients/", "held", ""],
  ["/vanishing-gradients/", "memory-span", ""],
  ["/vanishing-gradients/", "cliff", ""],
] as const;

/** These train, one setting after the other, and no press hurries them. */
const trained: readonly string[] = ["recall", "memory-span"];

/** More presses than any figure has steps, those counted that come while a network trains. */
const MOST_PRESSES = 150;

for (const [path, figure, except] of projected)
  test(`${path} ${figure}: every step fits the projected stage, in type for the back row`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path, `?present=${figure}`);
    await expect(solo(page)).toHaveAttribute("data-figure", figure);
    const pause = page.locator(".presentation-bar").getByRole("button", { name: /^(Pause|Stop)/ });
    const offer = page.locator(".presentation-offer");
    for (const [key, width, height] of [
      ["PageDown", 1280, 720],
      ["PageUp", 1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const heights: number[] = [];
      for (let pressed = 0; pressed < MOST_PRESSES; pressed++) {
        const { over, small, picture } = await stageOf(page, except);
        if (picture !== null) heights.push(picture);
        expect.soft(over, `${key} ${pressed}`).toBeLessThanOrEqual(0);
        expect.soft(small, `${key} ${pressed}`).toEqual([]);
        if (test.info().errors.length > 0) return;
        if ((await offer.count()) > 0) break;
        await page.keyboard.press(key);
        if (trained.includes(figure)) await expect(pause).toHaveCount(0);
      }
      // What the room looks at stays where it is: at most a line comes or goes.
      if (heights.length > 0)
        expect(Math.max(...heights) - Math.min(...heights), key).toBeLessThanOrEqual(height / 16);
      await expect(offer).toBeVisible();
      await expect(solo(page)).toHaveAttribute("data-figure", figure);
    }
  });
