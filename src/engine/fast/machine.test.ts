import { expect, it } from "vitest";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import { createMachine } from "./machine.ts";
import { planMachine } from "./machinePlan.ts";
import { expectSame } from "../testing/expectSame.ts";

const spec: NetworkSpec = {
  cell: "vanilla",
  activation: "identity",
  inputSize: 1,
  embeddingSize: null,
  hiddenSize: 1,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: false,
  outputSize: 1,
};

it("a machine that no memory could hold is refused before any is taken", () => {
  const shape = { sequenceLength: 100_000, batchSize: 4096, objective: null };
  expect(() => createMachine({ ...shape, spec })).toThrow(
    /^createMachine: how many numbers a machine of this architecture and shape holds is \d+, but/u,
  );
});

it("with a loss at the last step, an output that overflows is told by its own sequence's last step", () => {
  const machine = createMachine({
    spec,
    sequenceLength: 5,
    batchSize: 2,
    objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  });
  machine.parameters.set([1e200, 1, 1e200]); // W_x, W_h, W_y: h_t is finite, W_y h_t is not
  machine.parametersChanged();
  machine.load({
    sequenceLength: 5,
    batchSize: 2,
    inputs: { kind: "values", values: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1] },
    lengths: [5, 2],
    initialState: null,
    targets: { kind: "values", values: [0, 0] },
  });
  expect(machine.forward()).not.toBeLessThan(Infinity);
  expect(machine.nonFinitePlace()).toEqual({ quantity: "the output", timeStep: 2 });
});

it.each([
  ["everyStep", [0, 0, 0, 0], 2],
  ["lastStep", [0, 0], 1],
] as const)(
  "a loss that overflows from finite outputs is told by its step, %s",
  (placement, targets, timeStep) => {
    const machine = createMachine({
      spec,
      sequenceLength: 2,
      batchSize: 2,
      objective: { loss: "meanSquaredError", placement, reduction: "stepMean" },
    });
    machine.parameters.set([1, 0, 1]);
    machine.parametersChanged();
    machine.load({
      sequenceLength: 2,
      batchSize: 2,
      inputs: {
        kind: "values",
        values: placement === "everyStep" ? [1, 1, 1e200, 1] : [1, 1e200, 1, 1],
      },
      lengths: placement === "everyStep" ? null : [2, 1],
      initialState: null,
      targets: { kind: "values", values: targets },
    });
    expect(machine.forward()).toBe(Infinity);
    expect(machine.nonFinitePlace()).toEqual({ quantity: "the loss L_t", timeStep });
  },
);

it("the gradient of the initial state belongs to the last two passes, and asking twice changes nothing", () => {
  const machine = createMachine({
    spec,
    sequenceLength: 2,
    batchSize: 1,
    objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  });
  machine.parameters.set([1, 3, 2]);
  machine.parametersChanged();
  machine.load({
    sequenceLength: 2,
    batchSize: 1,
    inputs: { kind: "values", values: [1, 1] },
    lengths: null,
    initialState: null,
    targets: { kind: "values", values: [0] },
  });
  const refused = /^initialStateGradient: there has been no backward pass since/u;
  expect(() => machine.initialStateGradient()).toThrow(refused);
  machine.forward(); // h_1 = 1, h_2 = 1 + 3 = 4, output 8
  machine.backward(); // ∂L/∂output = 16, ∂L/∂h_2 = 32, ∂L/∂h_0 = 32 · 3 · 3
  expect([...machine.initialStateGradient().hidden]).toEqual([288]);
  expect([...machine.initialStateGradient().hidden]).toEqual([288]);
  machine.forward();
  expect(() => machine.initialStateGradient()).toThrow(refused);
});

it.each<CellKind>(["vanilla", "lstm", "gru", "feedForward"])(
  "a %s machine that only reads takes half the memory or less, gives the same bits, and goes back to nothing",
  (cell) => {
    const options = {
      spec: { ...spec, cell, hiddenSize: 12, layerCount: 2, inputSize: 6, outputSize: 6 },
      sequenceLength: 40,
      batchSize: 5,
      objective: null,
      readsSymbols: true,
    };
    const [reader, whole] = [true, false].map((readsOnly) => {
      const machine = createMachine({ ...options, readsOnly });
      machine.parameters.forEach((_, i) => {
        machine.parameters[i] = ((i * 37) % 101) / 101 - 0.5;
      });
      machine.load({
        sequenceLength: 40,
        batchSize: 5,
        inputs: { kind: "symbols", symbols: Array.from({ length: 200 }, (_, i) => i % 6) },
        lengths: [40, 1, 7, 39, 12],
        initialState: null,
      });
      machine.forward();
      return machine;
    });
    expectSame(reader!.snapshot(), whole!.snapshot(), "snapshot");
    expect(reader!.nonFinitePlace()).toBeNull();
    const sizeOf = (readsOnly: boolean) => planMachine({ ...options, readsOnly }).room.F.length;
    expect(sizeOf(true)).toBeLessThan(0.55 * sizeOf(false));
    expect(() => reader!.backward()).toThrow("this machine was made to read only");
    expect(() => reader!.initialStateGradient()).toThrow("no backward pass");
    const objective = {
      loss: "crossEntropy",
      placement: "everyStep",
      reduction: "stepMean",
    } as const;
    expect(() => createMachine({ ...options, objective, readsOnly: true })).toThrow(
      "a machine that only reads has no objective",
    );
  },
);
