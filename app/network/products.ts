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

/** Size of a pill that holds the longest of these texts. */
export function pillSize(texts: readonly string[], fontSize: number) {
  const height = Math.max(PILL_SHARE * fontSize, fontSize + 2 * BETWEEN);
  return {
    width: Math.max(...texts.map((text) => widthOf(text, fontSize)), height) + 2 * PILL_PADDING,
    height,
    /** To the next one below it. */
    gap: BETWEEN,
  };
}

/** The two middle points of a curve that leaves and arrives level, or upright. */
const bendPoints = (from: Point, to: Point, isUpright: boolean): readonly [Point, Point] => {
  const middle = isUpright ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
  return isUpright
    ? [
        { x: from.x, y: middle },
        { x: to.x, y: middle },
      ]
    : [
        { x: middle, y: from.y },
        { x: middle, y: to.y },
      ];
};

/** A curve from one place to another that leaves and arrives level; or upright, where what follows stands below. */
export function bend(from: Point, to: Point, isUpright = false): string {
  const [one, other] = bendPoints(from, to, isUpright);
  return `M${from.x} ${from.y}C${one.x} ${one.y} ${other.x} ${other.y} ${to.x} ${to.y}`;
}

/** The same curve as points. */
export function bendWay(from: Point, to: Point, isUpright = false): Point[] {
  const [one, other] = bendPoints(from, to, isUpright);
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const t = index / SAMPLES;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {
      x: a * from.x + b * one.x + c * other.x + d * to.x,
      y: a * from.y + b * one.y + c * other.y + d * to.y,
    };
  });
}

/** Where the pills of the products, their sum and all lines stand: operands left, sum right. */
export function layoutProducts({ from, texts, sizes, apart = APART }: ProductsShape) {
  const { width, height, gap } = pillSize(texts, sizes.cellText);
  const middle = ((from[0]?.y ?? 0) + (from.at(-1)?.y ?? 0)) / 2;
  const operandsApart =
    from.length < 2 ? 0 : ((from.at(-1)?.y ?? 0) - (from[0]?.y ?? 0)) / (from.length - 1);
  const pitch = Math.max(operandsApart, height + gap);
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
    return { pill, from: [start], to: end };
  });
  const tall = Math.max(from.length * pitch - gap, sum.height);
  return { products, sum, right: sum.x + sum.width, top: middle - tall / 2, height: tall };
}
