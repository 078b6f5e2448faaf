import { describe, expect, it } from "vitest";
import { expectClose, largestErrorSoFar } from "../testing/expectClose.ts";
import { goldenCells } from "../testing/goldenCells.ts";
import { runReference } from "./runReference.ts";
import { traceNetwork } from "./traceNetwork.ts";

it("the golden file holds 24 networks", () => {
  expect(goldenCells).toHaveLength(24);
});

describe.each(goldenCells)("$name equals PyTorch", (golden) => {
  const { parameters, batch, objective } = golden;
  const run = runReference(parameters, batch, objective);
  const { spec } = parameters;

  it("forward", () => {
    expectClose(run.logits, golden.logits);
    expectClose(run.hidden, golden.hidden);
    expectClose(run.finalState.hidden, golden.hn);
    expect(run.finalState.cell === null).toBe(golden.cn === null);
    if (golden.cn) expectClose(run.finalState.cell ?? [], golden.cn);
    expectClose(run.learning!.loss, golden.loss);
  });

  it("backward", () => {
    const { learning } = run;
    expectClose(learning!.parameters, golden.gradParameters);
    expectClose(learning!.inputs, golden.gradInputs);
    expectClose(learning!.initialState.hidden, golden.gradH0);
    expect(learning!.initialState.cell === null).toBe(golden.gradC0 === null);
    if (golden.gradC0) expectClose(learning!.initialState.cell ?? [], golden.gradC0);
  });

  it("gradients of the top layer's states", () => {
    const width = spec.hiddenSize * (spec.isBidirectional ? 2 : 1);
    for (let element = 0; element < batch.batchSize; element++) {
      const { backward } = traceNetwork(parameters, batch, objective, element);
      const gradHidden = backward!.gradHeadInputByStep;
      const expected = golden.gradHiddenFromHead.filter(
        (_, i) => Math.floor(i / width) % batch.batchSize === element,
      );
      expectClose(gradHidden.data, expected);
    }
  });
});

it("nothing above differs from PyTorch by more than 1e-11 of itself", () => {
  expect(largestErrorSoFar()).toBeLessThan(1e-11);
});
