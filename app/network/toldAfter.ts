import { appearFrames, type Travel } from "./travel.ts";

/** How long it takes to come, in milliseconds */
const TOLD_MS = 150;

/**
 * What is said below a picture, and what became of a guess: it comes when the picture has run, so that nobody reads the
 * end before seeing it.
 *
 * @param part any part of the picture
 */
export const toldAfter = (part: Element | null, delayMs: number): readonly Travel[] =>
  Array.from(
    part
      ?.closest(".figure-body")
      ?.querySelectorAll<HTMLElement>(":scope > :is(.figure-sentence, .figure-guess)") ?? [],
    (current) => ({ ref: { current }, frames: appearFrames, delayMs, durationMs: TOLD_MS }),
  );
