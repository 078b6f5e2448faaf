import type { Box, Point } from "./boxes.ts";
import { widthOf } from "./numberText.ts";
import type { NetworkSizes } from "./sizes.ts";

interface ProductsShape {
  /** Where the operands end, one for each product, from above: the lines begin there. */
  readonly from: readonly Point[];
  /** The products as they are written; the longest gives all pills their width. */
  readonly texts: readonly string[];
  readonly sizes: NetworkSizes;
  /** Room from an operand to its pill, and from the pills to the sum. */
  readonly apart?: number;
}

const APART = 56;
const PILL_PADDING = 14;
/** Of the height of a number. */
const PILL_SHARE = 2.1;
const BETWEEN = 8;
const SAMPLES = 16;

/** A curve from left to right that leaves and arrives level. */
const bend = (from: Point, to: Point): string => {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
};

/** The same curve as points. */
function pointsOf(from: Point, to: Point): Point[] {
  const middle = (from.x + to.x) / 2;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const t = index / SAMPLES;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {
      x: a * from.x + (b + c) * middle + d * to.x,
      y: (a + b) * from.y + (c + d) * to.y,
    };
  });
}

/** Where the pills of the products, their sum and all lines stand: operands left, sum right. */
export function layoutProducts({ from, texts, sizes, apart = APART }: ProductsShape) {
  const height = Math.max(PILL_SHARE * sizes.cellText, sizes.cellText + 2 * BETWEEN);
  const width =
    Math.max(...texts.map((text) => widthOf(text, sizes.cellText)), height) + 2 * PILL_PADDING;
  const middle = ((from[0]?.y ?? 0) + (from.at(-1)?.y ?? 0)) / 2;
  const operandsApart =
    from.length < 2 ? 0 : ((from.at(-1)?.y ?? 0) - (from[0]?.y ?? 0)) / (from.length - 1);
  const pitch = Math.max(operandsApart, height + BETWEEN);
  const left = Math.max(...from.map(({ x }) => x), 0) + apart;
  const sum: Box = {
    x: left + width + apart,
    y: middle - sizes.cell.height / 2,
    width: sizes.cell.width,
    height: sizes.cell.height,
  };
  const end = { x: sum.x - 2, y: middle };
  const products = from.map((start, index) => {
    const y = middle + (index - (from.length - 1) / 2) * pitch;
    const pill: Box = { x: left, y: y - height / 2, width, height };
    const out = { x: left + width, y };
    return {
      pill,
      line: bend(start, { x: left, y }),
      curve: bend(out, end),
      /** The way of the product into the sum, in whose middle it ends. */
      way: [...pointsOf(out, end), { x: sum.x + sum.width / 2, y: middle }],
    };
  });
  const tall = Math.max(from.length * pitch - BETWEEN, sum.height);
  return { products, sum, right: sum.x + sum.width, top: middle - tall / 2, height: tall };
}
