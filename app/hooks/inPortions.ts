import { idle } from "./idle.ts";

/** How long elements are laid out before the browser may answer the reader again, in milliseconds. */
const PORTION_MS = 4;

/** Does something that lays an element out to each of a list, a portion at a time while the browser is idle. */
export async function inPortions<E extends Element>(
  elements: readonly E[],
  layOut: (element: E) => void,
  isOver: () => boolean = () => false,
): Promise<void> {
  const waiting = [...elements];
  while (waiting.length > 0) {
    await idle();
    if (isOver()) return;
    const start = performance.now();
    do {
      const element = waiting.shift();
      if (!element) return;
      layOut(element);
      // Asked for its place, the browser lays it out now, and the clock knows what that cost.
      element.getBoundingClientRect();
    } while (performance.now() - start < PORTION_MS);
  }
}
