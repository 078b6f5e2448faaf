import { everyRoute, expect, open, test } from "./fixtures.ts";

/**
 * In the browser: how many rows of pixels belong to the header, to a presenter's buttons or to something that
 * stays while the page scrolls.
 */
const coveredRows = () => {
  const stays = (element: Element | null): boolean => {
    // The strip of letters that stays is what the reader looks at.
    if (element?.closest(".strip-box")) return false;
    for (let one = element; one && !one.matches("[data-solo]"); one = one.parentElement) {
      const isBar = one.matches(".site-header, .presentation-bar");
      if (isBar || ["sticky", "fixed"].includes(getComputedStyle(one).position)) return true;
    }
    return false;
  };
  const columns = [0.03, 0.25, 0.5, 0.75, 0.97].map((share) => share * innerWidth);
  let count = 0;
  for (let y = 0; y < innerHeight; y += 1) {
    if (columns.some((x) => stays(document.elementFromPoint(x, y)))) count += 1;
  }
  return count;
};

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const { path } of everyRoute) {
  test(`${path}: on its side a phone keeps two thirds of its height for content @touch`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 740, height: 360 });
    for (const search of ["", "?present"]) {
      await open(page, path, search);
      const figure = page.locator("[data-figure]").first();
      await figure.waitFor();
      for (const share of [0, 0.3, 0.8]) {
        await figure.evaluate((element, part) => {
          const inner = element.matches("[data-solo]") ? element : document.documentElement;
          const top = inner === element ? 0 : element.getBoundingClientRect().top + scrollY;
          inner.scrollTo(0, part === 0 ? 0 : top + element.scrollHeight * part);
        }, share);
        expect(await page.evaluate(coveredRows), `${search} at ${share}`).toBeLessThanOrEqual(120);
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      }
    }
  });

  test(`${path}: upright, the steps stay in sight and leave half of the height @touch`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const search of ["", "?present"]) {
      await open(page, path, search);
      const figure = page.locator("[data-figure]").first();
      await figure.evaluate((element) => {
        const top = element.getBoundingClientRect().top + scrollY;
        if (!element.matches("[data-solo]")) scrollTo(0, top);
      });
      expect(await page.evaluate(overflow), search).toBeLessThanOrEqual(0);
      const transport = figure.locator(".transport");
      await expect(transport).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(coveredRows), search).toBeLessThanOrEqual(370);
    }
  });
}

/** Of each page: the sentence that says what its main figure shows now, and the places of the picture that are lit. */
const shownNow: Readonly<Record<string, { sentence: string; lit: readonly string[] }>> = {
  "/": { sentence: ".read-next h3", lit: [".read-now"] },
  "/why-memory/": { sentence: ".figure-sentence", lit: [".roads-plane"] },
  "/one-step-by-hand/": {
    sentence: ".caption-sentence",
    lit: [".strip-box .net-film[data-lit]", ".lens-picture"],
  },
  "/vanishing-gradients/": {
    sentence: ".figure-sentence, .chart-readout-at, .figure-guess-question",
    lit: [".norm-node-now"],
  },
};

/** In the browser: what of the first match of each selector is outside the window or under something that stays. */
const unseen = (selectors: readonly string[]) =>
  selectors.flatMap((selector) => {
    const element = document.querySelector(`[data-figure] ${selector}`);
    if (!element) return [`${selector}: not there`];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [0.1, 0.5, 0.9].flatMap((share) => {
      const hit = document.elementFromPoint(left + width / 2, top + height * share);
      if (!hit) return [`${selector}: outside of the window at ${top + height * share}`];
      for (let over: Element | null = hit; over; over = over.parentElement) {
        const stays = ["sticky", "fixed"].includes(getComputedStyle(over).position);
        if (stays && !over.contains(element)) return [`${selector}: under ${over.className}`];
      }
      return [];
    });
  });

/** Where else a walk is begun: where memory comes in. */
const otherWalks: Readonly<Record<string, readonly string[]>> = {
  "/one-step-by-hand/": ["?step=t2.a"],
};

for (const { path } of everyRoute) {
  const { sentence, lit } = shownNow[path] ?? { sentence: ".figure-sentence", lit: [] };
  for (const size of [
    { width: 360, height: 740 },
    { width: 390, height: 844 },
  ]) {
    test(`${path}: at ${size.width} × ${size.height} a step shows sentence and lit place, one row of buttons below @touch`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const search of ["", ...(otherWalks[path] ?? [])]) {
        await open(page, path, search);
        const transport = page.locator("[data-figure] .transport").first();
        const button = transport.locator(".step-button:not([aria-disabled=true])").last();
        for (let count = 1; count <= 5; count += 1) {
          await button.tap();
          const hidden = await page.evaluate(unseen, [sentence, ...lit]);
          expect(hidden, `${search}, press ${count}`).toEqual([]);
          const bar = await transport.boundingBox();
          expect(bar?.height).toBeLessThanOrEqual(56);
          expect((bar?.y ?? Infinity) + (bar?.height ?? 0)).toBeLessThanOrEqual(size.height);
        }
      }
    });
  }
}
