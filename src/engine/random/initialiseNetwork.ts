import { assertBetween, assertInteger, assertOneOf, EngineError } from "../errors.ts";
import type { CellKind, NetworkParameters, NetworkSpec } from "../network/network.types.ts";
import {
  directionsOf,
  layerInputSize,
  NETWORK_OF,
  type ParameterBlock,
  parameterBlocks,
  zeroNetwork,
} from "../network/parameters.ts";
import type { Vector } from "../types.ts";
import type {
  GateBiases,
  InitialisationOptions,
  InitialisationScheme,
} from "./initialiseNetwork.types.ts";
import { fillUniform, glorotUniform, orthogonal, scaleToSpectralRadius } from "./initializers.ts";
import { createRandom, type Random } from "./random.ts";

/** Which gate each H rows of a block belong to, as in PyTorch; null for a candidate, which is no gate. */
const GATE_ORDER: Readonly<Record<CellKind, readonly (keyof GateBiases | null)[]>> = {
  vanilla: [],
  feedForward: [],
  lstm: ["inputGate", "forgetGate", null, "outputGate"],
  gru: ["resetGate", "updateGate", null],
};

export const INITIALISATION_SCHEMES: readonly InitialisationScheme[] = [
  "pytorch",
  "glorotUniform",
  "orthogonal",
  "zeros",
];

const WHERE = "initialiseNetwork";
const LARGEST_RADIUS = 100;
const LARGEST_GATE_BIAS = 100;
/** Orthogonal matrices and spectral radii take time in proportion to the cube of the size. */
const LARGEST_RECURRENT_SIZE = 512;

/**
 * Draws a whole network.
 *
 * Weights are drawn before biases, so one seed gives the same weights with biases and without.
 *
 * @returns parameters in the layout of {@link parameterBlocks}, newly made
 * @throws EngineError "out-of-range" if an option is, or asks for what the network does not have
 * @remarks Scaling to a spectral radius takes most of the time: about 0.06 s for an LSTM with H = 64, 1.4 s with 256.
 * @source PyTorch's nn.RNN, nn.LSTM, nn.GRU, nn.Linear and nn.Embedding; {@link glorotUniform}; {@link orthogonal};
 *   gate biases: {@link GateBiases}; the forget gate's alone: Gers, Schmidhuber and Cummins, "Learning to forget", Neural Computation 12 (2000), and
 *   Jozefowicz, Zaremba and Sutskever, "An empirical exploration of recurrent network architectures", ICML 2015.
 */
export function initialiseNetwork(
  spec: NetworkSpec,
  options: InitialisationOptions,
): NetworkParameters {
  const blocks = parameterBlocks(spec);
  assertOptions(spec, options);
  const { scheme, spectralRadius, gateBiases } = options;
  const random = createRandom(options.seed);
  const network = zeroNetwork(spec);
  const valuesOf = ({ offset, length }: ParameterBlock): Vector =>
    network.values.subarray(offset, offset + length);

  if (scheme !== "zeros")
    for (const block of blocks.filter(isMatrix))
      drawMatrix(spec, scheme, block, valuesOf(block), random);
  if (scheme === "pytorch")
    for (const block of blocks)
      if (!isMatrix(block)) fillUniform(valuesOf(block), pytorchBound(spec, block), random);
  if (spectralRadius !== null)
    for (const block of blocks.filter(isRecurrent))
      eachGate(spec, block, valuesOf(block), (gate, rows, cols) => {
        gate.set(scaleToSpectralRadius({ rows, cols, data: gate.slice() }, spectralRadius).data);
      });
  for (const [index, gate] of GATE_ORDER[spec.cell].entries()) {
    const bias = gate === null ? undefined : gateBiases[gate];
    if (bias === undefined) continue;
    for (const block of blocks) {
      if (!block.name.startsWith("rnn.bias_")) continue;
      const { hiddenSize } = spec;
      const ofGate = valuesOf(block).subarray(index * hiddenSize, (index + 1) * hiddenSize);
      ofGate.fill(block.name.startsWith("rnn.bias_ih") ? bias : 0);
    }
  }
  return network;
}

