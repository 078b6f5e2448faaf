import type { Locator } from "@playwright/test";
import { words } from "../app/words/en.ts";
import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

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

const upright = { width: 360, height: 740 };
const onItsSide = { width: 740, height: 360 };

/** In the browser: by how many pixels a select is narrower than the longest of its names. */
const cutNames = (selects: Element[]) =>
  selects.map((select) => {
    const whole = select.cloneNode(true) as HTMLElement;
    whole.style.cssText = "position: absolute; inline-size: max-content; max-inline-size: none";
    select.after(whole);
    const cut = whole.offsetWidth - (select as HTMLElement).offsetWidth;
    whole.remove();
    return cut;
  });

/** The steps stay in sight and leave half of the height. */
async function expectStepsInSight(page: Page): Promise<void> {
  const figure = page.locator("[data-figure]").first();
  await figure.evaluate((element) => {
    const top = element.getBoundingClientRect().top + scrollY;
    if (!element.matches("[data-solo]")) scrollTo(0, top);
  });
  expect.soft(await page.evaluate(overflow), "sideways").toBeLessThanOrEqual(0);
  await expect(figure.locator(".transport")).toBeInViewport({ ratio: 1 });
  expect.soft(await page.evaluate(coveredRows), "covered rows").toBeLessThanOrEqual(370);
}

/** Two thirds of the height are left for content, wherever the reader is. */
async function expectRoom(page: Page): Promise<void> {
  const figure = page.locator("[data-figure]").first();
  await figure.waitFor();
  for (const share of [0, 0.3, 0.8]) {
    await figure.evaluate((element, part) => {
      const inner = element.matches("[data-solo]") ? element : document.documentElement;
      const top = inner === element ? 0 : element.getBoundingClientRect().top + scrollY;
      inner.scrollTo(0, part === 0 ? 0 : top + element.scrollHeight * part);
    }, share);
    expect.soft(await page.evaluate(coveredRows), `at ${share}`).toBeLessThanOrEqual(120);
    expect.soft(await page.evaluate(overflow), `sideways at ${share}`).toBeLessThanOrEqual(0);
  }
}

for (const { path } of everyRoute)
  test(`${path}: upright and on its side, however it is turned, a phone has room for content and shows the steps @touch`, async ({
    page,
  }) => {
    await page.setViewportSize(upright);
    await open(page, path);
    await test.step("the notation can be read", async () => {
      const [notation] = await page.locator(".site-choices select").evaluateAll(cutNames);
      expect.soft(notation).toBeLessThanOrEqual(0);
    });
    await test.step("upright", () => expectStepsInSight(page));
    await page.setViewportSize(onItsSide);
    await test.step("turned on its side", () => expectRoom(page));

    await open(page, path, "?present");
    await test.step("presented, on its side", () => expectRoom(page));
    await page.setViewportSize(upright);
    await test.step("presented, turned upright", () => expectStepsInSight(page));
  });

/** Of each page: the sentence that says what its main figure shows now, and the places of the picture that are lit. */
const shownNow: Readonly<Record<string, { sentence: string; lit: readonly string[] }>> = {
  "/": { sentence: ".read-next h3", lit: [".read-now"] },
  "/why-memory/": { sentence: ".figure-sentence", lit: [".roads-plane"] },
  "/the-loop-unrolled/": { sentence: ".figure-sentence", lit: [".fold-strip"] },
  "/one-step-by-hand/": {
    sentence: ".caption-sentence",
    lit: [".strip-box .net-film[data-lit]", ".lens-picture"],
  },
  "/learning-through-time/": { sentence: ".figure-sentence", lit: [".net-pairs"] },
  "/measuring-the-mistake/": { sentence: ".figure-sentence", lit: [".price-handle"] },
  "/vanishing-gradients/": {
    sentence: ".figure-sentence",
    lit: [".river-film .net-film[data-lit]"],
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

/** Whether an element ends above the transport, which stays at the window's lower edge. */
const isInWindow = (element: Locator) =>
  element.evaluate((question) => {
    const transport = question.closest("[data-figure]")?.querySelector(".transport");
    return question.getBoundingClientRect().bottom <= innerHeight - (transport?.clientHeight ?? 0);
  });

/** In the browser: how much of the largest drawing of a figure's picture is above the window. */
const shareAbove = (figure: Element) => {
  const boxes = [...figure.querySelectorAll(".figure-body svg")].map((drawing) =>
    drawing.getBoundingClientRect(),
  );
  const [largest] = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height);
  return largest ? Math.max(0, -largest.top / largest.height) : 0;
};

/** In the figures further down, too, what a press makes them say or ask stands above the bar, with the picture. */
async function expectSentences(page: Page): Promise<void> {
  for (const figure of (await page.locator("[data-figure]").all()).slice(1)) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".figure-body > *").first().waitFor({ state: "attached" });
    const name = (await figure.getAttribute("data-figure")) ?? "";
    const next = figure.locator(".transport").getByRole("button", {
      name: words.transport.next,
      disabled: false,
    });
    // The first press may bring the question only.
    for (let count = 1; count <= 2 && (await next.count()) > 0; count += 1) {
      await next.tap();
      if ((await figure.locator(".figure-guess-question").count()) === 0) continue;
      const asked = `.figure-guess:is([data-figure="${name}"] *)`;
      expect.soft(await page.evaluate(unseen, [asked]), `${name} asks`).toEqual([]);
      expect.soft(await figure.evaluate(shareAbove), `${name}, picture`).toBeLessThanOrEqual(0.1);
    }
    const isWalked = (await figure.locator(".transport").count()) > 0;
    if (!isWalked || (await figure.locator(".figure-sentence").count()) === 0) continue;
    const said = `.figure-sentence:is([data-figure="${name}"] *)`;
    expect.soft(await page.evaluate(unseen, [said]), name).toEqual([]);
  }
}

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
        const way = (name: string) => transport.getByRole("button", { name, disabled: false });
        // What is asked before the first step is seen before it.
        const question = page.locator("[data-figure]").first().locator(".figure-guess-question");
        if ((await question.count()) > 0 && !(await isInWindow(question))) {
          await way(words.transport.next).tap();
          await expect(question).toBeInViewport();
        }
        for (let count = 1; count <= 5; count += 1) {
          // A walk that stands at its end leads back.
          const next = way(words.transport.next);
          const pressed = (await next.count()) > 0 ? next : way(words.transport.back);
          const before = await transport.boundingBox();
          await pressed.tap();
          const hidden = await page.evaluate(unseen, [sentence, ...lit]);
          expect(hidden, `${search}, press ${count}`).toEqual([]);
          const bar = await transport.boundingBox();
          expect(bar?.height).toBeLessThanOrEqual(56);
          // The thumb stays where it is.
          if (count > 1)
            expect(Math.abs((bar?.y ?? NaN) - (before?.y ?? NaN))).toBeLessThanOrEqual(8);
          expect((bar?.y ?? Infinity) + (bar?.height ?? 0)).toBeLessThanOrEqual(size.height);
        }
        if (search === "" && size.width === 360) await expectSentences(page);
      }
    });
  }
}

test("on its side, the walkthrough's sentence follows strip and lens without a gap @touch", async ({
  page,
}) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await open(page, "/one-step-by-hand/", "?step=t2.sum");
  const gap = await page.locator("#figure-spelling .stage").evaluate((stage) => {
    const bottom = Math.max(
      ...Array.from(stage.children, (child) => child.getBoundingClientRect().bottom),
    );
    return stage.getBoundingClientRect().bottom - bottom;
  });
  expect(Math.abs(gap)).toBeLessThanOrEqual(8);
});
