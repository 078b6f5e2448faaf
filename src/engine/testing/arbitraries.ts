import * as fc from "fast-check";
import type { Activation, Matrix, Vector } from "../types.ts";

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

export const activations = fc.constantFrom<Activation>("tanh", "relu", "sigmoid", "identity");
