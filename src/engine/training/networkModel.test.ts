import { describe, expect, it } from "vitest";
import { createMachine } from "../fast/machine.ts";
import { networkParameterCount } from "../network/parameters.ts";
import type {
  CellKind,
  NetworkSpec,
  NetworkState,
  TrainingBatch,
} from "../network/network.types.ts";
import { fillUniform } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import type { StreamsOptions } from "./batchSource.types.ts";
import { createBatchSource } from "./batchSource.ts";
import { gatherSteps } from "./gatherSteps.ts";
import { createNetworkModel } from "./networkModel.ts";

const OBJECTIVE = { loss: "crossEntropy", placement: "everyStep", reduction: "batchMean" } as const;
const EVERY_STEP = { given: "everyStep", wanted: "everyStep" } as const;

const specOf = (cell: CellKind): NetworkSpec => ({
  cell,
  activation: "tanh",
  inputSize: 3,
  embeddingSize: null,
  hiddenSize: 4,
  layerCount: 2,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 3,
});

const TEXT = Array.from({ length: 25 }, (_, i) => (i * i + (i >> 2)) % 3);
const data: TrainingBatch = {
  sequenceLength: 24,
  batchSize: 1,
  inputs: { kind: "symbols", symbols: TEXT.slice(0, -1) },
  targets: { kind: "classes", classes: TEXT.slice(1) },
  lengths: null,
  initialState: null,
};

const sourceOf = (change: Partial<StreamsOptions>) =>
  createBatchSource(
    {
      kind: "streams",
      data,
      seed: 1,
      streamCount: 1,
      validation: null,
      stride: 4,
      reach: 4,
      state: "carried",
      ...change,
    },
    "everyStep",
  );

function parametersOf(spec: NetworkSpec) {
  const values = new Float64Array(networkParameterCount(spec));
  fillUniform(values, 0.7, createRandom(4));
  return values;
}

/** Loss and gradients of all windows of one pass, with the same parameters throughout. */
function passOf(spec: NetworkSpec, change: Partial<StreamsOptions>) {
  const values = parametersOf(spec);
  const source = sourceOf(change);
  const model = createNetworkModel(spec, OBJECTIVE);
  let state: NetworkState | null = null;
  return Array.from({ length: source.batchesPerPass }, (_, update) => {
    const reading = model.forward(values, source.trainingBatch(update), state);
    state = reading.nextState;
    const gradients = new Float64Array(values.length);
    model.backward(gradients);
    return { loss: reading.loss, gradients };
  });
}

/** Loss and gradients of the whole sequence at once. */
function wholeOf(spec: NetworkSpec, length: number) {
  const machine = createMachine({
    spec,
    sequenceLength: length,
    batchSize: 1,
    objective: OBJECTIVE,
    readsSymbols: true,
  });
  machine.parameters.set(parametersOf(spec));
  machine.parametersChanged();
  machine.load(gatherSteps(data, length, [{ element: 0, offset: 0 }], EVERY_STEP));
  const loss = machine.forward();
  machine.backward();
  return { loss, gradients: machine.gradients };
}

const sumOf = (parts: readonly { readonly gradients: Float64Array }[]) =>
  parts[0]!.gradients.map((_, i) => parts.reduce((sum, part) => sum + part.gradients[i]!, 0));

describe.each(["vanilla", "gru", "lstm"] as const)("truncated backpropagation, %s", (cell) => {
  const spec = specOf(cell);

  it("counts every loss once, from the state carried there, whatever the reach", () => {
    for (const reach of [4, 6, 12, 24]) {
      const parts = passOf(spec, { reach });
      const whole = wholeOf(spec, 24);
      expectClose(
        parts.reduce((sum, { loss }) => sum + 4 * loss, 0),
        whole.loss,
      );
    }
  });

  it("is full backpropagation when it reaches to the start", () => {
    for (const stride of [1, 4, 12]) {
      const parts = passOf(spec, { stride, reach: 24 });
      expectClose(sumOf(parts), wholeOf(spec, 24).gradients, 1e-9);
    }
    const truncated = sumOf(passOf(spec, { stride: 4, reach: 4 }));
    const full = wholeOf(spec, 24).gradients;
    expect(truncated.some((gradient, i) => Math.abs(gradient - full[i]!) > 1e-4)).toBe(true);
  });

  it("starts each window from zeros when the state is reset", () => {
    const parts = passOf(spec, { stride: 4, reach: 4, state: "reset" });
    const first = wholeOf(spec, 4);
    expectClose(parts[0]!.loss * 4, first.loss);
    expectSameBits(parts[0]!.gradients, first.gradients);
    const carried = passOf(spec, { stride: 4, reach: 4 });
    expect(carried[1]!.loss).not.toBe(parts[1]!.loss);
    const again = passOf(spec, { stride: 4, reach: 4, state: "reset" });
    expect(again[1]!.loss).toBe(parts[1]!.loss);
  });
});

describe("a model", () => {
  it("refuses to carry the state of a bidirectional network", () => {
    expect(() => passOf({ ...specOf("gru"), isBidirectional: true }, {})).toThrow(
      "a bidirectional network reads from the end as well",
    );
  });

  it("says where the numbers overflowed, in the history too", () => {
    const spec: NetworkSpec = { ...specOf("vanilla"), activation: "identity" };
    const values = parametersOf(spec).fill(1e200);
    const model = createNetworkModel(spec, OBJECTIVE);
    const source = sourceOf({ reach: 8 });
    const place = { quantity: "the hidden state h_t" };
    expect(model.forward(values, source.trainingBatch(0), null).place).toMatchObject(place);
    expect(model.forward(values, source.trainingBatch(1), null).place).toMatchObject(place);
  });
});
