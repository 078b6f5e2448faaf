import { quote } from "../engine/files/refuse.ts";
import { spectralRadius } from "../engine/analysis/spectralRadius.ts";
import { tanh } from "../engine/kernels/elementary.ts";
import { euclideanNorm } from "../engine/kernels/norm.ts";
import type {
  CellKind,
  NetworkParameters,
  NetworkSpec,
  NetworkState,
  Objective,
  RunNetwork,
  TrainingBatch,
} from "../engine/network/network.types.ts";
import { blockOf, GATE_COUNT, parameterBlocks, zeroNetwork } from "../engine/network/parameters.ts";
import { traceNetwork } from "../engine/trace/traceNetwork.ts";
import type { Activation, Vector } from "../engine/types.ts";
import {
  fieldIn,
  invalidReference,
  type JsonObject,
  numberIn,
  numbersIn,
  objectsOf,
  sizeIn,
  textIn,
} from "./jsonFields.ts";
import type { Tally } from "./tally.ts";
import type { Way } from "./verification.types.ts";

const OBJECTIVE: Objective = {
  loss: "meanSquaredError",
  placement: "lastStep",
  reduction: "batchMean",
};

const CELLS: Readonly<Record<string, readonly [CellKind, Activation]>> = {
  rnn_tanh: ["vanilla", "tanh"],
  rnn_relu: ["vanilla", "relu"],
  rnn_identity: ["vanilla", "identity"],
  lstm: ["lstm", "tanh"],
  gru: ["gru", "tanh"],
};
const GATE_ORDERS: Readonly<Record<CellKind, string | null>> = {
  vanilla: null,
  feedForward: null,
  lstm: "ifgo",
  gru: "rzn",
};

/**
 * Compares how gradients of ½‖h_T‖² shrink or grow on their way back: `gradient_norms.json`, a list.
 *
 * Each network has `cell` ("rnn_tanh", "rnn_relu", "rnn_identity", "lstm" or "gru"), the
 * `spectralRadius` of every gate's recurrent matrix, `hiddenSize`, `timeSteps`, weights `Wx` [gates·H, I] and `Wh` [gates·H, H], stacked in
 * `gateOrder` ("ifgo" of the LSTM, "rzn" of the GRU, else null), no biases but an LSTM's `forgetBias`
 * (else null), `x` [T, I], a zero initial state, the `loss`, and for t = 1 … T `gradientNorms` [T] of the
 * gradient `wrt` the "hidden state" h_t or, of the LSTM, the "cell state" c_t.
 *
 * The norms span dozens of orders of magnitude. What is compared with 1 is therefore each divided by its
 * reference, so that no norm is too small to matter.
 *
 * @throws InvalidReferenceError if the file is not of this form
 */
export function verifyGradientNorms(content: unknown, tally: Tally, ways: readonly Way[]): void {
  for (const network of objectsOf("the file", "network", content)) {
    const parameters = parametersIn(network);
    const { inputSize, hiddenSize, cell } = parameters.spec;
    const T = sizeIn(network, "timeSteps");
    const inputs = numbersIn(network, "x", [T, inputSize]);
    const expected = numbersIn(network, "gradientNorms", [T]);
    const isCellState = textIn(network, "wrt") === "cell state";
    if (isCellState !== (cell === "lstm"))
      throw invalidReference(
        network.where,
        "must be `wrt` the “cell state” if it is an LSTM, and the “hidden state” if not",
      );
    const kind = `${textIn(network, "cell")}, spectral radius ${numberIn(network, "spectralRadius")}`;
    const compare = tally.compareIn(`${network.where} (${kind})`);
    const compareRatios = (way: string, what: string, actual: Vector, reference: Vector): void => {
      const ratios = actual.map((value, i) => (value === reference[i] ? 1 : value / reference[i]!));
      compare(way, `${what} ÷ reference`, ratios, new Float64Array(ratios.length).fill(1));
    };
    compareRatios("spectralRadius", "ρ(W_h)", ...spectralRadiiOf(network, parameters));
    const batch = batchOf(inputs, inputSize, hiddenSize, null);
    for (const { name, run } of ways) {
      const { learning } = run(parameters, batch, OBJECTIVE);
      if (!learning) throw invalidReference(name, "gave no gradients");
      const loss = Float64Array.of((learning.loss * hiddenSize) / 2);
      compareRatios(name, "½‖h_T‖²", loss, Float64Array.of(numberIn(network, "loss")));
      if (isCellState)
        compareRatios(name, "‖∂L/∂c_t‖", cellNorms(run, parameters, inputs), expected);
      else compareRatios(name, "‖∂L/∂h_t‖", normsOf(learning.hidden, hiddenSize), expected);
    }
    if (!isCellState) continue;
    const gradCell = traceNetwork(parameters, batch, OBJECTIVE).backward.layers[0]?.[0]?.cell
      ?.gradCellByStep.data;
    const norms = normsOf(gradCell?.slice(hiddenSize) ?? new Float64Array(), hiddenSize);
    compareRatios("trace", "‖∂L/∂c_t‖", norms, expected);
  }
}

