import { lensWords } from "../words.ts";
import type { Grids, WeightName } from "./grids.ts";
import type { SceneDraft } from "./scene.types.ts";

/** What each step puts into a gradient, and their sum. */
export function sumOverTime(
  grids: Grids,
  of: WeightName,
  at: { row: number; column: number },
): SceneDraft {
  const steps = Array.from({ length: grids.T }, (_, index) => index + 1);
  return {
    form: "tables",
    operands: steps.map((t) => grids.share(of, t, at)),
    signs: [...steps.slice(1).map(() => "+"), "="],
    result: grids.gradient(of, at),
  };
}

/** Old weights, their gradient, and the new ones. */
export function updateOf(
  grids: Grids,
  of: WeightName,
  at: { row: number; column: number },
): SceneDraft {
  return {
    form: "tables",
    operands: [grids.weight(of, at), grids.gradient(of, at)],
    signs: [lensWords.minusRate, "="],
    result: grids.renewed(of, at),
  };
}

/** Whose gradient is summed, or which is updated. */
export const weightOf = {
  ...({ gy: "Wy", gx: "Wx", gh: "Wh", gby: "by", gbh: "bh" } as const),
  ...({ uy: "Wy", ux: "Wx", uh: "Wh", uby: "by", ubh: "bh" } as const),
};
