import type { RefObject } from "react";
import type { Point } from "../../network/boxes.ts";
import type { Move } from "./moves.ts";
import { PushArrow } from "./PushArrow.tsx";

/** What travels while a move is made. */
export interface MoveRefs {
  readonly turn: RefObject<SVGPathElement | null>;
  readonly push: RefObject<SVGGElement | null>;
  readonly bend: RefObject<SVGPathElement | null>;
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");

interface MoveMarksProps {
  readonly move: Move;
  readonly road: number;
  /** Of the color of its word */
  readonly tone: number;
  /** Of the move of this step; those before stand back. */
  readonly refs: MoveRefs | null;
}

/** One word of a road: the turn of the kept state, the push of the word, the bend of their sum. */
export const MoveMarks = ({ move, road, tone, refs }: MoveMarksProps) => (
  <g className="roads-move" data-road={road} data-now={refs !== null || undefined}>
    <path ref={refs?.turn} className="roads-turn" d={pathOf(move.turn)} />
    <PushArrow
      ref={refs?.push ?? null}
      push={move.push}
      road={road}
      isNow={refs !== null}
      tone={tone}
    />
    <path ref={refs?.bend} className="roads-bend" d={pathOf(move.bend)} />
  </g>
);
