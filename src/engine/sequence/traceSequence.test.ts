import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arraysOf } from "../cells/parameters.ts";
import { rowOf } from "../kernels/matrix.ts";
import { sequenceProblems } from "../testing/arbitraries.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import type { DotProducts, Matrix } from "../types.ts";
import { createWorkspace, lossAndGradients, runBothPasses } from "./lossAndGradients.ts";
import { traceSequence } from "./traceSequence.ts";

/** Two sums of the same numbers in another order. */
function expectSameSum(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)));
}

/** Last running sums, one row per step. */
const results = (steps: readonly DotProducts[]) =>
  steps.flatMap(({ partialSums: { rows, cols, data } }) =>
    Array.from({ length: rows }, (_, i) => data[i * cols + cols - 1]!),
  );

function expectProducts(
  { products }: DotProducts,
  weight: Matrix,
  input: Float64Array,
  transposed: boolean,
): void {
  expect(products.rows).toBe(transposed ? weight.cols : weight.rows);
  products.data.forEach((product, index) => {
    const i = Math.floor(index / products.cols);
    const j = index % products.cols;
    const at = transposed ? j * weight.cols + i : i * weight.cols + j;
    expect(product).toBe(weight.data[at]! * input[j]!);
  });
}

describe("a trace adds up", () => {
  it("what the time steps contribute sums to the gradients", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { contributionsByStep, gradients } = traceSequence(problem).backward;
        const parts = contributionsByStep.map(arraysOf);
        arraysOf(gradients).forEach((array, k) => {
          array.forEach((gradient, i) => {
            expectSameSum(
              parts.reduce((sum, arrays) => sum + arrays[k]![i]!, 0),
              gradient,
            );
          });
        });
      }),
    );
  });

  it("the losses' gradients with respect to a state sum to the whole loss's", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { gradHiddenByLossStep, gradHiddenByStep } = traceSequence(problem).backward;
        gradHiddenByStep.data.forEach((gradient, index) => {
          const k = Math.floor(index / gradHiddenByStep.cols);
          const reaching = gradHiddenByLossStep.filter((table) => table.rows > k);
          expectSameSum(
            reaching.reduce((sum, table) => sum + table.data[index]!, 0),
            gradient,
          );
        });
      }),
    );
  });

  it("a state's gradient is what comes from its output plus what comes from the future", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { backward } = traceSequence(problem);
        const fromOutput = backward.gradHiddenFromOutputByStep.data;
        const fromFuture = backward.gradHiddenFromFutureByStep.data;
        const sums = fromOutput.map((value, i) => value + fromFuture[i]!);
        expectSameBits(backward.gradHiddenByStep.data.slice(backward.slopeByStep.cols), sums);
        expect(rowOf(backward.gradHiddenFromFutureByStep, backward.slopeByStep.rows - 1)).toEqual(
          new Float64Array(backward.slopeByStep.cols),
        );
      }),
    );
  });
});

describe("the dot products written out", () => {
  it("end, to the last bit, in the numbers of both passes", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { forward: pass, backward, itemised } = traceSequence(problem);
        const { biasH, biasO } = problem.parameters;
        const recurrent = results(itemised.recurrentByStep);
        const input = results(itemised.inputByStep);
        expectSameBits(
          pass.preActivationByStep.data,
          recurrent.map((sum, i) =>
            biasH ? sum + input[i]! + biasH[i % biasH.length]! : sum + input[i]!,
          ),
        );
        expectSameBits(
          pass.logitsByStep.data,
          results(itemised.outputByStep).map((sum, i) =>
            biasO ? sum + biasO[i % biasO.length]! : sum,
          ),
        );
        expectSameBits(
          backward.gradHiddenFromOutputByStep.data,
          results(itemised.fromOutputByStep),
        );
        expectSameBits(
          backward.gradHiddenFromFutureByStep.data,
          results(itemised.fromFutureByStep),
        );
      }),
    );
  });

  it("grow by one product at a time", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { itemised } = traceSequence(problem);
        for (const { products, partialSums } of Object.values(itemised).flat() as DotProducts[])
          products.data.forEach((product, index) => {
            const isFirst = index % products.cols === 0;
            expect(partialSums.data[index]).toBe(
              (isFirst ? 0 : partialSums.data[index - 1]!) + product,
            );
          });
      }),
    );
  });

  it("multiply the weights by what they are applied to", () => {
    fc.assert(
      fc.property(sequenceProblems, (problem) => {
        const { forward: pass, backward, itemised } = traceSequence(problem);
        const { weightIh, weightHh, weightHo } = problem.parameters;
        const last = pass.lossByStep.length - 1;
        expectProducts(itemised.recurrentByStep[0]!, weightHh, rowOf(pass.hiddenByStep, 0), false);
        expectProducts(itemised.inputByStep[last]!, weightIh, rowOf(pass.inputByStep, last), false);
        expectProducts(itemised.outputByStep[0]!, weightHo, rowOf(pass.hiddenByStep, 1), false);
        expectProducts(
          itemised.fromOutputByStep[last]!,
          weightHo,
          rowOf(backward.gradLogitsByStep, last),
          true,
        );
        if (last > 0)
          expectProducts(
            itemised.fromFutureByStep[0]!,
            weightHh,
            rowOf(backward.gradPreActivationByStep, 1),
            true,
          );
      }),
    );
  });
});

describe("training's shorter path", () => {
  it("gives the trace's loss and gradients to the last bit, in a workspace used before", () => {
    fc.assert(
      fc.property(
        sequenceProblems,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (problem, noise) => {
          const { forward: pass, backward } = traceSequence(problem);
          const lean = lossAndGradients(problem);
          expect(lean.loss).toBe(pass.loss);
          expect(lean.gradients).toStrictEqual(backward.gradients);

          const used = createWorkspace(problem);
          for (const { data } of Object.values(used.backward).filter((part) => "data" in part))
            data.fill(noise);
          used.backward.gradHiddenFromFutureByStep.data.fill(0, -backward.slopeByStep.cols);
          for (const array of arraysOf(used.backward.gradients)) array.fill(noise);
          used.forward.hiddenByStep.data.fill(noise);
          expect(runBothPasses(used, problem)).toBeNull();
          expect(used.forward.loss).toBe(pass.loss);
          expect(used.backward.gradients).toStrictEqual(backward.gradients);
        },
      ),
    );
  });
});
