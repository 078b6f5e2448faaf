import { assertInteger, EngineError } from "../../errors.ts";
import { runFast } from "../../fast/runFast.ts";
import { tanh } from "../../kernels/elementary.ts";
import { createMatrix, rowOf } from "../../kernels/matrix.ts";
import type { InputBatch, NetworkParameters } from "../../network/network.types.ts";
import { networkOf, zeroParameters } from "../../network/rnnParameters.ts";
import { fillUniform, orthogonal } from "../../random/initializers.ts";
import { LARGEST_SEED } from "../../random/limits.ts";
import { createRandom } from "../../random/random.ts";
import { seedOf } from "../../random/seedOf.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, RnnParameters, Vector } from "../../types.ts";
import { MOST_DRAWN_ROADS, MOST_ROAD_WORDS } from "./limits.ts";
import { closestPair, farthestPair, ordersOf } from "./orders.ts";
import type { Road, RoadEnds, RoadsAnswer, RoadsSpec } from "./roads.types.ts";

const WHERE = "roads";
const HIDDEN_SIZE = 2; // so that a state is a point of the plane
/** W_h turns or mirrors the state and shortens it to this share, so that earlier words are heard in the end. */
const MEMORY = 0.9;
/** Pushes are drawn up to this far along each axis. */
const LONGEST_PUSH = 0.9;
/** Sequences read side by side */
const BATCH = 2520;

/**
 * Reads a few words in two orders, and in all, with a network whose state is a point of the plane:
 *
 *   h_t = tanh(W_h h_{t−1} + W_x x_t)
 *
 * It is drawn at random and not trained. W_h is 0.9 times an orthogonal matrix; each word's column of W_x is drawn
 * from U(−0.9, 0.9) by the seed and the word itself, so that a word is the same push in every sentence.
 *
 * @throws EngineError "out-of-range" with a sentence for the reader
 * @remarks Seven words have 5,040 orders; some 20 milliseconds on a desktop's processor.
 */
export function roads({ words, order, seed }: RoadsSpec): RoadsAnswer {
  assertInteger(WHERE, "the seed", seed, 0, LARGEST_SEED);
  if (words.length < 1 || words.length > MOST_ROAD_WORDS)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the sentence has ${words.length} words, but it needs 1 to ${MOST_ROAD_WORDS}.`,
    );
  if (String(order.toSorted((a, b) => a - b)) !== String(words.map((_, place) => place)))
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the order is ${order.join(", ")}, but it must name each of the places 0 to ${words.length - 1} once.`,
    );
  const vocabulary = [...new Set(words)];
  const parameters = drawWeights(vocabulary, seed);
  const network = networkOf(parameters, "tanh");
  const symbols = words.map((word) => vocabulary.indexOf(word));
  const bag = new Float64Array(vocabulary.length);
  for (const symbol of symbols) bag[symbol]! += 1;
  const [typed, reordered] = [
    roadOf(network, words, symbols),
    roadOf(
      network,
      order.map((place) => words[place]!),
      order.map((place) => symbols[place]!),
    ),
  ];
  return {
    vocabulary,
    weightHh: parameters.weightHh,
    weightIh: parameters.weightIh,
    typed,
    reordered,
    distanceByStep: distances(typed, reordered),
    bagPoint: pushedAtOnce(parameters, bag),
    bag,
    ends: endsOf(network, parameters, words, symbols),
  };
}

function drawWeights(vocabulary: readonly string[], seed: number): RnnParameters {
  const sizes = { inputSize: vocabulary.length, hiddenSize: HIDDEN_SIZE, vocabularySize: 1 };
  const parameters = zeroParameters(sizes, false);
  const turn = orthogonal(HIDDEN_SIZE, createRandom(seed));
  parameters.weightHh.data.set(turn.data.map((value) => MEMORY * value));
  const { data, cols } = parameters.weightIh;
  const push = new Float64Array(HIDDEN_SIZE);
  vocabulary.forEach((word, column) => {
    fillUniform(push, LONGEST_PUSH, createRandom(seedOf(word, seed)));
    push.forEach((value, axis) => {
      data[axis * cols + column] = value;
    });
  });
  return parameters;
}

