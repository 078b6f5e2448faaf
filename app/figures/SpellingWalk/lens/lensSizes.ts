import type { NetworkSizes } from "../../../network/sizes.ts";
import type { Grid } from "./grids.ts";

const bar = { width: 26, height: 104, gap: 12 };
const target = 44;

/** Numbers, small tables, long vectors and bricks, in a lens that is wide. */
export const wide = {
  numbers: {
    cell: { width: 56, height: 34, gap: 4 },
    cellText: 17,
    label: 17,
    letter: 17,
    bar,
    target,
  },
  /** The first stop has few numbers: they are larger. */
  opened: {
    cell: { width: 62, height: 34, gap: 4 },
    cellText: 19,
    label: 17,
    letter: 18,
    bar,
    target,
  },
  tables: {
    cell: { width: 50, height: 30, gap: 3 },
    cellText: 15,
    label: 17,
    letter: 16,
    bar,
    target,
  },
  long: {
    cell: { width: 54, height: 22, gap: 2 },
    cellText: 15,
    label: 17,
    letter: 15,
    bar,
    target,
  },
  /** All weights, while it trains: few plates in all the room there is. */
  weights: {
    cell: { width: 68, height: 34, gap: 4 },
    cellText: 20.5,
    label: 18,
    letter: 17,
    bar,
    target,
  },
  bricks: {
    cell: { width: 22, height: 16, gap: 2 },
    cellText: 0,
    label: 17,
    letter: 15,
    bar,
    target,
  },
} as const satisfies Record<string, NetworkSizes>;

/** Projected: in cells that are lower and wider for their digits, so that the back row reads them in the same room. */
export const projected = {
  ...wide,
  numbers: {
    ...wide.numbers,
    cell: { width: 68, height: 28, gap: 3 },
    cellText: 20.5,
    label: 20,
    letter: 20,
  },
  opened: {
    ...wide.opened,
    cell: { width: 70, height: 34, gap: 4 },
    cellText: 21.5,
    label: 18,
    letter: 21,
  },
  tables: {
    ...wide.tables,
    cell: { width: 66, height: 28, gap: 3 },
    cellText: 20,
    label: 18,
    letter: 18,
  },
  weights: { ...wide.weights, cell: { width: 74, height: 30, gap: 3 }, cellText: 22.5 },
} as const satisfies Record<string, NetworkSizes>;

const thinBar = { width: 13, height: 84, gap: 7 };

/** The same on a phone: what can be set is a target for a thumb. */
export const narrow = {
  numbers: {
    cell: { width: 44.6, height: 44.6, gap: 2 },
    cellText: 14,
    label: 13,
    letter: 14,
    bar: thinBar,
    target,
  },
  opened: {
    cell: { width: 44.6, height: 44.6, gap: 2 },
    cellText: 14,
    label: 13,
    letter: 14,
    bar: thinBar,
    target,
  },
  tables: {
    cell: { width: 36, height: 26, gap: 2 },
    cellText: 12,
    label: 12,
    letter: 13,
    bar: thinBar,
    target,
  },
  long: {
    cell: { width: 44, height: 24, gap: 2 },
    cellText: 13,
    label: 13,
    letter: 13,
    bar: thinBar,
    target,
  },
  weights: {
    cell: { width: 44.6, height: 44.6, gap: 2 },
    cellText: 14,
    label: 13,
    letter: 14,
    bar: thinBar,
    target,
  },
  bricks: {
    cell: { width: 17, height: 15, gap: 1 },
    cellText: 0,
    label: 12,
    letter: 12,
    bar: thinBar,
    target,
  },
} as const satisfies Record<string, NetworkSizes>;

export type LensSizes = typeof wide | typeof projected | typeof narrow;

/** More rows or columns than this are bricks, of which one row opens. */
export const MOST_NUMBERS = 4;

/** Room for long rows: bricks that are lower still. */
export const fine = (sizes: NetworkSizes): NetworkSizes => ({
  ...sizes,
  cell: { width: 12, height: 12, gap: 1 },
});

export const isLarge = ({ cells, columns }: Grid): boolean =>
  cells.length / columns > MOST_NUMBERS || columns > MOST_NUMBERS;

/** Between parts; and where lines run between them. */
export const GAP = 12;
export const APART = 46;
