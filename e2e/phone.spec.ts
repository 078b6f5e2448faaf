import { everyRoute, expect, open, test } from "./fixtures.ts";

/**
 * In the browser: how many rows of pixels belong to the header, to a presenter's buttons or to something that
 * stays while the page scrolls.
 */
const coveredRows = () => {
  const stays = (element: Element | null): boolean => {
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
