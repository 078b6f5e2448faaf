import { everyRoute, expect, open, test } from "./fixtures.ts";

interface Stop {
  /** Tag and name, for messages. */
  readonly label: string;
  readonly figure: string | null;
  readonly hasRing: boolean;
  readonly isOnScreen: boolean;
}

/** In the browser: where the focus is, or null when it has left the page. */
function describeFocus(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
  const hasOutline = (candidate: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
    const isWide = outlineStyle === "auto" || Number.parseFloat(outlineWidth) >= 2;
    return (outlineStyle !== "none" && isWide) || boxShadow !== "none";
  };
  // What is drawn has its ring as the stroke of a shape, in the colour of the focus.
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--focus)";
  const focus = getComputedStyle(probe).color;
  probe.remove();
  const hasStroke = [element, ...element.querySelectorAll("rect, circle, path")].some((shape) => {
    const { stroke, strokeWidth } = getComputedStyle(shape);
    return stroke === focus && Number.parseFloat(strokeWidth) >= 2;
  });
  // A control that is drawn by its label or its wrapper may have its ring there.
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const around = [element, element.parentElement, element.nextElementSibling, ...labels];
  return {
    label: `${element.tagName.toLowerCase()} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`,
    figure: element.closest("[data-figure]")?.getAttribute("data-figure") ?? null,
    hasRing: hasStroke || around.some((candidate) => candidate && hasOutline(candidate)),
    isOnScreen:
      width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
}

const mostStops = 1500;

for (const { path } of everyRoute) {
  test(`${path}: Tab visits and leaves every figure, and the focus is always seen`, async ({
    page,
  }) => {
    await open(page, path);
    const figures = await page
      .locator("[data-figure]")
      .evaluateAll((all) => all.map((figure) => figure.getAttribute("data-figure")));
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(describeFocus);
      if (stop === null) break;
      stops.push(stop);
      expect(stops.length, `trapped near ${stop.label}`).toBeLessThan(mostStops);
    }
    expect(stops.length, "Tab reached something").toBeGreaterThan(0);
    expect(stops.filter(({ hasRing }) => !hasRing).map(({ label }) => label)).toEqual([]);
    expect(stops.filter(({ isOnScreen }) => !isOnScreen).map(({ label }) => label)).toEqual([]);
    const visited = new Set(stops.map(({ figure }) => figure));
    expect(figures.filter((figure) => !visited.has(figure))).toEqual([]);
    // Each figure is one run of stops: the order never leaves it and comes back.
    const runs = stops
      .map(({ figure }) => figure)
      .filter((figure, i, all) => figure !== all[i - 1]);
    const inFigures = runs.filter((figure) => figure !== null);
    expect(inFigures).toEqual([...new Set(inFigures)]);
  });
}
