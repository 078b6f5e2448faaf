import { everyRoute, expect, open, type Page, test, textIsLaidOut } from "./fixtures.ts";
import { site } from "../scripts/site.mjs";

/** Of a diagram's parts that stand as densely as what they mean: WCAG 2.2's 2.5.8 asks this of all. */
const LEAST_DENSE = 24;

/**
 * In the browser: controls smaller than `least` pixels in either direction, or than `leastDense` in
 * a diagram whose parts cannot be spread (`data-dense`: the units of the unrolled graph, whose
 * numbers stand in the matrices below at full size). Not asked of links within a sentence: their
 * size is the line's (2.5.8, "Inline").
 */
function smallTargets({ least, leastDense }: { least: number; leastDense: number }): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider], [role=spinbutton], [role=tab], [role=radio], [role=switch]",
  );
  const isInSentence = (element: Element) =>
    element.tagName === "A" &&
    getComputedStyle(element).display === "inline" &&
    (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length;
  return [...controls]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !isInSentence(element) && !element.matches(".skip-link"))
    .flatMap((element) => {
      // Shown only when it has the focus: a way round a long figure.
      if (element.getBoundingClientRect().width <= 1) element.focus();
      // A label is part of its control's target; a control drawn by its label may be tiny itself.
      const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
      const side = element.closest("[data-dense]") ? leastDense : least;
      const isBigEnough = boxes.some(({ width, height }) => width >= side && height >= side);
      const { width, height } = element.getBoundingClientRect();
      const text = [element, ...labels].map(({ textContent }) => textContent).join(" ");
      const name = (element.ariaLabel ?? text).trim().slice(0, 40);
      return isBigEnough
        ? []
        : [`${element.tagName.toLowerCase()} “${name}” ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
}

/** Pictures with other targets than the first: the matrices of the way back, the largest network. */
const otherPictures: Readonly<Record<string, readonly string[]>> = {
  "/one-step-by-hand/": ["?step=b1.dh", "?step=b1.ch", "?step=update.uh", "?hidden=8&biases=1"],
};

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect.soft(scroll, "the page does not scroll sideways").toBeLessThanOrEqual(client);
}

/** In the browser: fields whose letters are so small that a phone would zoom in. */
const smallLetters = (fields: Element[]) =>
  fields
    .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
    .map((field) => `${field.tagName} ${field.id} ${field.classList.value}`);

/** In the browser: texts of a figure's picture that are drawn smaller than this; indices and exponents are. */
const smallPrint = (figure: Element, least: number) =>
  Array.from(figure.querySelectorAll<SVGTextElement>(".figure-body svg text"))
    .filter((text) => text.checkVisibility() && text.textContent.trim() !== "")
    .filter((text) => !text.closest(".chart-exponent"))
    .map((text) => {
      const { a = 1, b = 0 } = text.getScreenCTM() ?? {};
      return { text, size: Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) };
    })
    // What is folded away has no size.
    .filter(({ size }) => size > 1 && size < least)
    .map(({ text, size }) => `${text.textContent} ${size}`);

/** In the browser: texts that are cut off once the reader spaces them out (WCAG 1.4.12). */
function cutBySpacing(): string[] {
  // A constructed sheet, because the page's policy refuses <style>.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
    .katex, .katex * { line-height: normal !important; letter-spacing: normal !important; word-spacing: normal !important; }`);
  document.adoptedStyleSheets.push(sheet);
  return (
    [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, button, label, summary, p")]
      .filter((element) => element.checkVisibility())
      // One pixel wide: meant for screen readers alone.
      .filter((element) => element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).overflowX === "hidden")
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent.slice(0, 40))
  );
}

/** The question and the steps of the first figure stand in the window. */
async function expectFirstScreen(page: Page): Promise<void> {
  const figure = page.locator("[data-figure]").first();
  const parts = figure.locator(":is(.figure-sentence, .figure-guess, .transport)");
  for (const part of await parts.all()) {
    const { y, height } = (await part.boundingBox()) ?? { y: NaN, height: NaN };
    expect.soft(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? NaN);
  }
  expect.soft(await figure.locator(".transport").count()).toBe(1);
}

