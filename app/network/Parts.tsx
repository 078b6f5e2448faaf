import "./parts.css";
import type { ReactNode } from "react";

interface PartsProps {
  /** What the figure shows now. */
  readonly description: string;
  readonly children: ReactNode;
}

/** Drawings of one scale, side by side where there is room; projected they share the width. */
export const Parts = ({ description, children }: PartsProps) => (
  <div className="net-parts" role="group" aria-label={description} data-in-sight>
    {children}
  </div>
);

interface PartProps {
  /** In units of the drawing, which are CSS pixels where the window is wide enough */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** One of them. */
export const Part = ({ width, height, children }: PartProps) => (
  <svg
    className="net"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    style={{ "--part": width }}
  >
    {children}
  </svg>
);
