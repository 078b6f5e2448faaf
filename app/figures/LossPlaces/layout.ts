import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

const besideText: NetworkSizes = {
  cell: { width: 66, height: 26, gap: 2 },
  cellText: 18,
  label: 18,
  letter: 20,
  bar: { width: 22, height: 60, gap: 6 },
  target: 44,
};
const projected: NetworkSizes = {
  ...besideText,
  cell: { width: 104, height: 40, gap: 3 },
  cellText: 28,
  label: 27,
  letter: 31,
};

/** Width of a current of norm 1, and the widest that its place holds: the same for every use. */
export const CURRENT = { scale: 36, widest: 66 };

const EDGE = 10;
/** `up` from a state to its answer, `down` from it to the lower edge; the texts of an answer from its top. */
const SHAPES = {
  tall: {
    sizes: besideText,
    current: CURRENT,
    pitch: 116,
    answer: { width: 92, height: 58, wanted: 23, loss: 48 },
    up: 92,
    down: { all: 52, arrow: 26, text: 46 },
    thickness: undefined,
  },
  broad: {
    sizes: projected,
    current: { scale: 64, widest: 104 },
    pitch: 300,
    answer: { width: 176, height: 82, wanted: 34, loss: 69 },
    up: 120,
    down: { all: 72, arrow: 34, text: 62 },
    thickness: 3.5,
  },
};

/** A row of steps: below what is read, then the state, above it what is answered and what that costs. */
export function layoutPlaces(steps: number, units: number, isBroad: boolean) {
  const shape = isBroad ? SHAPES.broad : SHAPES.tall;
  const { sizes, pitch, answer, up, down } = shape;
  const column = layoutColumn(units, sizes);
  const answerTop = 4;
  const answerBottom = answerTop + answer.height;
  const columnTop = answerBottom + up;
  const wireY = columnTop + column.height / 2;
  const bottom = columnTop + column.height;
  const middleOf = (t: number) => EDGE + (t - 0.5) * pitch;
  return {
    sizes,
    current: shape.current,
    thickness: shape.thickness,
    width: 2 * EDGE + steps * pitch,
    height: bottom + down.all,
    column,
    middleOf,
    columnAt: (t: number) => ({ x: middleOf(t) - column.width / 2, y: columnTop }),
    answerAt: (t: number) => ({
      x: middleOf(t) - answer.width / 2,
      y: answerTop,
      width: answer.width,
      height: answer.height,
    }),
    wanted: answerTop + answer.wanted,
    loss: answerTop + answer.loss,
    /** Of the last state: what the answer sees at the end */
    nameAt: (t: number) => ({ x: middleOf(t) + column.width / 2 + 7, y: columnTop + sizes.label }),
    input: {
      from: (t: number) => ({ x: middleOf(t), y: bottom + down.arrow }),
      to: (t: number) => ({ x: middleOf(t), y: bottom + 3 }),
      text: bottom + down.text,
    },
    output: {
      top: answerBottom + 3,
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
