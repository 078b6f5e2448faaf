import { layoutBet } from "../../network/bet.ts";
import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 64, height: 36, gap: 3 },
  cellText: 18.6,
  label: 19,
  letter: 20,
  bar: { width: 19, height: 108, gap: 6 },
  target: 44,
};

const EDGE = 4;
const TOP = 36;
/** Between neighbouring beginnings. */
const PITCH = 80;
/** Of the names of the two rows, h_0 and loss. */
const NAMES = 42;
/** From a beginning down to the wire that all of them share. */
const DROP = 18;
const TURN = 12;
const MEMORY_ARROW = 36;
const BET_WIRE = 22;
const ARROW = 30;
const LOSS = { height: 13, text: 20 };

/** What travels along the wire is small, as it is on its way and not in its place. */
const ON_THE_WAY = 0.45;

interface Way {
  readonly from: Point;
  readonly to: Point;
}

/** The beginnings side by side, the one that is taken along W_h to h_1, from below the letter, to the right the bet; below each beginning its loss. */
export function layoutFirstStep(units: number, letters: number, starts: number) {
  const column = layoutColumn(units, sizes);
  const bet = layoutBet(letters, sizes);
  const [middle, bottom] = [TOP + column.height / 2, TOP + column.height];
  const initialAt = (start: number): Point => ({ x: EDGE + NAMES + start * PITCH, y: TOP });
  const turn = initialAt(starts - 1).x + column.width + TURN;
  const first = turn + MEMORY_ARROW;
  const betX = first + column.width + BET_WIRE;
  const inputX = first + column.width / 2;
  const bus = bottom + DROP;
  const lossTop = bus + DROP;
  const wayFrom = (start: number): readonly Point[] => {
    const x = initialAt(start).x + column.width / 2;
    return [
      { x, y: bottom },
      { x, y: bus },
      { x: turn, y: bus },
      { x: turn, y: middle },
    ];
  };
  return {
    initialAt,
    nameAt: (start: number): Point => ({ x: initialAt(start).x + column.width / 2, y: TOP - 9 }),
    rows: { initial: { x: EDGE, y: middle }, loss: { x: EDGE, y: lossTop + LOSS.height / 2 } },
    first: { x: first, y: TOP },
    wayFrom,
    /** Keyframes of a column that stands at h_1 and comes from a beginning. */
    framesFrom: (start: number): readonly Keyframe[] => {
      const end: Point = { x: inputX, y: middle };
      const from: Point = { x: initialAt(start).x + column.width / 2, y: middle };
      const points = [from, ...wayFrom(start).slice(1), end];
      return points.map(({ x, y }, index) => ({
        transform: `translate(${x - end.x}px, ${y - end.y}px) scale(${
          index === 0 || index === points.length - 1 ? 1 : ON_THE_WAY
        })`,
        opacity: index === 0 ? 0 : 1,
      }));
    },
    memory: { from: { x: turn, y: middle }, to: { x: first - 2, y: middle } } satisfies Way,
    /** Under the arrow, where the wire that comes up leaves room. */
    memoryName: { x: (turn + first) / 2 + 2, y: middle + sizes.label * 1.3 } satisfies Point,
    input: {
      from: { x: inputX, y: bottom + ARROW },
      to: { x: inputX, y: bottom + 2 },
    } satisfies Way,
    letter: { x: inputX, y: bottom + ARROW + sizes.letter } satisfies Point,
    output: {
      from: { x: first + column.width + 2, y: middle },
      to: { x: betX - 4, y: middle },
    } satisfies Way,
    bet: { x: betX, y: TOP + 2 },
    lossAt: (start: number, part: number): Box => ({
      x: initialAt(start).x,
      y: lossTop,
      width: column.width * part,
      height: LOSS.height,
    }),
    lossTextAt: (start: number): Point => ({
      x: initialAt(start).x + column.width / 2,
      y: lossTop + LOSS.height + LOSS.text,
    }),
    width: betX + bet.width + EDGE,
    height: lossTop + LOSS.height + LOSS.text + 8,
  };
}

const NOTE = 22;

/** Of a note below a column */
const NOTE_WIDTH = 176;

/** What memory adds to the first sums, and beside it room for the gradient of h_0. */
export function layoutAdded(units: number) {
  const column = layoutColumn(units, sizes);
  const at = (index: number): Point => ({
    x: EDGE + index * NOTE_WIDTH + (NOTE_WIDTH - column.width) / 2,
    y: TOP,
  });
  const noteAt = (index: number): Point => ({
    x: EDGE + (index + 0.5) * NOTE_WIDTH,
    y: TOP + column.height + NOTE,
  });
  return {
    sum: at(0),
    sumNote: noteAt(0),
    gradient: at(1),
    gradientNote: noteAt(1),
    width: 2 * (EDGE + NOTE_WIDTH),
    height: TOP + column.height + NOTE + 8,
  };
}
