import type { Page } from "./fixtures.ts";

/** A text of the stage that the back row could not read. */
interface SmallText {
  readonly text: string;
  /** CSS pixels on screen */
  readonly size: number;
}

interface Stage {
  /** By how many pixels the figure, or a text or control of it, reaches below the screen, or what is said below its bars */
  readonly over: number;
  /**
   * Texts below a fiftieth of the screen's height, of what is asked and answered and of the numbers under a lens below a
   * thirty-sixth, and of the cue below a twenty-fourth; without what stands small by its nature: indices and exponents.
   */
  readonly small: readonly SmallText[];
  /** How high the picture stands above what is said of it; null where it has a place of its own beside that. */
  readonly picture: number | null;
}

/**
 * What of the presented figure cannot be seen or read, once what was pressed is drawn.
 *
 * @param except selects parts whose texts are not asked
 */
export const stageOf = (page: Page, except: string): Promise<Stage> =>
  page.locator("[data-solo]").evaluate(async (figure, parts) => {
    const read = () => {
      // What travels is smaller on its way; where it ends counts.
      for (const motion of figure.getAnimations({ subtree: true }))
        if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
      const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
      const small: { text: string; size: number }[] = [];
      const hidden = ".visually-hidden, .skip-inside, sub, sup, .sym-span [dy]";
      const said =
        ".caption-sentence, .read-score, .figure-guess, .figure-verdict, .prediction, .asked-check";
      const isUnderLens = (element: Element, text: string) =>
        element.closest(".lens-picture :is(.net-number, .net-bar-letter, .net-loss)") !== null &&
        // So close to zero that a third decimal is written, it fits its cell in smaller type.
        !/^−?0\.00\d$/u.test(text);
      // What the step shows; in the walkthrough a question beside it is asked in the room of both.
      const cue = [
        ".figure-sentence",
        ".chart-readout p, .chart-readout li > span",
        ".seed-survey-meaning",
        ".caption:not(:has(> .prediction:not(:empty))) > .caption-sentence",
        ".read-how > :first-child",
      ].join();
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? "";
        const element = walker.currentNode.parentElement;
        if (!element || text === "" || !element.checkVisibility()) continue;
        if (element.closest(parts === "" ? hidden : `${hidden}, ${parts}`)) continue;
        const drawing: Element | null = element.closest("text");
        const scale = drawing instanceof SVGTextElement ? (drawing.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
        // A text that stands on its side is scaled by the sine.
        const least =
          innerHeight /
          (element.closest(cue) && !element.closest(".figure-verdict")
            ? 24
            : element.closest(said) || isUnderLens(element, text)
              ? 36
              : 50);
        if (size > 1 && size < least - 0.01) small.push({ text, size });
      }
      const body = figure.querySelector(".figure-body");
      const below = body?.querySelector(
        ":scope > :is(.figure-sentence, .figure-guess, [data-said])",
      );
      const isColumn = body !== null && getComputedStyle(body).display === "flex";
      const picture =
        isColumn && below
          ? below.getBoundingClientRect().top - body.getBoundingClientRect().top
          : null;
      const lowest = (shown: readonly Element[], limit: number) =>
        Math.max(...shown.map((part) => part.getBoundingClientRect().bottom - limit), 0);
      const bars = [
        ...figure.querySelectorAll(".figure-body > :is(.transport, .training, .gather)"),
      ]
        .filter((bar) => bar.checkVisibility())
        .map((bar) => bar.getBoundingClientRect().top);
      const inSight = (selector: string) =>
        [...figure.querySelectorAll(selector)].filter(
          (part) =>
            part.checkVisibility() && part.closest(".visually-hidden, .skip-inside") === null,
        );
      const over = Math.max(
        figure.scrollHeight - figure.clientHeight,
        lowest(inSight(".figure-body :is(p, text, label, button, svg)"), innerHeight),
        lowest(
          inSight(
            ".figure-body > :is(.figure-sentence, .figure-guess) :is(p, strong, label, button)",
          ),
          Math.min(innerHeight, ...bars),
        ),
      );
      // Half a pixel is a rounding of the layout.
      return { over: Math.floor(over + 0.5), small, picture };
    };
    // News of a training that came since the last frame is drawn to fit in this one: what was painted counts.
    for (let frames = 0; ; frames++) {
      await new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      });
      const stage = read();
      if (frames === 10 || (stage.small.length === 0 && stage.over <= 0)) return stage;
    }
  }, except);
