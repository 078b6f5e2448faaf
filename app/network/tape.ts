import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Box } from "./boxes.ts";

/** A letter that became the likeliest, and stayed it, at an update. */
export interface TapeFlag {
  readonly update: number;
  readonly letter: string;
}

interface TapeShape {
  /** Loss before the first update, after the first, and so on; infinite ones are drawn at the top. */
  readonly losses: readonly number[];
  readonly flags: readonly TapeFlag[];
  /** Where the curve stands. */
  readonly box: Box;
  readonly fontSize: number;
}

/** Room of a flag's letter, in font sizes: nearer ones share one flag. */
const FLAG_ROOM = 1.3;

/** Geometry of the tape; plain numbers. */
export function layoutTape({ losses, flags, box, fontSize }: TapeShape) {
  const known = losses.filter(Number.isFinite);
  const xScale = scaleLinear([0, Math.max(losses.length - 1, 1)], [box.x, box.x + box.width]);
  const yScale = scaleLinear(
    [0, Math.max(...known, Number.MIN_VALUE)],
    [box.y + box.height, box.y],
  ).clamp(true);
  const y = (loss: number) => (Number.isNaN(loss) ? box.y : yScale(loss));
  const path = line<number>((_, update) => xScale(update), y)(losses) ?? "";
  const apart: { x: number; update: number; text: string }[] = [];
  for (const { update, letter } of flags.toSorted((one, other) => one.update - other.update)) {
    const x = xScale(update);
    const before = apart.at(-1);
    if (before && x - before.x < FLAG_ROOM * fontSize * Math.max(before.text.length, 1) * 0.7)
      before.text += letter;
    else apart.push({ x, update, text: letter });
  }
  return {
    path,
    flags: apart,
    pointAt: (update: number) => ({ x: xScale(update), y: y(losses[update] ?? NaN) }),
    /** The update nearest to a place. */
    updateAt: (x: number) =>
      Math.min(Math.max(Math.round(xScale.invert(x)), 0), Math.max(losses.length - 1, 0)),
  };
}
