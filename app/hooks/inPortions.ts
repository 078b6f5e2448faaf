import { idle } from "./idle.ts";

/** How many elements are laid out before the browser may answer the reader again. */
const PORTION = 40;

export const sizeOf = (element: Element): number => element.getElementsByTagName("*").length + 1;

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
    for (let size = 0; size < PORTION;) {
      const element = waiting.shift();
      if (!element) return;
      size += sizeOf(element);
      layOut(element);
    }
  }
}
