import type { Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import { layoutPlate } from "../../network/Plate.tsx";
import { type NetworkSizes, teachingSizes } from "../../network/sizes.ts";
import type { MatrixId } from "./selection.ts";
import { lengthOf, normAt, reachAt, selectionOf, termsOf, type TriangleView } from "./triangle.ts";

export const SIDE = 300;
const NUMBER = 15;

/** Areas of a matrix's terms, the largest of them 1; null for pairs that W_y does not have. */
export function sharesOf({ answer }: Pick<TriangleView, "answer">, matrix: MatrixId) {
  const most = Math.max(...termsOf(answer, matrix).normByPair.data, Number.MIN_VALUE);
  return (t: number, k: number): number | null =>
    matrix === "Wy" && t !== k ? null : normAt(answer, matrix, t, k) / most;
}

const WALK = { width: 360, left: 14, loss: 22, state: 104, radius: 13, letter: 150 } as const;
/** Of the arrows along which a gradient comes */
const THICKEST = 8;
/** A hairline: less than that is not seen */
const THINNEST = 0.75;
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
  // Of one loss: beside what it sets out with. Of several: beside the largest of them.
  const starts = t === null ? times : [t];
  const largest = Math.max(...starts.map((step) => reachAt(answer, step, step)), Number.MIN_VALUE);
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
    fontSize: pitch < 34 ? 13 : NUMBER,
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