const isMatrix = ({ shape }: ParameterBlock): boolean => shape.length === 2;
const isRecurrent = ({ name }: ParameterBlock): boolean => name.startsWith("rnn.weight_hh");

/** Overwrites one matrix of weights: the embedding, all gates of a layer, or the head. */
function drawMatrix(
  spec: NetworkSpec,
  scheme: Exclude<InitialisationScheme, "zeros">,
  block: ParameterBlock,
  values: Vector,
  random: Random,
): void {
  if (block.name === "embedding.weight") {
    for (let i = 0; i < values.length; i++) values[i] = random.nextNormal();
    return;
  }
  if (scheme === "pytorch") {
    fillUniform(values, pytorchBound(spec, block), random);
    return;
  }
  const isOrthogonal = scheme === "orthogonal" && isRecurrent(block);
  eachGate(spec, block, values, (gate, rows, cols) => {
    gate.set((isOrthogonal ? orthogonal(rows, random) : glorotUniform(rows, cols, random)).data);
  });
}

/** Visits the matrices of which a block is made: one for every gate and candidate; the head is one. */
function eachGate(
  { hiddenSize }: NetworkSpec,
  { name, shape }: ParameterBlock,
  values: Vector,
  visit: (gate: Vector, rows: number, cols: number) => void,
): void {
  const cols = shape[1]!;
  const rows = name.startsWith("rnn.") ? hiddenSize : shape[0]!;
  for (let start = 0; start < values.length; start += rows * cols)
    visit(values.subarray(start, start + rows * cols), rows, cols);
}

/** Bound of PyTorch's uniform distribution for one block: 1/√H, or 1/√n of a linear layer that reads n values. */
function pytorchBound(spec: NetworkSpec, { name }: ParameterBlock): number {
  if (name.startsWith("head.")) return 1 / Math.sqrt(spec.hiddenSize * directionsOf(spec));
  if (spec.cell !== "feedForward") return 1 / Math.sqrt(spec.hiddenSize);
  const layer = Number(/_l(\d+)/.exec(name)![1]);
  return 1 / Math.sqrt(layerInputSize(spec, layer));
}

function assertOptions(
  spec: NetworkSpec,
  { scheme, spectralRadius, gateBiases }: InitialisationOptions,
): void {
  assertOneOf(WHERE, "the scheme", scheme, INITIALISATION_SCHEMES);
  if (spec.cell !== "feedForward" && (scheme === "orthogonal" || spectralRadius !== null))
    assertInteger(
      WHERE,
      "the hidden size of a network with orthogonal or scaled recurrent matrices",
      spec.hiddenSize,
      1,
      LARGEST_RECURRENT_SIZE,
    );
  if (spectralRadius !== null) {
    assertBetween(WHERE, "the spectral radius", spectralRadius, 0, LARGEST_RADIUS);
    if (spec.cell === "feedForward")
      throw refusal("a spectral radius", "a feed-forward network has no recurrent matrices");
    if (scheme === "zeros")
      throw refusal("a spectral radius", "no factor gives one to matrices of zeros");
  }
  for (const [gate, bias] of Object.entries<number>({ ...gateBiases })) {
    const gates = GATE_ORDER[spec.cell].filter((name) => name !== null);
    if (!gates.some((name) => name === gate))
      throw refusal(
        `a bias for \`${gate}\``,
        `${NETWORK_OF[spec.cell]} has ${gates.length === 0 ? "no gates" : `the gates ${gates.join(", ")}`}`,
      );
    if (!spec.hasBiases) throw refusal(`a bias for \`${gate}\``, "this network has no biases");
    assertBetween(WHERE, `the bias of \`${gate}\``, bias, -LARGEST_GATE_BIAS, LARGEST_GATE_BIAS);
  }
}

const refusal = (asked: string, reason: string): EngineError =>
  new EngineError("out-of-range", `${WHERE}: ${asked} was asked for, but ${reason}.`);
