import { layoutBet } from "../../network/bet.ts";
import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 52, height: 34, gap: 3 },
  cellText: 15,
  label: 17,
  letter: 19,
  bar: { width: 22, height: 108, gap: 9 },
  target: 44,
};

const EDGE = 4;
const TOP = 34;
const MEMORY_WIRE = 58;
const BET_WIRE = 34;
const ARROW = 30;

interface Way {
  readonly from: Point;
  readonly to: Point;
}

/** The first step: h_0, along W_h to h_1, from below the letter, and to the right the bet. */
export function layoutFirstStep(units: number, letters: number) {
  const column = layoutColumn(units, sizes);
  const bet = layoutBet(letters, sizes);
  const middle = TOP + column.height / 2;
  const first = EDGE + column.width + MEMORY_WIRE;
  const betX = first + column.width + BET_WIRE;
  const bottom = TOP + column.height;
  const inputX = first + column.width / 2;
  return {
    initial: { x: EDGE, y: TOP },
    first: { x: first, y: TOP },
    memory: {
      from: { x: EDGE + column.width + 2, y: middle },
      to: { x: first - 2, y: middle },
    } satisfies Way,
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
    width: betX + bet.width + EDGE,
    height: Math.max(bottom + ARROW + sizes.letter * 1.5, TOP + bet.height + 4),
  };
}

const NOTE = 22;

/** What step 1 adds to the gradient of W_h, and beside it the gradient of h_0. */
export function layoutGradients(units: number) {
  const plate = layoutPlate(units, units, sizes);
  const column = layoutColumn(units, sizes);
  const plateTop = TOP - plate.cells.y + column.padding;
  const top = Math.max(plateTop, EDGE);
  return {
    plate: { x: EDGE, y: top },
    note: { x: EDGE, y: top + plate.height + NOTE },
    column: { x: EDGE + plate.width + 26, y: top + plate.cells.y - column.padding },
    width: EDGE + plate.width + 26 + column.width + EDGE,
    height: top + plate.height + NOTE + 8,
  };
}

const LOSS = { name: 108, bar: 96, number: 48, pitch: 34, height: 20 };

/** The loss from each start, one bar below the other. */
export function layoutLosses(count: number) {
  const top = TOP + 6;
  return {
    head: { x: EDGE, y: TOP - 12 },
    nameAt: (index: number): Point => ({ x: EDGE, y: top + index * LOSS.pitch + LOSS.height / 2 }),
    barAt: (index: number, part: number): Box => ({
      x: EDGE + LOSS.name,
      y: top + index * LOSS.pitch,
      width: LOSS.bar * part,
      height: LOSS.height,
    }),
    numberX: EDGE + LOSS.name + LOSS.bar + 8,
    width: EDGE + LOSS.name + LOSS.bar + LOSS.number + EDGE,
    height: top + count * LOSS.pitch,
  };
}
