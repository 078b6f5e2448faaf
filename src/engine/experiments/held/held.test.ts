import { describe, expect, it } from "vitest";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { held } from "./held.ts";
import { HELD_PUSH, HELD_STEPS } from "./limits.ts";

const T = HELD_STEPS;
const single = (value: number) => ({ rows: 1, cols: 1, data: Float64Array.of(value) });

/** The same unit as a network with a loss at the last step, straight through the trace. */
function traced(weight: number, push: number) {
  const inputs = new Float64Array(T);
  inputs[0] = push;
  const network = networkOf(
    {
      weightHh: single(weight),
      weightIh: single(1),
      weightHo: single(1),
      biasH: null,
      biasO: null,
    },
    "tanh",
  );
  const { forward, backward } = traceNetwork(
    network,
    {
      sequenceLength: T,
      batchSize: 1,
      inputs: { kind: "values", values: inputs },
      targets: { kind: "values", values: [5] },
      lengths: null,
      initialState: null,
    },
    { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  );
  return {
    states: forward.layers[0]![0]!.hiddenByStep.data,
    gradients: backward.layers[0]![0]!.gradHiddenByStep.data,
  };
}

describe("held", () => {
  it.each([0.5, 0.8, 1, 1.5, 2, 3])("is a network of one unit, with w = %d", (weight) => {
    const { upByStep, downByStep, gradientByStep, apartByStep } = held({ weight, back: T - 1 });
    const up = traced(weight, HELD_PUSH);
    const down = traced(weight, -HELD_PUSH);
    for (let t = 1; t <= T; t++) {
      expect(upByStep[t]).toBeCloseTo(up.states[t]!, 12);
      expect(downByStep[t]).toBeCloseTo(down.states[t]!, 12);
      expect(gradientByStep[t]! / (up.gradients[t]! / up.gradients[T]!)).toBeCloseTo(1, 9);
      expect(gradientByStep[t]! / (down.gradients[t]! / down.gradients[T]!)).toBeCloseTo(1, 9);
      const apart = (up.states[t]! - down.states[t]!) / (up.states[1]! - down.states[1]!);
      expect(apartByStep[t]).toBeCloseTo(apart, 12);
    }
  });

  it("cuts the way back, and leaves the memory as it is", () => {
    const whole = held({ weight: 2, back: T - 1 });
    const cut = held({ weight: 2, back: 5 });
    expect(cut.upByStep).toEqual(whole.upByStep);
    expect(Array.from(cut.gradientByStep.subarray(0, T - 5))).toEqual(Array(T - 5).fill(0));
    expect(cut.gradientByStep.subarray(T - 5)).toEqual(whole.gradientByStep.subarray(T - 5));
  });

  it("keeps its memory exactly where the gradient vanishes fastest", () => {
    const [weak, strong] = [held({ weight: 0.8, back: 19 }), held({ weight: 2, back: 19 })];
    expect(weak.apartByStep[T]).toBeLessThan(0.05);
    expect(strong.apartByStep[T]).toBeGreaterThan(0.95);
    expect(strong.gradientByStep[1]).toBeLessThan(1e-6 * weak.gradientByStep[1]!);
  });

  it.each([
    [{ weight: 4 }, "w is 4"],
    [{ back: 0 }, "the steps back is 0"],
  ])("refuses %o", (change, message) => {
    expect(() => held({ weight: 2, back: 19, ...change })).toThrow(message);
  });
});