async function expectTargets(page: Page, least: number, search: string): Promise<void> {
  const sizes = { least, leastDense: LEAST_DENSE };
  expect.soft(await page.evaluate(smallTargets, sizes), `targets ${search}`).toEqual([]);
}

for (const { path } of everyRoute) {
  const others = otherPictures[path] ?? [];

  test(`${path}: the first screen of a small laptop, targets of 24 px; narrow, zoomed in and spaced out it loses nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(page, path);
    await test.step("the first screen holds question and steps", () => expectFirstScreen(page));
    await test.step("targets", () => expectTargets(page, 24, ""));
    await page.setViewportSize({ width: 320, height: 640 });
    await test.step("320 px wide", () => expectNoSidewaysScroll(page));
    // 1280 × 720 at 200 % is 640 × 360 to the page, which the reader enlarges while it is open.
    await page.setViewportSize({ width: 640, height: 360 });
    await test.step("at 200 %", () => expectNoSidewaysScroll(page));
    await page.setViewportSize({ width: 360, height: 740 });
    await test.step("with generous text spacing", async () => {
      expect.soft(await page.evaluate(cutBySpacing), "no text is cut off").toEqual([]);
      await expectNoSidewaysScroll(page);
    });
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const search of others) {
      await open(page, path, search);
      await expectTargets(page, 24, search);
    }
  });

  test(`${path}: on touch, targets of 44 px, letters of 16 px in fields and of 11 px in pictures, and soon all of the text is laid out @touch`, async ({
    page,
  }) => {
    await open(page, path);
    await expectTargets(page, 44, "");
    await expectNoSidewaysScroll(page);
    const fields = page.locator(
      "input:not([type=range], [type=checkbox], [type=radio]), select, textarea",
    );
    expect.soft(await fields.count(), "there are fields").toBeGreaterThan(0);
    expect.soft(await fields.evaluateAll(smallLetters), "letters in fields").toEqual([]);
    await textIsLaidOut(page);

    const phone = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const figure of await page.locator("[data-figure]").all()) {
      // What is out of sight is not laid out.
      await figure.scrollIntoViewIfNeeded();
      const name = (await figure.getAttribute("data-figure")) ?? "";
      await expect.poll(() => figure.evaluate(smallPrint, 11), name).toEqual([]);
    }
    if (phone) await page.setViewportSize(phone);
    for (const search of others) {
      await open(page, path, search);
      await expectTargets(page, 44, search);
      await expectNoSidewaysScroll(page);
    }
  });
}

/** The browser moves a page by whole pixels, and the piece of text that is held is not the one that is asked for. */
const aFewPixels = 10;

/** An emulated phone loses its touch as its page goes, and would lay the rows of buttons out for a mouse. */
const keepTargets = (page: Page) =>
  page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty(
      "--target",
      getComputedStyle(document.documentElement).getPropertyValue("--target"),
    );
  });

for (const { path } of everyRoute) {
  test(`${path}: a reload and the back button come back to the same line @every-browser`, async ({
    page,
  }) => {
    await open(page, path);
    await textIsLaidOut(page);
    await page.evaluate(() => document.fonts.ready);
    const last = page.locator("main p:visible").last();
    await last.evaluate((text) => text.scrollIntoView({ block: "center" }));
    const height = async () => (await last.boundingBox())?.y ?? NaN;
    const before = await height();
    const movedBy = async () => Math.abs((await height()) - before);

    await keepTargets(page);
    await page.reload();
    await expect.poll(movedBy).toBeLessThan(aFewPixels);

    await page.locator("html[data-ready]").waitFor();
    const title = await page.title();
    const elsewhere = path === "/" ? "vanishing-gradients/" : site.base;
    await page
      .locator(`a[href$="${elsewhere}"]`)
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await expect(page).not.toHaveTitle(title);
    expect(await page.evaluate(() => scrollY), "a page that a link opens begins at its top").toBe(
      0,
    );
    await page.goBack();
    await expect(page).toHaveTitle(title);
    await expect.poll(movedBy).toBeLessThan(aFewPixels);
  });
}
