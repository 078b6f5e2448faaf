import type {
  CellKind,
  NetworkParameters,
  NetworkSpec,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import type { Activation, Vector } from "../types.ts";
import cells from "./golden/cells.json";

type Nested = number | readonly Nested[];

/** What PyTorch computed for one network; arrays as nested lists. */
export interface GoldenCell {
  readonly name: string;
  readonly parameters: NetworkParameters;
  readonly batch: TrainingBatch;
  readonly objective: Objective;
  readonly logits: Vector;
  readonly hidden: Vector;
  readonly loss: number;
  readonly gradParameters: Vector;
  readonly gradInputs: Vector;
  readonly gradH0: Vector;
  /** Only what reaches the top layer's states from the head: PyTorch's fused layers hand out copies */
  readonly gradHiddenFromHead: Vector;
}

export function flatten(values: Nested): Vector {
  const flat = (part: Nested): number[] => (typeof part === "number" ? [part] : part.flatMap(flat));
  return Float64Array.from(flat(values));
}

/** Every network of the golden file: vanilla, LSTM and GRU, one to three layers, one or two directions. */
export const goldenCells: readonly GoldenCell[] = cells.map((golden) => {
  const spec: NetworkSpec = {
    cell: golden.cell === "rnn" ? "vanilla" : (golden.cell as CellKind),
    activation: (golden.nonlinearity ?? "tanh") as Activation,
    inputSize: golden.inputSize,
    embeddingSize: null,
    hiddenSize: golden.hiddenSize,
    layerCount: golden.layers,
    isBidirectional: golden.bidirectional,
    hasBiases: true,
    outputSize: golden.outputSize,
  };
  return {
    name: `${golden.nonlinearity ? `vanilla (${golden.nonlinearity})` : spec.cell}, ${golden.layers} layers, ${golden.bidirectional ? 2 : 1} directions`,
    parameters: inBlocks(spec, golden.params),
    batch: {
      sequenceLength: golden.timeSteps,
      batchSize: golden.batchSize,
      inputs: { kind: "values", values: flatten(golden.x) },
      lengths: null,
      initialState: { hidden: flatten(golden.h0), cell: golden.c0 && flatten(golden.c0) },
      targets: { kind: "classes", classes: flatten(golden.targets) },
    },
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "batchMean" },
    logits: flatten(golden.logits),
    hidden: flatten(golden.hidden),
    loss: golden.loss,
    gradParameters: inBlocks(spec, golden.grads).values,
    gradInputs: flatten(golden.dx),
    gradH0: flatten(golden.dh0),
    gradHiddenFromHead: flatten(golden.dhidden),
  };
});

/** Named arrays, "rnn." left out, in the order of the parameters. */
function inBlocks(spec: NetworkSpec, named: object): NetworkParameters {
  const network = zeroNetwork(spec);
  const arrays = new Map<string, Nested>(Object.entries(named));
  for (const { name, offset, length } of parameterBlocks(spec)) {
    const values = flatten(arrays.get(name.replace("rnn.", "")) ?? []);
    if (values.length !== length) throw new Error(`the golden file's ${name} does not fit`);
    network.values.set(values, offset);
  }
  if (arrays.size !== parameterBlocks(spec).length)
    throw new Error("the golden file holds parameters that the network does not");
  return network;
}