const batchOf = (symbols: readonly number[], sequenceLength: number): InputBatch => ({
  sequenceLength,
  batchSize: symbols.length / sequenceLength,
  inputs: { kind: "symbols", symbols },
  lengths: null,
  initialState: null,
});

function roadOf(
  network: NetworkParameters,
  words: readonly string[],
  symbols: readonly number[],
): Road {
  const { forward } = traceElement(WHERE, network, batchOf(symbols, words.length), null, 0);
  const layer = forward.layers[0]![0]!;
  const { inputProductByStep, recurrentProductByStep } = layer.gates.candidate;
  return {
    words,
    hiddenByStep: layer.hiddenByStep,
    memoryByStep: recurrentProductByStep,
    pushByStep: inputProductByStep,
  };
}

function distances(typed: Road, reordered: Road): Vector {
  return Float64Array.from({ length: typed.hiddenByStep.rows }, (_, step) => {
    const [a, b] = [rowOf(typed.hiddenByStep, step), rowOf(reordered.hiddenByStep, step)];
    return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
  });
}

function pushedAtOnce({ weightIh }: RnnParameters, bag: Vector): Vector {
  return Float64Array.from({ length: HIDDEN_SIZE }, (_, axis) =>
    tanh(rowOf(weightIh, axis).reduce((sum, weight, word) => sum + weight * bag[word]!, 0)),
  );
}

function endsOf(
  network: NetworkParameters,
  { weightIh }: RnnParameters,
  words: readonly string[],
  symbols: readonly number[],
): RoadEnds {
  const orders = ordersOf(words);
  const endByOrder = createMatrix(orders.length, HIDDEN_SIZE);
  const areFew = orders.length <= MOST_DRAWN_ROADS;
  const hiddenByStepByOrder: Matrix[] = [];
  for (let from = 0; from < orders.length; from += BATCH) {
    const some = orders.slice(from, from + BATCH);
    const read = words.flatMap((_, step) => some.map((order) => symbols[order[step]!]!));
    const { hidden } = runFast(network, batchOf(read, words.length), null);
    endByOrder.data.set(hidden.subarray(-some.length * HIDDEN_SIZE), from * HIDDEN_SIZE);
    if (areFew)
      hiddenByStepByOrder.push(...some.map((_, row) => statesOf(hidden, row, some.length)));
  }
  return {
    orders,
    endByOrder,
    hiddenByStepByOrder,
    sumByOrder: sumsOf(weightIh, orders, symbols),
    closest: closestPair(endByOrder),
    farthest: farthestPair(endByOrder),
  };
}

/** The states of one sequence of a batch, step by step, after the zeros that it begins with. */
function statesOf(hidden: Vector, sequence: number, batchSize: number): Matrix {
  const steps = hidden.length / (batchSize * HIDDEN_SIZE);
  const states = createMatrix(steps + 1, HIDDEN_SIZE);
  for (let step = 0; step < steps; step++) {
    const from = (step * batchSize + sequence) * HIDDEN_SIZE;
    states.data.set(hidden.subarray(from, from + HIDDEN_SIZE), (step + 1) * HIDDEN_SIZE);
  }
  return states;
}

/** Where each order would end if the state were neither turned nor bent: the pushes are added one after the other. */
function sumsOf(
  weightIh: Matrix,
  orders: readonly (readonly number[])[],
  symbols: readonly number[],
): Matrix {
  const sums = createMatrix(orders.length, HIDDEN_SIZE);
  orders.forEach((order, row) => {
    for (let axis = 0; axis < HIDDEN_SIZE; axis++) {
      const pushes = rowOf(weightIh, axis);
      sums.data[row * HIDDEN_SIZE + axis] = order.reduce(
        (sum, place) => sum + pushes[symbols[place]!]!,
        0,
      );
    }
  });
  return sums;
}
