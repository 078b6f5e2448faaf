import { spellingLimits as limits } from "../../../../src/engine/experiments/spelling/limits.ts";
import type { Edit, SpellingExperiment } from "../../../../src/protocol/messages.ts";
import { readWrittenNumber } from "../../../controls/typedNumber.ts";
import { alphabetOf } from "./letters.ts";

const editCodes = {
  weightIh: "wx",
  weightHh: "wh",
  weightHo: "wy",
  biasH: "bh",
  biasO: "by",
  learningRate: "lr",
} as const satisfies Record<Edit["name"], string>;

const editNames = new Map(
  Object.entries(editCodes).map(([name, code]) => [code as string, name as Edit["name"]]),
);

/** "37_wh_1_2_0.55": after 37 updates, row 1, column 2 of W_h is set to 0.55. */
export const writeEdit = ({ update, name, row, col, value }: Edit): string =>
  [update, editCodes[name], row + 1, col + 1, value].join("_");

const wholeFrom = (part = "", min = 1) => readWrittenNumber(part, { min, isWhole: true });

/** Reads what {@link writeEdit} writes; null for anything else. */
export function readEdit(text: string): Edit | null {
  const [update, code = "", row, col, value = "", ...rest] = text.split("_");
  const name = editNames.get(code);
  const [u, i, j, v] = [
    wholeFrom(update, 0),
    wholeFrom(row),
    wholeFrom(col),
    readWrittenNumber(value, name === "learningRate" ? limits.learningRate : limits.weight),
  ];
  if (!name || rest.length > 0 || u === null || i === null || j === null || v === null) return null;
  return { update: u, name, row: i - 1, col: j - 1, value: v };
}

/** Whether the network has the number that an edit sets. */
export function hasPlaceFor(
  { name, row, col, update }: Edit,
  network: SpellingExperiment,
): boolean {
  const [H, V] = [network.hiddenSize, alphabetOf(network.word).length];
  const [rows, cols] = {
    weightIh: [H, V],
    weightHh: [H, H],
    weightHo: [V, H],
    biasH: [network.hasBiases ? H : 0, 1],
    biasO: [network.hasBiases ? V : 0, 1],
    learningRate: [1, 1],
  }[name] as [number, number];
  return row < rows && col < cols && update <= limits.update.max;
}
