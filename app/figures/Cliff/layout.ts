import type { Point } from "../../network/boxes.ts";
import { type CliffAnswer, pairAt } from "./cliff.ts";

interface Relief {
  readonly width: number;
  readonly height: number;
  /** Where the surface begins, and its lower edge */
  readonly left: number;
  readonly bottom: number;
  /** How far the last row lies to the left of the first, and above it: so seen, the cliff turns its face to the reader */
  readonly slant: Point;
  /** Height of the largest loss */
  readonly rise: number;
}

/** On a page; and projected, as wide as the stage. */
export const RELIEF: Relief = {
  width: 640,
  height: 370,
  left: 40,
  bottom: 336,
  slant: { x: 190, y: 140 },
  rise: 150,
};
export const WIDE_RELIEF: Relief = {
  width: 1040,
  height: 370,
  left: 60,
  bottom: 334,
  slant: { x: 300, y: 140 },
  rise: 152,
};
const RIGHT_MARGIN = 30;

/** Values that the axes name, where they lie in the part that is drawn */
const TICKS = { w: [1, 2, 3], b: [-1, 0, 1], loss: [0, 1, 2] } as const;

const lastOf = (values: Float64Array): number => values.at(-1) ?? 0;

/** Shades of the surface, from the lowest loss to the largest */
const SHADES = 5;
/** A piece that rises by more than this part of the whole height is the cliff itself. */
const STEEP = 0.25;

/** The relief of the loss, row behind row, and the way of training on it; plain numbers. */
export function layoutRelief(answer: CliffAnswer, step: number, relief = RELIEF) {
  const { left, bottom, slant, rise } = relief;
  const across = relief.width - slant.x - RIGHT_MARGIN - left;
  const { weightByRow, biasByColumn, lossByPoint } = answer;
  const [firstW = 0] = weightByRow;
  const [firstB = 0] = biasByColumn;
  const most = Math.max(...lossByPoint.data, Number.MIN_VALUE);
  const depthOf = (w: number) => (w - firstW) / (lastOf(weightByRow) - firstW);
  const alongOf = (b: number) => (b - firstB) / (lastOf(biasByColumn) - firstB);
  const place = (w: number, b: number, loss: number): Point => ({
    x: left + alongOf(b) * across + (1 - depthOf(w)) * slant.x,
    y: bottom - depthOf(w) * slant.y - (loss / most) * rise,
  });
  const isInside = (w: number, b: number) =>
    [depthOf(w), alongOf(b)].every((part) => part >= 0 && part <= 1);
  const lossAt = (row: number, column: number) =>
    lossByPoint.data[row * lossByPoint.cols + column] ?? 0;
  const cornerAt = (row: number, column: number) =>
    place(weightByRow[row] ?? 0, biasByColumn[column] ?? 0, lossAt(row, column));
  const shadeOf = (row: number, column: number) => {
    const corners = [row, row + 1].flatMap((r) => [lossAt(r, column), lossAt(r, column + 1)]);
    const [low, high] = [Math.min(...corners), Math.max(...corners)];
    const middle = (low + high) / (2 * most);
    return high - low > STEEP * most ? "cliff" : Math.min(Math.floor(middle * SHADES), SHADES - 1);
  };
  // From the back to the front; of each strip between two rows those pieces in one that have one shade.
  const strips = Array.from({ length: weightByRow.length - 1 }, (_, row) => {
    const shades = Array.from({ length: biasByColumn.length - 1 }, (__, column) =>
      shadeOf(row, column),
    );
    const starts = shades.flatMap((shade, column) =>
      shade === shades[column - 1] ? [] : [column],
    );
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? shades.length;
      const columns = Array.from({ length: end - start + 1 }, (__, along) => start + along);
      const edge = columns.map((column) => cornerAt(row, column));
      const back = columns.map((column) => cornerAt(row + 1, column)).toReversed();
      return {
        key: `${row} ${start}`,
        shade: shades[start] ?? 0,
        area: `${line([...edge, ...back])}Z`,
        edge: line(edge),
      };
    });
  })
    .toReversed()
    .flat();
  const all = Array.from({ length: step + 1 }, (_, update) => {
    const [w, b] = pairAt(answer.pointByUpdate, update);
    const isSeen = isInside(w, b);
    return { update, w, b, isSeen, ...place(w, b, answer.lossByUpdate[update] ?? 0) };
  });
  const seen = all.filter(({ isSeen }) => isSeen);
  const now = all.at(-1);
  const thrown = now && !now.isSeen ? seen.at(-1) : undefined;
  return {
    strips,
    points: seen,
    path: line(seen),
    last: line(seen.slice(-2)),
    now,
    /** Where training stood after each update: on the relief, or at the edge over which it was thrown */
    way: all.map((point) => (point.isSeen || !thrown ? point : atEdge(relief, thrown, point))),
    /** From the last point that is seen towards one that is not: to the edge of the picture */
    flight: thrown && now ? { from: thrown, to: atEdge(relief, thrown, now) } : null,
    axes: {
      b: place(firstW, lastOf(biasByColumn), 0),
      w: place(lastOf(weightByRow), firstB, 0),
      origin: place(firstW, firstB, 0),
      top: place(firstW, lastOf(biasByColumn), most),
    },
    ticks: {
      w: TICKS.w.filter((w) => isInside(w, firstB)).map((w) => ({ of: w, ...place(w, firstB, 0) })),
      b: TICKS.b.filter((b) => isInside(firstW, b)).map((b) => ({ of: b, ...place(firstW, b, 0) })),
      loss: TICKS.loss
        .filter((loss) => loss <= most)
        .map((loss) => ({ of: loss, ...place(firstW, lastOf(biasByColumn), loss) })),
    },
  };
}

const MARGIN = 12;

/** The part of a way after which it comes near an edge. */
const part = (start: number, end: number, size: number) =>
  end === start ? 1 : ((end > start ? size - MARGIN : MARGIN) - start) / (end - start);

/** Where the way from a point to another leaves the picture. */
function atEdge({ width, height }: Relief, from: Point, to: Point): Point {
  const share = Math.min(part(from.x, to.x, width), part(from.y, to.y, height), 1);
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

const line = (points: readonly Point[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

const round = (value: number) => Math.round(10 * value) / 10;
