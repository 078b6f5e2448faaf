import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import { layoutPairs, type PairPlace, squareIn } from "../../network/pairs.ts";
import { layoutPlate } from "../../network/Plate.tsx";
import { type NetworkSizes, teachingSizes } from "../../network/sizes.ts";
import type { MatrixId } from "./selection.ts";
import { lengthOf, normAt, reachAt, selectionOf, type TriangleView } from "./triangle.ts";

export const TEXT = { label: 20, letter: 22, number: 15 } as const;
const SIDE = 300;
const [LEFT, TOP, GAP] = [44, 4, 4];

interface Term extends PairPlace {
  /** Its area is the term's norm, beside the largest of this matrix. */
  readonly square: Box;
}

/** The triangle of one matrix; of W_y there are the squares of the diagonal alone. */
export function layoutTriangle(view: TriangleView, matrix: MatrixId) {
  const T = lengthOf(view);
  const layout = layoutPairs({ steps: T, left: LEFT, top: TOP, side: SIDE, gap: GAP });
  const pairs = layout.pairs.filter(({ t, k }) => matrix !== "Wy" || t === k);
  const sizes = pairs.map(({ t, k }) => normAt(view.answer, matrix, t, k));
  const most = Math.max(...sizes, Number.MIN_VALUE);
  const isSmall = layout.pitch < 34;
  return {
    ...layout,
    terms: pairs.map((pair, index): Term => ({
      ...pair,
      square: squareIn(pair.box, (sizes[index] ?? 0) / most),
    })),
    fontSize: isSmall ? 14 : TEXT.label,
    letterSize: isSmall ? 15 : TEXT.letter,
    width: LEFT + SIDE,
    height: TOP + SIDE + TEXT.letter * 1.5,
  };
}

const WALK = { width: 360, left: 14, loss: 22, state: 104, radius: 13, letter: 150 } as const;
/** Of the arrows along which a gradient comes */
const THICKEST = 8;
const THINNEST = 1.5;
/** Where there are more steps or units, norms stand in place of the numbers. */
const MOST = { steps: 6, units: 4 } as const;
const LINE = 20;

interface Flow {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly thickness: number;
}

/** The strip with the way back of what is looked at: from its loss down, and from state to state. */
export function layoutWalk(view: TriangleView) {
  const { answer } = view;
  const T = lengthOf(view);
  const { t, k, matrix } = selectionOf(view);
  const pitch = (WALK.width - 2 * WALK.left) / T;
  const xOf = (step: number) => WALK.left + (step - 0.5) * pitch;
  const times = Array.from({ length: T }, (_, index) => index + 1);
  const units = answer.hiddenByStep.cols;
  const last = k ?? 1;
  const isWalk = t !== null && matrix !== "Wy";
  const largest = Math.max(...times.map((step) => reachAt(answer, step, step)), Number.MIN_VALUE);
  const thickness = (step: number) =>
    Math.max((THICKEST * reachAt(answer, t ?? step, step)) / largest, THINNEST);
  const down = (step: number): Flow => ({
    key: `loss ${step}`,
    from: { x: xOf(step), y: WALK.loss + 12 },
    to: { x: xOf(step), y: WALK.state - WALK.radius - 2 },
    thickness: thickness(step),
  });
  const back = (step: number): Flow => ({
    key: `back ${step}`,
    from: { x: xOf(step + 1) - WALK.radius - 1, y: WALK.state },
    to: { x: xOf(step) + WALK.radius + 1, y: WALK.state },
    thickness: thickness(step),
  });
  const hasNumbers = T <= MOST.steps && units <= MOST.units;
  return {
    times: times.map((step) => ({
      step,
      x: xOf(step),
      isLit:
        t === null ? k === null || step === k : isWalk ? step <= t && step >= last : step === t,
      isEnd: step === k,
    })),
    /** Without a loss that is looked at: all losses come down. */
    flows: isWalk
      ? [down(t), ...times.filter((step) => step < t && step >= last).map(back)]
      : times.filter((step) => (t ?? step) === step).map(down),
    /** What has arrived at each state of the walk */
    numbers: isWalk
      ? times
          .filter((step) => step <= t && step >= last)
          .map((step) => ({ step, x: xOf(step), hasNumbers }))
      : [],
    radius: Math.min(WALK.radius, pitch * 0.38),
    loss: WALK.loss,
    state: WALK.state,
    letter: WALK.letter,
    line: (row: number) => WALK.letter + LINE * (row + 1.25),
    fontSize: pitch < 34 ? 13 : TEXT.number,
    width: WALK.width,
    height: WALK.letter + LINE * (Math.min(units, MOST.units) + 1.6),
  };
}

const ROOM = 260;

/** Cells that can be read while there are few, and bricks where there are many. */
export function sizesFor(columns: number): NetworkSizes {
  const width = Math.min(ROOM / columns - 3, 64);
  return {
    ...teachingSizes,
    cell: { width, height: Math.min(30, width), gap: 3 },
    cellText: 17,
    label: 16,
  };
}

/** A column at the left, a row above, and in their corner the matrix of all their products. */
export function layoutProduct(rows: number, columns: number) {
  const sizes = sizesFor(columns);
  const column = layoutColumn(rows, sizes);
  const row = layoutColumn(columns, sizes, "across");
  const plate = layoutPlate(rows, columns, sizes);
  const name = sizes.label * 1.6;
  const x = Math.max(column.width, 70) + 22;
  const y = name + row.height + 14;
  return {
    sizes,
    row: { x: x + plate.cells.x - row.padding, y: name },
    plate: { x, y },
    column: { x: x - 22 - column.width, y: y + plate.cells.y - column.padding },
    width: x + Math.max(plate.width, row.width + plate.cells.x),
    height: y + plate.height + 4,
  };
}
