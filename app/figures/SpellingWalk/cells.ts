import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { heldLetter } from "./store/held.ts";
import type { Walk } from "./walk.ts";

/** Every kind of number the walkthrough shows. */
export const quantities = [
  ...(["Wx", "Wh", "Wy", "bh", "by", "eta"] as const),
  ...(["x", "target", "wh", "wx", "a", "h", "z", "e", "s", "y", "L", "total"] as const),
  ...(["dz", "do", "df", "dh", "slope", "da", "cy", "cx", "ch"] as const),
  ...(["gy", "gx", "gh", "gby", "gbh", "uy", "ux", "uh", "uby", "ubh", "after"] as const),
] as const;
export type Quantity = (typeof quantities)[number];

/**
 * One number on screen. `t` is its time step (0 where it has none); `i` its row and `j` its
 * column, counted from 0 (0 where there is none).
 */
export interface Cell {
  readonly q: Quantity;
  readonly t: number;
  readonly i: number;
  readonly j: number;
}

export const cell = (q: Quantity, t = 0, i = 0, j = 0): Cell => ({ q, t, i, j });
export const keyOf = ({ q, t, i, j }: Cell): string => `${q}:${t}:${i}:${j}`;

/** The letter that step t reads: the word's own, or the one that the reader holds there. */
export const letterRead = ({ alphabet, letters, held }: SpellingRun, t: number): string =>
  alphabet[heldLetter(held, t) ?? -1] ?? letters[t - 1] ?? "";

/** The first product after which a cell is known: −1 for what is known from the start. */
export function knownFrom(walk: Walk, { q, t, i, j }: Cell): number {
  const at = (id: string): number => {
    const operation = walk.byId.get(id);
    if (!operation) return -1;
    const { start, rows, cols } = operation;
    return rows * cols === 1 ? start : start + i * cols + j;
  };
  const rowEnd = (id: string): number => {
    const operation = walk.byId.get(id);
    if (!operation) return -1;
    return operation.start + (operation.rows === 1 ? 0 : i) * operation.cols + operation.cols - 1;
  };
  const end = (id: string): number => {
    const operation = walk.byId.get(id);
    return operation ? operation.start + operation.rows * operation.cols - 1 : -1;
  };
  switch (q) {
    case "Wx":
    case "Wh":
    case "Wy":
    case "bh":
    case "by":
    case "eta":
    case "x":
    case "target":
      return -1;
    case "wh":
    case "wx":
    case "z":
      return rowEnd(`t${t}.${q}`);
    case "h":
      return t === 0 ? -1 : at(`t${t}.h`);
    case "a":
    case "e":
    case "y":
    case "L":
      return at(`t${t}.${q}`);
    case "s":
      return end(`t${t}.e`);
    case "total":
      return at("loss.total");
    case "do":
    case "df":
      return rowEnd(`b${t}.${q}`);
    case "dz":
    case "dh":
    case "da":
    case "cy":
    case "cx":
    case "ch":
      return at(`b${t}.${q}`);
    case "slope":
      return walk.byId.get(`b${t}.da`)?.start ?? -1;
    case "gy":
    case "gx":
    case "gh":
    case "gby":
    case "gbh":
      return at(`sum.${q}`);
    case "uy":
    case "ux":
    case "uh":
    case "uby":
    case "ubh":
    case "after":
      return at(`update.${q}`);
  }
}

const item = (data: ArrayLike<number>, index: number): number => data[index] ?? 0;
const entry = (
  matrix: { readonly cols: number; readonly data: ArrayLike<number> } | undefined,
  row: number,
  col: number,
): number => (matrix ? item(matrix.data, row * matrix.cols + col) : 0);

