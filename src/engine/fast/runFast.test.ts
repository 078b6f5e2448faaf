import { describe, expect, it } from "vitest";
import { parameterBlocks } from "../network/parameters.ts";
import type {
  CellKind,
  NetworkParameters,
  NetworkSpec,
  TrainingBatch,
} from "../network/network.types.ts";
import { expectClose } from "../testing/expectClose.ts";
import cells from "../testing/golden/cells.json";
import type { Activation } from "../types.ts";
import { runFast } from "./runFast.ts";

type Reference = (typeof cells)[number];
type Nested = number | readonly Nested[];

const flat = (values: Nested): number[] =>
  typeof values === "number" ? [values] : values.flatMap(flat);

const specOf = (reference: Reference): NetworkSpec => ({
  cell: (reference.cell === "rnn" ? "vanilla" : reference.cell) as CellKind,
  activation: (reference.nonlinearity ?? "tanh") as Activation,
  inputSize: reference.inputSize,
  embeddingSize: null,
  hiddenSize: reference.hiddenSize,
  layerCount: reference.layers,
  isBidirectional: reference.bidirectional,
  hasBiases: true,
  outputSize: reference.outputSize,
});

/** Numbers under PyTorch's names, in the layout of the parameters. */
function arrange(spec: NetworkSpec, named: Record<string, Nested>): Float64Array<ArrayBuffer> {
  return Float64Array.from(
    parameterBlocks(spec).flatMap(({ name }) => flat(named[name.replace("rnn.", "")]!)),
  );
}

describe.each(cells.map((reference) => [reference] as const))(
  "$cell $nonlinearity, layers $layers, bidirectional $bidirectional",
  (reference) => {
    const spec = specOf(reference);
    const network: NetworkParameters = {
      spec,
      values: arrange(spec, reference.params),
    };
    const batch: TrainingBatch = {
      sequenceLength: reference.timeSteps,
      batchSize: reference.batchSize,
      inputs: { kind: "values", values: flat(reference.x) },
      lengths: null,
      initialState: {
        hidden: Float64Array.from(flat(reference.h0)),
        cell: reference.c0 ? Float64Array.from(flat(reference.c0)) : null,
      },
      targets: { kind: "classes", classes: flat(reference.targets) },
    };
    const run = runFast(network, batch, {
      loss: "crossEntropy",
      placement: "everyStep",
      reduction: "batchMean",
    });

    it("equals PyTorch forward", () => {
      expectClose(run.logits, flat(reference.logits));
      expectClose(run.hidden, flat(reference.hidden));
      expectClose(run.finalState.hidden, flat(reference.hn));
      if (reference.cn) expectClose(run.finalState.cell ?? [], flat(reference.cn));
    });

    it("equals PyTorch backward", () => {
      const learning = run.learning!;
      expect(learning).not.toBeNull();
      expectClose(learning.loss, reference.loss);
      expectClose(learning.parameters, arrange(spec, reference.grads));
      expectClose(learning.inputs, flat(reference.dx));
      expectClose(learning.initialState.hidden, flat(reference.dh0));
      if (reference.dc0) expectClose(learning.initialState.cell ?? [], flat(reference.dc0));
    });
  },
);
