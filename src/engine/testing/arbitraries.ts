import * as fc from "fast-check";
import type { Activation, Matrix, SequenceProblem, Targets, Vector } from "../types.ts";

/** Vectors of one length with values in [−most, most]. */
export const vectorOf = (length: number, most = 1): fc.Arbitrary<Vector> =>
  fc
    .array(fc.double({ min: -most, max: most, noNaN: true }), {
      minLength: length,
      maxLength: length,
    })
    .map((values) => Float64Array.from(values));

export const matrixOf = (rows: number, cols: number, most = 1): fc.Arbitrary<Matrix> =>
  vectorOf(rows * cols, most).map((data) => ({ rows, cols, data }));

const oneHotRows = (rows: number, cols: number): fc.Arbitrary<Matrix> =>
  fc.array(fc.nat(cols - 1), { minLength: rows, maxLength: rows }).map((indices) => {
    const data = new Float64Array(rows * cols);
    indices.forEach((index, row) => {
      data[row * cols + index] = 1;
    });
    return { rows, cols, data };
  });

const targetsOf = (length: number, size: number): fc.Arbitrary<Targets> =>
  fc.oneof(
    fc
      .array(fc.nat(size - 1), { minLength: length, maxLength: length })
      .map((classByStep) => ({ kind: "classes", classByStep }) as const),
    matrixOf(length, size).map((valueByStep) => ({ kind: "values", valueByStep }) as const),
  );

export const activations = fc.constantFrom<Activation>("tanh", "relu", "sigmoid", "identity");

const sizes = fc.record({
  I: fc.integer({ min: 1, max: 4 }),
  H: fc.integer({ min: 1, max: 4 }),
  V: fc.integer({ min: 1, max: 4 }),
  T: fc.integer({ min: 1, max: 5 }),
  hasBiases: fc.boolean(),
});

/** Any small problem: all activations, both losses, both placements, with and without biases and h_0. */
export const sequenceProblems: fc.Arbitrary<SequenceProblem> = sizes.chain(
  ({ I, H, V, T, hasBiases }) =>
    fc.record({
      parameters: fc.record({
        weightIh: matrixOf(H, I),
        weightHh: matrixOf(H, H),
        weightHo: matrixOf(V, H),
        biasH: hasBiases ? vectorOf(H) : fc.constant(null),
        biasO: hasBiases ? vectorOf(V) : fc.constant(null),
      }),
      activation: activations,
      inputByStep: fc.oneof(matrixOf(T, I), oneHotRows(T, I)),
      targets: targetsOf(T, V),
      lossPlacement: fc.constantFrom("everyStep" as const, "lastStep" as const),
      initialHidden: fc.option(vectorOf(H)),
    }),
);
