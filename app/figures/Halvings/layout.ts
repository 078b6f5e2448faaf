import type { Box } from "../../network/boxes.ts";
import { HALVED_COUNTS } from "../../../src/engine/experiments/halvings/limits.ts";

export const TEXT = 21;
const EDGE = 4;
/** At the left of each row: what was asked, and the answer */
const ASKED = 92;
const ROW = { height: 32, pitch: 42, width: 368 };
const PRICE = 76;
/** Of the longest search: a question for each count that there is, and the row before it */
const MOST_ROWS = HALVED_COUNTS.length + 1;

/** One row of letters for each question, the first before any; always as tall as the longest search. */
export function layoutHalvings(count: number) {
  const pitch = ROW.width / count;
  return {
    width: ASKED + EDGE + ROW.width + PRICE,
    askedAt: (question: number) => ({
      x: ASKED - 8,
      y: question * ROW.pitch + EDGE + ROW.height / 2,
    }),
    /** Out of the row above, of which it is a half */
    fallFrames: [
      { transform: `translateY(-${ROW.pitch}px)`, opacity: 0.2 },
      { transform: "translateY(0px)", opacity: 1 },
    ],
    height: MOST_ROWS * ROW.pitch,
    boxAt: (question: number, place: number): Box => ({
      x: ASKED + EDGE + place * pitch + 1,
      y: question * ROW.pitch + EDGE,
      width: pitch - 2,
      height: ROW.height,
    }),
    priceAt: (question: number) => ({
      x: ASKED + EDGE + ROW.width + 12,
      y: question * ROW.pitch + EDGE + ROW.height / 2,
    }),
  };
}
