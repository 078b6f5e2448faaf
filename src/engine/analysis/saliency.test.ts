import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import { runTrace } from "../trace/runTrace.ts";
import { forwardNetwork } from "../trace/forwardNetwork.ts";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import { saliency } from "./saliency.ts";

describe("saliency", () => {
  it("agrees with central differences of the logit, for every input", () => {
    const cases = networkCasesWith({ embeddingSize: null, activation: "sigmoid" });
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), ({ parameters, batch }, anyStep, anyOutput) => {
        if (batch.inputs.kind === "symbols") return;
        const values = Float64Array.from(batch.inputs.values);
        const one = { ...batch, inputs: { kind: "values", values } } as const;
        const { forward } = traceNetwork(parameters, one, null);
        const { outputSize, inputSize } = parameters.spec;
        const timeStep = 1 + (anyStep % forward.logitsByStep.rows);
        const output = anyOutput % outputSize;
        const { gradInputByStep, normByStep } = saliency(forward, timeStep, output);
        const index = (timeStep - 1) * batch.batchSize * outputSize + output;
        const numerical = numericalGradient(
          values,
          () => runTrace(parameters, one, null).logits[index]!,
        );
        gradInputByStep.data.forEach((value, i) => {
          const step = Math.floor(i / inputSize);
          const there = numerical[step * batch.batchSize * inputSize + (i % inputSize)]!;
          expect(Math.abs(value - there)).toBeLessThan(1e-8);
        });
        normByStep.forEach((norm, row) => {
          expect(norm).toBeCloseTo(Math.hypot(...rowOf(gradInputByStep, row)), 12);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a logit that the head does not compute", () => {
    fc.assert(
      fc.property(networkCases, ({ parameters, batch }) => {
        const { forward } = traceNetwork(parameters, batch, null);
        expect(() => saliency(forward, 0, 0)).toThrow("the time step of the logit is 0");
        expect(() => saliency(forward, 1, 9)).toThrow("the logit is 9");
      }),
      { numRuns: 5 },
    );
    fc.assert(
      fc.property(networkCasesWith({ isBidirectional: true }), ({ parameters, batch }) => {
        // It reads the ends of both directions, which is at T.
        const forward = forwardNetwork(parameters, batch, 0, "lastStep");
        fc.pre(forward.logitsByStep.rows > 1);
        expect(() => saliency(forward, 1, 0)).toThrow("the time step of the logit is 1");
      }),
      { numRuns: 5 },
    );
  });
});
