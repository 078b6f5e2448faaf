import { type RefObject, useEffect } from "react";

/** What an embedded figure tells the page around it. */
export interface EmbedHeight {
  readonly type: "unrolled:height";
  /** CSS pixels, whole. */
  readonly height: number;
}

/**
 * Tells the page around an embedded figure how high the figure is, at first and whenever that
 * changes, so that the page may give the frame this room. A page that does not listen loses
 * nothing: the figure scrolls inside its frame.
 *
 * The message goes to a page of any origin. It may, for it tells nothing but the height.
 */
export function useEmbedHeight(figure: RefObject<HTMLElement | null>, isEmbedded: boolean): void {
  useEffect(() => {
    const element = figure.current;
    if (!isEmbedded || !element || window.parent === window) return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      const message: EmbedHeight = { type: "unrolled:height", height };
      window.parent.postMessage(message, "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [figure, isEmbedded]);
}
