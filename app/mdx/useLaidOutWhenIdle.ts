import { type RefObject, useEffect } from "react";
import { idle } from "../hooks/idle.ts";
import { fontsApplied } from "../styles/fontsApplied.ts";

/** How many elements are laid out before the browser may answer the reader again. */
const PORTION = 4;

/**
 * Marks the children of a long text as laid out, a few at a time while the browser is idle, once the page has
 * its fonts: these would have them all laid out again. Until then its style may leave out what is not near the
 * window. In the end nothing is left out: the scroll bar is exact, and a picture of the whole page shows all
 * of it.
 */
export function useLaidOutWhenIdle(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const waiting = [
      ...(text.current?.querySelectorAll(":scope > :not([data-prose]), [data-prose] > *") ?? []),
    ];
    const layOut = async () => {
      await fontsApplied;
      while (waiting.length > 0) {
        await idle();
        for (const element of waiting.splice(0, PORTION)) element.setAttribute("data-laid-out", "");
      }
    };
    void layOut();
    return () => {
      waiting.length = 0;
    };
  }, [text]);
}
