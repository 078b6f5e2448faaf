import type { Point } from "./boxes.ts";

/** The current at one place of its way. */
export interface CurrentPoint {
  readonly x: number;
  /** Its size there, signed where it has a sign; widths are linear in it. */
  readonly value: number;
}

interface CurrentShape {
  readonly points: readonly CurrentPoint[];
  /** The line in the middle. */
  readonly y: number;
  /** Width in units of the picture for a size of 1. */
  readonly scale: number;
  /** Widest that its frame holds. */
  readonly widest: number;
}

const HATCH = 8;

/**
 * The banks of a current, its hatch where it is negative, and where it bursts its frame. It flows
 * from the last point to the first, against the arrows.
 */
export function layoutCurrent({ points, y, scale, widest }: CurrentShape) {
  const half = (value: number) => {
    const width = Math.abs(value) * scale;
    return (Number.isNaN(width) ? widest : Math.min(width, widest)) / 2;
  };
  const banks = points.map(({ x, value }) => ({
    x,
    half: half(value),
    isNegative: value < 0,
    isBurst: !(Math.abs(value) * scale <= widest),
  }));
  const upper = banks.map((bank) => `${bank.x} ${y - bank.half}`);
  const lower = banks.toReversed().map((bank) => `${bank.x} ${y + bank.half}`);
  const path = banks.length < 2 ? "" : `M${[...upper, ...lower].join("L")}Z`;
  return { banks, path, hatch: hatchCurrent(banks, y), tip: tipOf(banks, y) };
}

interface Bank {
  readonly x: number;
  readonly half: number;
  readonly isNegative: boolean;
}

/** Upright lines over every stretch with a negative end. */
function hatchCurrent(banks: readonly Bank[], y: number): string {
  const lines: string[] = [];
  for (const [index, from] of banks.entries()) {
    const to = banks[index + 1];
    if (!to || !(from.isNegative || to.isNegative)) continue;
    for (let x = from.x + HATCH / 2; x < to.x; x += HATCH) {
      const share = (x - from.x) / (to.x - from.x);
      const half = from.half + share * (to.half - from.half);
      lines.push(`M${x} ${y - half}V${y + half}`);
    }
  }
  return lines.join("");
}

/** The head of the arrow at the end of its way, which is its first point. */
function tipOf(banks: readonly Bank[], y: number): readonly Point[] {
  const [end] = banks;
  if (!end) return [];
  return [
    { x: end.x - 14, y },
    { x: end.x, y: y - 7 },
    { x: end.x, y: y + 7 },
  ];
}
