import { type RefObject, useEffect } from "react";

/** How many elements are laid out before the browser may answer the reader again. */
const PORTION = 4;

/** Safari has no idle callbacks. */
const whenIdle = (task: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(task);
  else setTimeout(task, 16);
};

/**
 * Marks the children of a long text as laid out, a few at a time while the browser is idle. Until then its
 * style may leave out what is not near the window. In the end nothing is left out: the scroll bar is exact,
 * and a picture of the whole page shows all of it.
 */
export function useLaidOutWhenIdle(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const waiting = [
      ...(text.current?.querySelectorAll(":scope > :not([data-prose]), [data-prose] > *") ?? []),
    ];
    const go = () => {
      for (const element of waiting.splice(0, PORTION)) element.setAttribute("data-laid-out", "");
      if (waiting.length > 0) whenIdle(go);
    };
    whenIdle(go);
    return () => {
      waiting.length = 0;
    };
  }, [text]);
}
