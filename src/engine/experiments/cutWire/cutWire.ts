import { assertInteger, describeNonFinite, NotFiniteError } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { NetworkParameters } from "../../network/network.types.ts";
import { blockOf, parameterBlocks } from "../../network/parameters.ts";
import type { LearningTrace } from "../../trace/trace.types.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix } from "../../types.ts";
import { LEARNT_PROBABILITY } from "../spelling/limits.ts";
import { pricesWithoutMemory } from "../spelling/pricesWithoutMemory.ts";
import type { SpellingExperiment } from "../spelling/spelling.types.ts";
import {
  checkExperiment,
  problemOf,
  type SpellingProblem,
  updateNetwork,
} from "../spelling/spellingSetup.ts";
import { withAlphabet } from "../spelling/spellingTask.ts";
import type { CutWireSpec, WireComparison, WireTraining, WordToLearn } from "./cutWire.types.ts";
import { MOST_UPDATES, MOST_WORDS } from "./limits.ts";

const WHERE = "cutWire";

/**
 * Trains a network to spell a word, twice from the same weights: with its memory, and with the wire W_h cut, so that
 * h_t = tanh(W_x x_t) knows the present letter and nothing before it. Both by SGD on the summed loss.
 *
 * @returns one comparison for each word
 * @throws EngineError "invalid-word" or "out-of-range", with a sentence for the reader
 */
export function cutWire(spec: CutWireSpec): WireComparison[] {
  assertInteger(WHERE, "the number of words", spec.words.length, 1, MOST_WORDS);
  assertInteger(WHERE, "the number of updates", spec.updates, 0, MOST_UPDATES);
  return spec.words.map((word) => compare(word, spec));
}

function compare(
  { word, alphabet, start }: WordToLearn,
  { hiddenSize, learningRate, updates }: CutWireSpec,
): WireComparison {
  const experiment: SpellingExperiment = {
    word,
    hiddenSize,
    start,
    learningRate,
    activation: "tanh",
    lossPlacement: "everyStep",
    hasBiases: false,
    edits: [],
  };
  const parsed = checkExperiment(experiment);
  const task = alphabet === null ? parsed : withAlphabet(parsed, Array.from(alphabet));
  const problem = problemOf(experiment, task);
  return {
    letters: task.letters,
    alphabet: task.alphabet,
    targetByStep: task.targetByStep,
    whole: train(problem, learningRate, updates, false),
    cut: train(problem, learningRate, updates, true),
    floorWithoutMemory: pricesWithoutMemory(task).reduce((sum, price) => sum + price, 0),
  };
}

function train(
  problem: SpellingProblem,
  learningRate: number,
  updates: number,
  isCut: boolean,
): WireTraining {
  const { spec } = problem.start;
  const network: NetworkParameters = { spec, values: problem.start.values.slice() };
  const steps = problem.batch.sequenceLength;
  const loss = new Float64Array(updates + 1);
  const hidden = createMatrix((updates + 1) * steps, spec.hiddenSize);
  const probabilities = createMatrix((updates + 1) * steps, spec.outputSize);
  let learntAt: number | null = null;
  let divergence: string | null = null;
  let made = 0;
  for (; made <= updates; made++) {
    if (isCut) cutWeights(network);
    let trace: LearningTrace;
    try {
      trace = traceElement(WHERE, network, problem.batch, problem.objective, 0);
    } catch (error) {
      if (!(error instanceof NotFiniteError)) throw error;
      divergence = `After update ${made}, ${describeNonFinite(error.place)}.`;
      break;
    }
    loss[made] = trace.loss.loss;
    const states = trace.forward.layers[0]![0]!.hiddenByStep.data;
    hidden.data.set(states.subarray(spec.hiddenSize), made * steps * spec.hiddenSize);
    const bets = trace.loss.probabilitiesByStep!;
    probabilities.data.set(bets.data, made * steps * spec.outputSize);
    if (learntAt === null && isLearnt(bets, problem.targetByStep)) learntAt = made;
    updateNetwork(network, trace, learningRate);
  }
  const rows = made * steps;
  return {
    lossByUpdate: loss.slice(0, made),
    hiddenByUpdate: firstRows(hidden, rows),
    probabilitiesByUpdate: firstRows(probabilities, rows),
    learntAt,
    divergence,
  };
}

/** What an update did to W_h is undone with it. */
function cutWeights({ spec, values }: NetworkParameters): void {
  blockOf(values, parameterBlocks(spec), "rnn.weight_hh_l0")?.fill(0);
}

const isLearnt = ({ data, cols }: Matrix, targetByStep: readonly number[]): boolean =>
  targetByStep.every((target, row) => data[row * cols + target]! >= LEARNT_PROBABILITY);

const firstRows = ({ cols, data }: Matrix, rows: number): Matrix => ({
  rows,
  cols,
  data: data.slice(0, rows * cols),
});