/** A cell's value in the trace: what the engine computed, read, never recomputed. */
export function valueOf(run: SpellingRun, { q, t, i, j }: Cell): number {
  const { parameters, gradients, itemised, parametersAfterUpdate: after } = run;
  const { forward, loss, backward } = run.trace;
  const layer = forward.layers[0]?.[0];
  const back = backward.layers[0]?.[0];
  const gate = layer?.gates.candidate;
  const contribution = run.contributionsByStep[t - 1];
  const rowSum = (sums: typeof itemised.inputByStep) => {
    const partial = sums[t - 1]?.partialSums;
    return partial ? entry(partial, i, partial.cols - 1) : 0;
  };
  switch (q) {
    case "Wx":
      return entry(parameters.weightIh, i, j);
    case "Wh":
      return entry(parameters.weightHh, i, j);
    case "Wy":
      return entry(parameters.weightHo, i, j);
    case "bh":
      return item(parameters.biasH ?? [], i);
    case "by":
      return item(parameters.biasO ?? [], i);
    case "eta":
      return run.learningRate;
    case "x":
      return entry(forward.inputByStep, t - 1, i);
    case "target":
      return run.alphabet[i] === run.letters[t] ? 1 : 0;
    case "wh":
      return rowSum(itemised.recurrentByStep);
    case "wx":
      return rowSum(itemised.inputByStep);
    case "a":
      return entry(gate?.preActivationByStep, t - 1, i);
    case "h":
      return entry(layer?.hiddenByStep, t, i);
    case "z":
      return entry(forward.logitsByStep, t - 1, i);
    case "e":
      return entry(loss.softmax?.exponentialByStep, t - 1, i);
    case "s":
      return item(loss.softmax?.exponentialSumByStep ?? [], t - 1);
    case "y":
      return entry(loss.softmax?.probabilitiesByStep, t - 1, i);
    case "L":
      return item(loss.lossByStep, t - 1);
    case "total":
      return loss.loss;
    case "dz":
      return entry(backward.gradLogitsByStep, t - 1, i);
    case "do":
      return entry(back?.gradHiddenFromAboveByStep, t - 1, i);
    case "df":
      return entry(back?.gradHiddenFromFutureByStep, t, i);
    case "dh":
      return entry(back?.gradHiddenByStep, t, i);
    case "slope":
      return entry(gate?.slopeByStep, t - 1, i);
    case "da":
      return entry(back?.gates.candidate.gradPreActivationByStep, t - 1, i);
    case "cy":
      return entry(contribution?.weightHo, i, j);
    case "cx":
      return entry(contribution?.weightIh, i, j);
    case "ch":
      return entry(contribution?.weightHh, i, j);
    case "gy":
      return entry(gradients.weightHo, i, j);
    case "gx":
      return entry(gradients.weightIh, i, j);
    case "gh":
      return entry(gradients.weightHh, i, j);
    case "gby":
      return item(gradients.biasO ?? [], i);
    case "gbh":
      return item(gradients.biasH ?? [], i);
    case "uy":
      return entry(after.weightHo, i, j);
    case "ux":
      return entry(after.weightIh, i, j);
    case "uh":
      return entry(after.weightHh, i, j);
    case "uby":
      return item(after.biasO ?? [], i);
    case "ubh":
      return item(after.biasH ?? [], i);
    case "after":
      return run.lossAfterUpdate;
  }
}

/** h_t [H] with the weights after the update; null where they have grown out of bounds. */
export function memoryAfter({ hiddenAfterUpdate }: SpellingRun, t: number): number[] | null {
  const { cols, data } = hiddenAfterUpdate;
  const memory = [...data.subarray(t * cols, (t + 1) * cols)];
  return memory.every(Number.isFinite) ? memory : null;
}

/** The bet of a step with the weights after the update, and its loss; null where they have grown out of bounds. */
export function betAfter({ betsAfterUpdate, lossByStepAfterUpdate }: SpellingRun, t: number) {
  const { cols, data } = betsAfterUpdate;
  const chances = [...data.subarray((t - 1) * cols, t * cols)];
  const loss = item(lossByStepAfterUpdate, t - 1);
  return [...chances, loss].every(Number.isFinite) ? { chances, loss } : null;
}
