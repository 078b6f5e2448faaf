import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

const narrowSizes: NetworkSizes = {
  cell: { width: 52, height: 24, gap: 2 },
  cellText: 18,
  label: 18,
  letter: 20,
  bar: { width: 26, height: 60, gap: 6 },
  target: 44,
};
/** A number with its sign has room in the size that the back row reads. */
const wideSizes: NetworkSizes = {
  ...narrowSizes,
  cell: { width: 76, height: 27, gap: 2 },
  cellText: 23,
  letter: 23,
};
/** Width by height from which the wide ones have room. */
const WIDE = 1.5;

/** Of what stands in the band: indices and exponents are read from the back row, too. */
const BAND_TEXT = 20;
const CROWDED_TEXT = 16;
/** Under this pitch six characters of the usual size have no room. */
const CROWDED = 76;

/** From this pitch on the band has room for its name. */
const NAMED = 125;

const START = 30;
const ARROW = 18;
const LETTER = 22;
const NAME = 20;
/** Between both rows of states: what has changed from one to the other. */
const BAND = 98;
const BAR = 40;
const EDGE = 4;

export interface RowLayout {
  readonly letterY: number;
  readonly columnTop: number;
  /** The arrow from letter to column, along a column’s middle */
  readonly arrow: { readonly from: number; readonly to: number };
  readonly wireY: number;
}

/**
 * Two rows of states that face each other, the text as it is written above, the changed one below, and between them how
 * far each state has moved.
 *
 * @param steps   T
 * @param units   of a state
 * @param aspect  width by height of the room
 */
export function layoutCausality(steps: number, units: number, aspect: number) {
  const sizes = aspect < WIDE ? narrowSizes : wideSizes;
  const column = layoutColumn(units, sizes);
  const rowHeight = NAME + LETTER + ARROW + column.height;
  const height = 2 * rowHeight + BAND + 2 * EDGE;
  const narrowest = START + steps * (column.width + 8);
  const width = Math.min(Math.max(narrowest, height * aspect), START + steps * 160);
  const pitch = (width - START) / steps;
  const middleOf = (t: number) => START + (t - 0.5) * pitch;
  const top = EDGE + NAME + LETTER + ARROW;
  const band = { top: top + column.height, bottom: top + column.height + BAND };
  const above: RowLayout = {
    letterY: EDGE + NAME + LETTER * 0.8,
    columnTop: top,
    arrow: { from: EDGE + NAME + LETTER + 2, to: top - 2 },
    wireY: top + column.height / 2,
  };
  const below: RowLayout = {
    letterY: band.bottom + column.height + ARROW + LETTER * 0.8,
    columnTop: band.bottom,
    arrow: { from: band.bottom + column.height + ARROW - 2, to: band.bottom + column.height + 2 },
    wireY: band.bottom + column.height / 2,
  };
  const floor = band.bottom - 26;
  return {
    bandText: pitch < CROWDED ? CROWDED_TEXT : BAND_TEXT,
    /** Before the first step a name of the band has room. */
    isWide: pitch > NAMED,
    sizes,
    width,
    height,
    column,
    above,
    below,
    names: { above: EDGE + NAME * 0.7, below: height - EDGE - 3 },
    columnAt: (t: number, row: RowLayout): Point => ({
      x: middleOf(t) - column.width / 2,
      y: row.columnTop,
    }),
    wireAt: (t: number, row: RowLayout) => ({
      from: { x: t === 1 ? 8 : middleOf(t - 1) + column.width / 2, y: row.wireY },
      to: { x: middleOf(t) - column.width / 2, y: row.wireY },
    }),
    arrowAt: (t: number, { arrow }: RowLayout) => ({
      from: { x: middleOf(t), y: arrow.from },
      to: { x: middleOf(t), y: arrow.to },
    }),
    middleOf,
    floor,
    /** A change as a part of the largest, as a bar that stands on the floor. */
    barAt: (t: number, part: number): Box => ({
      x: middleOf(t) - sizes.bar.width / 2,
      y: floor - BAR * part,
      width: sizes.bar.width,
      height: BAR * part,
    }),
  };
}

export type CausalityLayout = ReturnType<typeof layoutCausality>;
