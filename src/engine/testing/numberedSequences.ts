import type { TrainingBatch } from "../network/network.types.ts";

/** N sequences of T steps; step t of sequence n is the symbol 100 n + t, and its target 1000 more. */
export function sequences(length: number, count: number): TrainingBatch {
  const symbols = Array.from(
    { length: length * count },
    (_, row) => 100 * (row % count) + Math.floor(row / count),
  );
  return {
    sequenceLength: length,
    batchSize: count,
    inputs: { kind: "symbols", symbols },
    targets: { kind: "classes", classes: symbols.map((symbol) => symbol + 1000) },
    lengths: null,
    initialState: null,
  };
}

export const symbolsOf = ({ inputs }: TrainingBatch): number[] =>
  inputs.kind === "symbols" ? Array.from(inputs.symbols) : [];
export const classesOf = ({ targets }: TrainingBatch): number[] =>
  targets.kind === "classes" ? Array.from(targets.classes) : [];
export const byNumber = (a: number, b: number) => a - b;
