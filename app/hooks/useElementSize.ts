import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** An element's inner size in sixteenths of its em, so that what is drawn grows with its type; null before it is known. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ElementSize | null {
  const [size, setSize] = useState<ElementSize | null>(null);
  // Before what is new is painted: nobody sees it at a size that is not its own.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const unit = parseFloat(getComputedStyle(element).fontSize) / 16;
      const width = Math.floor(element.clientWidth / unit);
      const height = Math.floor(element.clientHeight / unit);
      // An element that is not shown has no size; what it showed last will do.
      if (width === 0 || height === 0) return;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    // And before a new size is painted: nothing is seen stretched, however busy the machine.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
