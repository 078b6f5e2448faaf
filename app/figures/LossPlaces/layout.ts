import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 66, height: 26, gap: 2 },
  cellText: 18,
  label: 18,
  letter: 20,
  bar: { width: 22, height: 60, gap: 6 },
  target: 44,
};

const EDGE = 10;
const PITCH = 116;
const ANSWER = { top: 4, width: 92, height: 58 };
const UP = 92;
const DOWN = 52;

/** Width of a current of norm 1, and the widest that its place holds: the same for every use. */
export const CURRENT = { scale: 36, widest: 66 };

/** A row of steps: below what is read, then the state, above it what is answered and what that costs. */
export function layoutPlaces(steps: number, units: number) {
  const column = layoutColumn(units, sizes);
  const columnTop = ANSWER.top + ANSWER.height + UP;
  const wireY = columnTop + column.height / 2;
  const bottom = columnTop + column.height;
  const middleOf = (t: number) => EDGE + (t - 0.5) * PITCH;
  return {
    width: 2 * EDGE + steps * PITCH,
    height: bottom + DOWN,
    column,
    middleOf,
    columnAt: (t: number) => ({ x: middleOf(t) - column.width / 2, y: columnTop }),
    answerAt: (t: number) => ({
      x: middleOf(t) - ANSWER.width / 2,
      y: ANSWER.top,
      width: ANSWER.width,
      height: ANSWER.height,
    }),
    /** Of the last state: what the answer sees at the end */
    nameAt: (t: number) => ({ x: middleOf(t) + column.width / 2 + 7, y: columnTop + 16 }),
    input: {
      from: (t: number) => ({ x: middleOf(t), y: bottom + 26 }),
      to: (t: number) => ({ x: middleOf(t), y: bottom + 3 }),
      text: bottom + 46,
    },
    output: {
      top: ANSWER.top + ANSWER.height + 3,
      bottom: columnTop - 3,
    },
    wire: {
      y: wireY,
      from: (t: number) => (t === 1 ? 0 : middleOf(t - 1) + column.width / 2 + 3),
      to: (t: number) => middleOf(t) - column.width / 2 - 3,
    },
  };
}

export type PlacesLayout = ReturnType<typeof layoutPlaces>;