/** ρ of each gate's recurrent matrix, as computed and as the file says. */
function spectralRadiiOf(
  network: JsonObject,
  { spec, values }: NetworkParameters,
): readonly [computed: Vector, expected: Vector] {
  const { hiddenSize: H } = spec;
  const weightHh = blockOf(values, parameterBlocks(spec), "rnn.weight_hh_l0") ?? new Float64Array();
  const computed = Float64Array.from({ length: GATE_COUNT[spec.cell] }, (_, gate) =>
    spectralRadius({ rows: H, cols: H, data: weightHh.slice(gate * H * H, (gate + 1) * H * H) }),
  );
  const expected = new Float64Array(computed.length);
  return [computed, expected.fill(numberIn(network, "spectralRadius"))];
}

/** The network with a head that copies h, for which mean squared error to 0 is ‖h‖² / H. */
function parametersIn(network: JsonObject): NetworkParameters {
  const name = textIn(network, "cell");
  const asked = Object.hasOwn(CELLS, name) ? CELLS[name] : undefined;
  if (!asked)
    throw invalidReference(
      network.where,
      `has the \`cell\` ${quote(name)}, not one of ${Object.keys(CELLS).join(", ")}`,
    );
  const [cell, activation] = asked;
  const order = GATE_ORDERS[cell];
  if (fieldIn(network, "gateOrder") !== order)
    throw invalidReference(network.where, `needs the \`gateOrder\` ${order ?? "null"}`);
  const forgetBias =
    fieldIn(network, "forgetBias") === null ? null : numberIn(network, "forgetBias");
  if (forgetBias !== null && cell !== "lstm")
    throw invalidReference(network.where, "has a `forgetBias`, but only an LSTM forgets");
  const H = sizeIn(network, "hiddenSize");
  const rows = GATE_COUNT[cell] * H;
  const weightIh = numbersIn(network, "Wx", [rows, null]);
  const spec: NetworkSpec = {
    cell,
    activation,
    inputSize: weightIh.length / rows,
    embeddingSize: null,
    hiddenSize: H,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: forgetBias !== null,
    outputSize: H,
  };
  const parameters = zeroNetwork(spec);
  const blocks = parameterBlocks(spec);
  const block = (blockName: string) => blockOf(parameters.values, blocks, blockName);
  block("rnn.weight_ih_l0")?.set(weightIh);
  block("rnn.weight_hh_l0")?.set(numbersIn(network, "Wh", [rows, H]));
  if (forgetBias !== null) block("rnn.bias_ih_l0")?.fill(forgetBias, H, 2 * H);
  block("head.weight")?.forEach((_, index, head) => {
    head[index] = index % (H + 1) === 0 ? 1 : 0;
  });
  return parameters;
}

function batchOf(
  inputs: Vector,
  inputSize: number,
  hiddenSize: number,
  initialState: NetworkState | null,
): TrainingBatch {
  return {
    sequenceLength: inputs.length / inputSize,
    batchSize: 1,
    inputs: { kind: "values", values: inputs },
    lengths: null,
    initialState,
    targets: { kind: "values", values: new Float64Array(hiddenSize) },
  };
}

/** Norm of each row of gradients of ‖h‖² / H, as one of ½‖h‖². */
function normsOf(gradients: Vector, hiddenSize: number): Vector {
  return Float64Array.from(
    { length: gradients.length / hiddenSize },
    (_, row) => (euclideanNorm(gradients, row * hiddenSize, hiddenSize) * hiddenSize) / 2,
  );
}

/**
 * ‖∂L/∂c_t‖ for every t, from a way that tells gradients of the initial state alone: the sequence is cut
 * after t, and c_t enters what follows directly and through h_t = o_t ⊙ tanh(c_t):
 * ∂L/∂c_t = ∂L/∂c_0 of the rest + ∂L/∂h_0 of the rest ⊙ o_t ⊙ (1 − tanh²(c_t)).
 */
function cellNorms(run: RunNetwork, parameters: NetworkParameters, inputs: Vector): Vector {
  const { inputSize, hiddenSize } = parameters.spec;
  const T = inputs.length / inputSize;
  const gradients = new Float64Array(T * hiddenSize);
  let state: NetworkState | null = null;
  for (let t = 1; t <= T; t++) {
    const step = inputs.slice((t - 1) * inputSize, t * inputSize);
    const last: NetworkState = run(
      parameters,
      batchOf(step, inputSize, hiddenSize, state),
      null,
    ).finalState;
    const rest = inputs.slice(t * inputSize);
    const learning =
      t < T
        ? run(parameters, batchOf(rest, inputSize, hiddenSize, last), OBJECTIVE).learning
        : null;
    for (let i = 0; i < hiddenSize; i++) {
      const hidden = last.hidden[i]!;
      const squashed = tanh(last.cell?.[i] ?? Number.NaN);
      const gradHidden = learning ? learning.initialState.hidden[i]! : (2 / hiddenSize) * hidden;
      const gradCell = learning ? (learning.initialState.cell?.[i] ?? Number.NaN) : 0;
      const outputGate = hidden / squashed;
      gradients[(t - 1) * hiddenSize + i] =
        gradCell + gradHidden * outputGate * (1 - squashed * squashed);
    }
    state = last;
  }
  return normsOf(gradients, hiddenSize);
}
