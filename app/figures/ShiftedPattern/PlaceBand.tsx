import type { ReactNode } from "react";
import type { ValuesOf } from "../../kit/params/param.ts";
import { SvgText } from "../../math/SvgText.tsx";
import type { Box } from "../../network/boxes.ts";
import { type design, isTrained } from "./shiftedPattern.ts";

interface PlaceBandProps {
  readonly view: { readonly params: ValuesOf<typeof design> };
  readonly goTo: (step: number) => void;
  readonly place: number;
  /** Whether what is said now is about it. */
  readonly isLit: boolean;
  readonly box: Box;
  /** Where the place's number stands, and below it the mark of a place of the training */
  readonly lines: { readonly place: number; readonly mark: number };
  readonly children: ReactNode;
}

/** All that stands at one place of the test; a click goes there. */
export function PlaceBand({ view, goTo, place, isLit, box, lines, children }: PlaceBandProps) {
  const middle = box.x + box.width / 2;
  return (
    <g
      role="presentation"
      className="pattern-place"
      data-lit={isLit || undefined}
      style={{ "--place": place }}
      onClick={() => goTo(place)}
    >
      <rect className="pattern-band" {...box} rx={6} />
      {children}
      <SvgText className="pattern-number" x={middle} y={lines.place} textAnchor="middle">
        {place}
      </SvgText>
      {isTrained(view, place) && <TrainedMark x={middle} y={lines.mark} />}
    </g>
  );
}

/** A triangle that points up to a place where the pattern stood in training. */
export const TrainedMark = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path className="pattern-mark" d={`M${x} ${y}l6 11h-12z`} />
);
