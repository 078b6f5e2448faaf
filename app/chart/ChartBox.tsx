import { type ReactNode, useRef } from "react";
import { useElementSize } from "../hooks/useElementSize.ts";
import type { ChartSize } from "./plane.ts";

interface ChartBoxProps {
  /** Sizes to draw at until the page is measured: the style sheet picks one by the width of the box. */
  readonly unmeasured: { readonly wide: ChartSize; readonly narrow: ChartSize };
  /** The chart at a size. */
  readonly children: (size: ChartSize) => ReactNode;
}

/** A box with a chart that fills it. Its type grows with the font size of the box. */
export function ChartBox({ unmeasured, children }: ChartBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const sizes: Readonly<Record<string, ChartSize>> = measured ? { measured } : unmeasured;
  return (
    <div className="chart-box" ref={box}>
      {Object.entries(sizes).map(([room, size]) => (
        <div key={room} className="chart-sheet" data-room={room}>
          {children(size)}
        </div>
      ))}
    </div>
  );
}
