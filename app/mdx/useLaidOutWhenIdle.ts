import { type RefObject, useEffect } from "react";
import { inPortions } from "../hooks/inPortions.ts";
import { fontsApplied } from "../styles/fontsApplied.ts";

/** What of a long text is laid out in one go: a paragraph, a part of a figure, what is left of the figure. */
const portionsOf = (text: HTMLElement): readonly Element[] =>
  [...text.querySelectorAll(":scope > :not([data-prose]), [data-prose] > *")].flatMap((child) => [
    ...child.querySelectorAll(":scope > .figure-body > *"),
    child,
  ]);

/**
 * Marks the children of a long text as laid out, a portion at a time while the browser is idle, once the page has
 * its fonts: these would have them all laid out again. Until then its style may leave out what is not near the
 * window. In the end nothing is left out: the scroll bar is exact, and a picture of the whole page shows all
 * of it.
 */
export function useLaidOutWhenIdle(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const portions = text.current ? portionsOf(text.current) : [];
    let isOver = false;
    void fontsApplied.then(() =>
      inPortions(
        portions,
        (element) => element.setAttribute("data-laid-out", ""),
        () => isOver,
      ),
    );
    return () => {
      isOver = true;
    };
  }, [text]);
}
