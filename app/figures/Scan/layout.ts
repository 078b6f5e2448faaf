import type { Point } from "../../network/boxes.ts";
import { knownAfter, lengthOf, type ScanView, spanOf } from "./scan.ts";

export const TEXT = 20;
const LEFT = 92;
const TOP = 16;
const NARROW_WIDTH = 330;
const WIDEST = 1200;
const HEIGHT = 280;
const LARGEST = 15;

export interface Mark {
  readonly t: number;
  readonly round: number;
  readonly at: Point;
  readonly isKnown: boolean;
  /** Of a round that has not been yet, or that this kind has no need of */
  readonly isLater: boolean;
  /** Made in this round, not handed on */
  readonly isNew: boolean;
  /** From where it is made; nowhere before the first round */
  readonly from: readonly Point[];
}

/** Below the states */
const FOOT = TEXT * 1.6;

/**
 * A row for each round that tanh takes and a place for each step, in a room as wide as it is. The rows of both kinds
 * have one pitch: where fewer rounds are taken, the rest stay empty.
 *
 * @param shape width of the room by its height
 */
export function layoutScan(
  { answer, params: { kind }, step }: ScanView,
  isNarrow: boolean,
  shape: number,
) {
  const T = lengthOf(answer);
  const height = TOP + 2 * LARGEST + HEIGHT + FOOT;
  const width = isNarrow ? NARROW_WIDTH : Math.min(Math.max(height * shape, NARROW_WIDTH), WIDEST);
  const left = isNarrow ? 12 : LEFT;
  const across = (width - left) / T;
  const down = HEIGHT / (T - 1);
  const at = (t: number, round: number): Point => ({
    x: left + (t - 0.5) * across,
    y: TOP + LARGEST + round * down,
  });
  const radius = Math.min(LARGEST, across * 0.32, down * 0.36);
  const marks: Mark[] = [];
  for (let round = 0; round < T; round++)
    for (let t = 1; t <= T; t++) {
      if (round > step) {
        const later = { isKnown: false, isLater: true, isNew: false, from: [] };
        marks.push({ t, round, at: at(t, round), ...later });
        continue;
      }
      const span = spanOf(kind, round);
      const isKnown = t <= knownAfter(answer, kind, round);
      const wasKnown = round > 0 && t <= knownAfter(answer, kind, round - 1);
      // With tanh only the next state is made; a linear stretch is joined wherever another stands before it.
      const isNew = round > 0 && !wasKnown && (kind === "tanh" ? isKnown : t > span);
      const from = isNew ? [at(t - span, round - 1), at(t, round - 1)] : [];
      marks.push({ t, round, at: at(t, round), isKnown, isLater: false, isNew, from });
    }
  return {
    marks,
    radius,
    /** Those that have been; where there is no room beside them, none. */
    rounds: isNarrow ? [] : Array.from({ length: step + 1 }, (_, round) => round),
    roundAt: (round: number): Point => ({ x: 0, y: at(1, round).y }),
    stateAt: (t: number): Point => ({ x: at(t, 0).x, y: TOP + 2 * LARGEST + HEIGHT + TEXT }),
    /** Names of every state would run into one another where they stand close. */
    named: Array.from({ length: T }, (_, index) => index + 1).filter(
      (t) => across > 30 || t === 1 || t % 4 === 0,
    ),
    width,
    height,
  };
}
