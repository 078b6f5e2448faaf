import { type RefObject, useEffect } from "react";
import { inPortions } from "../hooks/inPortions.ts";
import { fontsApplied } from "../styles/fontsApplied.ts";

/**
 * Marks the children of a long text as laid out, a portion at a time while the browser is idle, once the page has
 * its fonts: these would have them all laid out again. Until then its style may leave out what is not near the
 * window. In the end nothing is left out: the scroll bar is exact, and a picture of the whole page shows all
 * of it.
 */
export function useLaidOutWhenIdle(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const children = [
      ...(text.current?.querySelectorAll(":scope > :not([data-prose]), [data-prose] > *") ?? []),
    ];
    let isOver = false;
    void fontsApplied.then(() =>
      inPortions(
        children,
        (element) => element.setAttribute("data-laid-out", ""),
        () => isOver,
      ),
    );
    return () => {
      isOver = true;
    };
  }, [text]);
}
