import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { gridsOf, type WeightName } from "./grids.ts";
import type { Scene } from "./scene.types.ts";

/** All weights at once: while the network trains, and where an update is looked up. */
export function weightsScene(run: SpellingRun): Scene {
  const { weight } = gridsOf(run);
  const names: readonly WeightName[] =
    run.parameters.biasH === null ? ["Wx", "Wh", "Wy"] : ["Wx", "Wh", "bh", "Wy", "by"];
  return {
    form: "tables",
    operands: names.map((name) => weight(name)),
    signs: [],
    result: null,
    isDown: false,
    row: 0,
    col: 0,
  };
}
