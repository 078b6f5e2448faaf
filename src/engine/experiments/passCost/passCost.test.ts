import { expect, it } from "vitest";
import { planMachine } from "../../fast/machinePlan.ts";
import { passCost } from "./passCost.ts";

it("counts the numbers that the engine holds, and they grow by the same for each step", () => {
  const { bytesByLength, bytesPerStep, timing } = passCost({ timed: null });
  expect(timing).toBeNull();
  const lengths = [25, 50, 100, 200, 400];
  lengths.forEach((sequenceLength, index) => {
    const { room } = planMachine({
      spec: {
        cell: "vanilla",
        activation: "tanh",
        inputSize: 27,
        embeddingSize: null,
        hiddenSize: 32,
        layerCount: 1,
        isBidirectional: false,
        hasBiases: true,
        outputSize: 27,
      },
      sequenceLength,
      batchSize: 1,
      objective: { loss: "crossEntropy", placement: "everyStep", reduction: "batchMean" },
      readsSymbols: true,
    });
    // W_x, W_h, two biases, W_y and its bias; and as many gradients. A symbol and a class of 4 bytes for each step.
    const parameters = 32 * 27 + 32 * 32 + 2 * 32 + 27 * 32 + 27;
    const integers = 2 * sequenceLength + 1;
    expect(bytesByLength[index]).toBe(8 * (room.F.length + 2 * parameters) + 4 * integers);
    const line = bytesByLength[4]! - bytesPerStep * (400 - sequenceLength);
    expect(bytesByLength[index]! / line).toBeCloseTo(1, 3);
  });
});

it("times passes by the clock that it is given, and takes the fastest of six stretches", () => {
  // A clock that moves on by more whenever it is read, but for the fourth stretch, in which it moves by 2.5 ms.
  const ticks = [9, 8, 7, 2.5, 2.5, 6, 5];
  const readings: number[] = [];
  let [now, at] = [0, 0];
  const clock = () => {
    readings.push(now);
    now += ticks[Math.floor(at++ / 2)] ?? 5;
    return readings.at(-1)!;
  };
  expect(passCost({ timed: 25 }, clock).timing).toEqual({ length: 25, milliseconds: 2.5 });
});

it("refuses other lengths, and to time without a clock", () => {
  expect(() => passCost({ timed: 30 as 25 }, () => 0)).toThrow("the length");
  expect(() => passCost({ timed: 25 })).toThrow("there is no clock");
});
