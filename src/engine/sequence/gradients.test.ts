import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arraysOf } from "../cells/parameters.ts";
import { rowOf } from "../kernels/matrix.ts";
import { sequenceProblems } from "../testing/arbitraries.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import type { SequenceProblem, Vector } from "../types.ts";
import { forward } from "./forward.ts";
import { traceSequence } from "./traceSequence.ts";

/** Far enough from relu's kink that no difference steps across it. */
function isSmooth(problem: SequenceProblem): boolean {
  if (problem.activation !== "relu") return true;
  return forward(problem).preActivationByStep.data.every((a) => Math.abs(a) > 1e-3);
}

function expectGradient(actual: Vector, numerical: Vector): void {
  actual.forEach((value, i) => {
    const difference = Math.abs(value - numerical[i]!);
    expect(difference).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(value)));
  });
}

/** The same problem with an h_0 that can be nudged. */
const withInitialHidden = (problem: SequenceProblem) => ({
  ...problem,
  initialHidden: problem.initialHidden ?? new Float64Array(problem.parameters.weightHh.rows),
});

const smoothProblems = sequenceProblems.map(withInitialHidden).filter(isSmooth);

describe("backpropagation agrees with central differences", () => {
  it("for every parameter, every input and h_0", () => {
    fc.assert(
      fc.property(smoothProblems, (problem) => {
        const { gradients, gradInputByStep, gradHiddenByStep } = traceSequence(problem).backward;
        const loss = () => forward(problem).loss;
        arraysOf(problem.parameters).forEach((values, k) => {
          expectGradient(arraysOf(gradients)[k]!, numericalGradient(values, loss));
        });
        expectGradient(gradInputByStep.data, numericalGradient(problem.inputByStep.data, loss));
        expectGradient(rowOf(gradHiddenByStep, 0), numericalGradient(problem.initialHidden, loss));
      }),
      { numRuns: 200 },
    );
  });

  it("for each step's loss with respect to each earlier state", () => {
    fc.assert(
      fc.property(smoothProblems, (problem) => {
        const trace = traceSequence(problem);
        trace.backward.gradHiddenByLossStep.forEach((table, row) => {
          for (let k = 0; k <= row; k++) {
            // Start the network afresh at h_k; steps k + 1 … t follow as before.
            const rest = startingAt(problem, k, rowOf(trace.forward.hiddenByStep, k));
            const loss = () => forward(rest).lossByStep[row - k]!;
            expectGradient(rowOf(table, k), numericalGradient(rest.initialHidden, loss));
          }
        });
      }),
    );
  });

  it("for the Jacobian of every step", () => {
    fc.assert(
      fc.property(smoothProblems, (problem) => {
        const trace = traceSequence(problem);
        trace.backward.jacobianByStep.forEach((jacobian, row) => {
          const rest = startingAt(problem, row, rowOf(trace.forward.hiddenByStep, row));
          for (let i = 0; i < jacobian.rows; i++) {
            const state = () => forward(rest).hiddenByStep.data[jacobian.cols + i]!;
            expectGradient(rowOf(jacobian, i), numericalGradient(rest.initialHidden, state));
          }
        });
      }),
    );
  });
});

/** What is left of a problem after its first k steps, which end in the state `hidden`. */
function startingAt(problem: SequenceProblem, k: number, hidden: Vector) {
  const { inputByStep, targets } = problem;
  const drop = (matrix: typeof inputByStep) => ({
    rows: matrix.rows - k,
    cols: matrix.cols,
    data: matrix.data.slice(k * matrix.cols),
  });
  return {
    ...problem,
    inputByStep: drop(inputByStep),
    targets:
      targets.kind === "classes"
        ? { ...targets, classByStep: targets.classByStep.slice(k) }
        : { ...targets, valueByStep: drop(targets.valueByStep) },
    initialHidden: hidden,
  };
}
