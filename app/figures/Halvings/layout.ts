import type { Box } from "../../network/boxes.ts";
import { HALVED_COUNTS } from "../../../src/engine/experiments/halvings/limits.ts";

export const TEXT = 18;
const EDGE = 4;
const ROW = { height: 32, pitch: 42, width: 368 };
const PRICE = 76;
/** Of the longest search: a question for each count that there is, and the row before it */
const MOST_ROWS = HALVED_COUNTS.length + 1;

/** One row of letters for each question, the first before any; always as tall as the longest search. */
export function layoutHalvings(count: number) {
  const pitch = ROW.width / count;
  return {
    width: EDGE + ROW.width + PRICE,
    height: MOST_ROWS * ROW.pitch,
    boxAt: (question: number, place: number): Box => ({
      x: EDGE + place * pitch + 1,
      y: question * ROW.pitch + EDGE,
      width: pitch - 2,
      height: ROW.height,
    }),
    priceAt: (question: number) => ({
      x: EDGE + ROW.width + 12,
      y: question * ROW.pitch + EDGE + ROW.height / 2,
    }),
  };
}
