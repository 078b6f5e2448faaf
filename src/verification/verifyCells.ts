import { quote } from "../engine/files/refuse.ts";
import type { CellKind, NetworkSpec, Objective } from "../engine/network/network.types.ts";
import { directionsOf, parameterBlocks, zeroNetwork } from "../engine/network/parameters.ts";
import type { NetworkParameters, TrainingBatch } from "../engine/network/network.types.ts";
import { traceNetwork } from "../engine/trace/traceNetwork.ts";
import type { Vector } from "../engine/types.ts";
import {
  booleanIn,
  fieldIn,
  invalidReference,
  type JsonObject,
  numberIn,
  numbersIn,
  objectIn,
  objectsOf,
  sizeIn,
  textIn,
} from "./jsonFields.ts";
import type { Tally } from "./tally.ts";
import type { Way } from "./verification.types.ts";

const CELLS: Readonly<Record<string, CellKind>> = { rnn: "vanilla", lstm: "lstm", gru: "gru" };
const OBJECTIVE: Objective = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "batchMean",
};

/**
 * Compares whole networks with PyTorch's: `cells.json`, a list. Letters are those of network.types.ts, lists
 * are nested in the order given.
 *
 * Each network has `cell` ("rnn", "lstm" or "gru"), `nonlinearity` ("tanh" or "relu" of an RNN, else null),
 * `inputSize`, `hiddenSize`, `outputSize`, `timeSteps`, `batchSize`, `layers`, `bidirectional`; `params`
 * and `grads` by the names of the layer's state_dict and of `head.weight`, `head.bias`; `x` [T, B, I], `h0`
 * and, of an LSTM, `c0` [L·D, B, H], else null; `targets` [T, B] classes; what came out: `hidden` [T, B, H·D],
 * `hn` and `cn` [L·D, B, H], `logits` [T, B, O], `loss` (cross-entropy summed over time, averaged over the
 * batch); and its gradients `dx`, `dh0`, `dc0` and `dhidden`, the part that reaches `hidden` from the head.
 *
 * @throws InvalidReferenceError if the file is not of this form
 */
export function verifyCells(content: unknown, tally: Tally, ways: readonly Way[]): void {
  for (const network of objectsOf("the file", "network", content)) {
    const spec = specIn(network);
    const directions = `${directionsOf(spec)} direction${spec.isBidirectional ? "s" : ""}`;
    const kind = spec.cell === "vanilla" ? `vanilla ${spec.activation}` : spec.cell;
    const problem = `${network.where} (${kind}, layers: ${spec.layerCount}, ${directions})`;
    verifyNetwork(network, spec, tally, problem, ways);
  }
}

function specIn(network: JsonObject): NetworkSpec {
  const name = textIn(network, "cell");
  const cell = Object.hasOwn(CELLS, name) ? CELLS[name] : undefined;
  if (!cell)
    throw invalidReference(network.where, `has the \`cell\` ${quote(name)}, not rnn, lstm or gru`);
  const nonlinearity = fieldIn(network, "nonlinearity");
  const isNamed = nonlinearity === "tanh" || nonlinearity === "relu";
  if (cell === "vanilla" ? !isNamed : nonlinearity !== null)
    throw invalidReference(
      network.where,
      `has the \`nonlinearity\` ${quote(nonlinearity)}, but tanh or relu is needed of an rnn, and null else`,
    );
  return {
    cell,
    activation: isNamed ? nonlinearity : "tanh",
    inputSize: sizeIn(network, "inputSize"),
    embeddingSize: null,
    hiddenSize: sizeIn(network, "hiddenSize"),
    layerCount: sizeIn(network, "layers"),
    isBidirectional: booleanIn(network, "bidirectional"),
    hasBiases: Object.hasOwn(objectIn(network, "params").fields, "head.bias"),
    outputSize: sizeIn(network, "outputSize"),
  };
}

function verifyNetwork(
  network: JsonObject,
  spec: NetworkSpec,
  tally: Tally,
  problem: string,
  ways: readonly Way[],
): void {
  const compare = tally.compareIn(problem);
  const parameters = parametersIn(network, "params", spec);
  const gradients = parametersIn(network, "grads", spec);
  const T = sizeIn(network, "timeSteps");
  const B = sizeIn(network, "batchSize");
  const states = [spec.layerCount * directionsOf(spec), B, spec.hiddenSize];
  const numbers = (name: string, shape: readonly number[]) => numbersIn(network, name, shape);
  const hasCell = spec.cell === "lstm";
  const batch: TrainingBatch = {
    sequenceLength: T,
    batchSize: B,
    inputs: { kind: "values", values: numbers("x", [T, B, spec.inputSize]) },
    lengths: null,
    initialState: { hidden: numbers("h0", states), cell: hasCell ? numbers("c0", states) : null },
    targets: { kind: "classes", classes: numbers("targets", [T, B]) },
  };
  const width = spec.hiddenSize * directionsOf(spec);
  const fromHead = numbers("dhidden", [T, B, width]);

  for (const { name: way, run } of ways) {
    const { logits, hidden, finalState, learning } = run(parameters, batch, OBJECTIVE);
    if (!learning) throw invalidReference(way, "gave no gradients");
    compare(way, "hidden states", hidden, numbers("hidden", [T, B, width]));
    compare(way, "final hidden states", finalState.hidden, numbers("hn", states));
    compare(way, "logits", logits, numbers("logits", [T, B, spec.outputSize]));
    compare(way, "loss", [learning.loss], [numberIn(network, "loss")]);
    for (const { name, offset, length } of parameterBlocks(spec)) {
      const actual = learning.parameters.subarray(offset, offset + length);
      const expected = gradients.values.subarray(offset, offset + length);
      tally.compareIn(`${problem}, ${shortName(name)}`)(way, "∂L/∂parameters", actual, expected);
    }
    compare(way, "∂L/∂x_t", learning.inputs, numbers("dx", [T, B, spec.inputSize]));
    compare(way, "∂L/∂h_0", learning.initialState.hidden, numbers("dh0", states));
    if (!hasCell) continue;
    compare(way, "final cell states", finalState.cell ?? [], numbers("cn", states));
    compare(way, "∂L/∂c_0", learning.initialState.cell ?? [], numbers("dc0", states));
  }

  for (let element = 0; element < B; element++) {
    const { backward } = traceNetwork(parameters, batch, OBJECTIVE, element);
    const ofElement = fromHead.filter((_, i) => Math.floor(i / width) % B === element);
    compare("trace", "∂L/∂h_t from the head", backward.gradHeadInputByStep.data, ofElement);
  }
}

/** PyTorch's name of a parameter inside its layer. */
const shortName = (name: string): string => name.replace("rnn.", "");

/** Arrays by PyTorch's names, "rnn." left out; all of the network's, and no others. */
function parametersIn(network: JsonObject, field: string, spec: NetworkSpec): NetworkParameters {
  const arrays = objectIn(network, field);
  const parameters = zeroNetwork(spec);
  const names = new Set<string>();
  for (const { name, shape, offset } of parameterBlocks(spec)) {
    names.add(shortName(name));
    const array: Vector = numbersIn(arrays, shortName(name), shape);
    parameters.values.set(array, offset);
  }
  for (const name of Object.keys(arrays.fields))
    if (!names.has(name))
      throw invalidReference(arrays.where, `has \`${name}\`, which the network lacks`);
  return parameters;
}
