import type { NetworkParameters, Objective, TrainingBatch } from "../../network/network.types.ts";
import {
  networkOf,
  PARAMETER_NAMES,
  type ParameterName,
  type RnnSizes,
} from "../../network/rnnParameters.ts";
import { assertBetween, assertInteger, assertOneOf, EngineError } from "../../errors.ts";
import { ACTIVATIONS } from "../../kernels/activations.ts";
import { blockOf, parameterBlocks } from "../../network/parameters.ts";
import { createOptimizer } from "../../optimizers/createOptimizer.ts";
import { uniformParameters } from "../../random/initializers.ts";
import { createRandom } from "../../random/random.ts";
import { parseWord, type SpellingTask } from "./spellingTask.ts";
import type { HeldState, LearningTrace } from "../../trace/trace.types.ts";
import type { RnnParameters } from "../../types.ts";
import { ARTICLE_HIDDEN_SIZE, ARTICLE_VOCABULARY_SIZE, articleParameters } from "./article.ts";
import type { Edit, Held, SpellingExperiment } from "./spelling.types.ts";
import { spellingLimits as limits } from "./limits.ts";

const WHERE = "runSpelling";

/**
 * Checks every field of an experiment, which may come from an address someone typed.
 *
 * @returns the word, split into letters
 * @throws EngineError "invalid-word" or "out-of-range", with a sentence for the reader
 */
export function checkExperiment(experiment: SpellingExperiment): SpellingTask {
  const task = parseWord(experiment.word);
  const { hiddenSize, start, edits } = experiment;
  assertInteger(WHERE, "the hidden size", hiddenSize, limits.hiddenSize.min, limits.hiddenSize.max);
  assertOneOf(WHERE, "the activation", experiment.activation, ACTIVATIONS);
  assertOneOf(WHERE, "the loss placement", experiment.lossPlacement, ["everyStep", "lastStep"]);
  assertOneOf(WHERE, "the choice of biases", experiment.hasBiases, [true, false]);
  assertBetween(
    WHERE,
    "the learning rate",
    experiment.learningRate,
    limits.learningRate.min,
    limits.learningRate.max,
  );
  if (start === "article") checkArticle(task, hiddenSize);
  else assertInteger(WHERE, "the seed", start, limits.seed.min, limits.seed.max);

  assertInteger(WHERE, "the number of edits", edits.length, limits.edits.min, limits.edits.max);
  const sizes = {
    inputSize: task.alphabet.length,
    hiddenSize,
    vocabularySize: task.alphabet.length,
  };
  edits.forEach((edit, index) => {
    checkEdit(edit, sizes, experiment.hasBiases);
    const earlier = edits[index - 1];
    if (earlier && earlier.update > edit.update)
      throw new EngineError(
        "out-of-range",
        `${WHERE}: an edit after update ${edit.update} follows one after update ${earlier.update}, but edits must be in order of updates.`,
      );
  });
  return task;
}

/** The worked example's weights have fixed shapes. */
function checkArticle({ letters, alphabet }: SpellingTask, hiddenSize: number): void {
  if (hiddenSize !== ARTICLE_HIDDEN_SIZE)
    throw new EngineError(
      "out-of-range",
      `The worked example's weights are for ${ARTICLE_HIDDEN_SIZE} hidden nodes, not ${hiddenSize}. Choose a seed to start with other weights.`,
    );
  if (alphabet.length !== ARTICLE_VOCABULARY_SIZE)
    throw new EngineError(
      "out-of-range",
      `The worked example's weights are for ${ARTICLE_VOCABULARY_SIZE} different letters, but “${letters.join("")}” has ${alphabet.length}. Choose a seed to start with other weights.`,
    );
}

/** What sentences call a number that can be edited. */
const symbols: Readonly<Record<Edit["name"], string>> = {
  weightIh: "W_x",
  weightHh: "W_h",
  weightHo: "W_y",
  biasH: "b_h",
  biasO: "b_y",
  learningRate: "the learning rate",
};

function checkEdit(edit: Edit, sizes: RnnSizes, hasBiases: boolean): void {
  assertOneOf(WHERE, "the edited quantity", edit.name, [...PARAMETER_NAMES, "learningRate"]);
  assertInteger(WHERE, "the update of an edit", edit.update, limits.update.min, limits.update.max);
  const { name } = edit;
  const symbol = symbols[name];
  const isBias = name === "biasH" || name === "biasO";
  if (isBias && !hasBiases)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: ${symbol} was edited, but the network has no biases.`,
    );
  const { rows, cols } = name === "learningRate" ? { rows: 1, cols: 1 } : shapeOf(name, sizes);
  // Readers count rows and columns from 1.
  assertInteger(WHERE, `the row of an edit of ${symbol}`, edit.row + 1, 1, rows);
  assertInteger(WHERE, `the column of an edit of ${symbol}`, edit.col + 1, 1, cols);
  if (name === "learningRate")
    assertBetween(
      WHERE,
      "the learning rate",
      edit.value,
      limits.learningRate.min,
      limits.learningRate.max,
    );
  else
    assertBetween(WHERE, "a weight set by hand", edit.value, limits.weight.min, limits.weight.max);
}

/** Rows and columns that an edit may name; a bias is one column. */
function shapeOf(name: ParameterName, sizes: RnnSizes): { rows: number; cols: number } {
  const { inputSize, hiddenSize, vocabularySize } = sizes;
  const shapes = {
    weightIh: { rows: hiddenSize, cols: inputSize },
    weightHh: { rows: hiddenSize, cols: hiddenSize },
    weightHo: { rows: vocabularySize, cols: hiddenSize },
    biasH: { rows: hiddenSize, cols: 1 },
    biasO: { rows: vocabularySize, cols: 1 },
  };
  return shapes[name];
}

/** A word to spell as the engine sees it. */
export interface SpellingProblem {
  /** The network before any update and any edit */
  readonly start: NetworkParameters;
  readonly batch: TrainingBatch;
  readonly objective: Objective;
  /** [T] positions in the alphabet, also of the steps that carry no loss */
  readonly targetByStep: readonly number[];
}

/** The word as a batch of one sequence, and the network to start from. */
export function problemOf(experiment: SpellingExperiment, task: SpellingTask): SpellingProblem {
  const { activation, lossPlacement } = experiment;
  const { inputByStep, targetByStep } = task;
  const classes = lossPlacement === "everyStep" ? targetByStep : targetByStep.slice(-1);
  return {
    start: networkOf(startParameters(experiment, task), activation),
    batch: {
      sequenceLength: inputByStep.rows,
      batchSize: 1,
      inputs: { kind: "values", values: inputByStep.data },
      lengths: null,
      initialState: null,
      targets: { kind: "classes", classes },
    },
    objective: { loss: "crossEntropy", placement: lossPlacement, reduction: "batchMean" },
    targetByStep,
  };
}

/**
 * Checks the numbers of a picture that are held.
 *
 * @throws EngineError "out-of-range", with a sentence for the reader
 */
export function checkHeld(held: readonly Held[], task: SpellingTask, hiddenSize: number): void {
  assertInteger(WHERE, "the number of held numbers", held.length, limits.held.min, limits.held.max);
  for (const { name, timeStep, index, value } of held) {
    assertOneOf(WHERE, "the held quantity", name, ["hidden", "input"]);
    const size = name === "hidden" ? hiddenSize : task.alphabet.length;
    const symbol = name === "hidden" ? "h" : "x";
    assertInteger(WHERE, `the step of a held ${symbol}`, timeStep, 1, task.targetByStep.length);
    // Readers count from 1.
    assertInteger(WHERE, `the place in a held ${symbol}`, index + 1, 1, size);
    assertBetween(WHERE, "a held number", value, limits.heldValue.min, limits.heldValue.max);
  }
}

/** The states that are held, by the names of a trace. */
export const heldStates = (held: readonly Held[]): HeldState[] =>
  held
    .filter(({ name }) => name === "hidden")
    .map(({ timeStep, index, value }) => ({ layer: 0, timeStep, unit: index, value }));

/** The same problem with the inputs that are held. */
export function withHeldInputs(problem: SpellingProblem, held: readonly Held[]): SpellingProblem {
  const { inputs } = problem.batch;
  if (inputs.kind !== "values") return problem;
  const values = Float64Array.from(inputs.values);
  const size = values.length / problem.batch.sequenceLength;
  for (const { name, timeStep, index, value } of held)
    if (name === "input") values[(timeStep - 1) * size + index] = value;
  return { ...problem, batch: { ...problem.batch, inputs: { kind: "values", values } } };
}

/**
 * One update of stochastic gradient descent:  θ ← θ − η ∂L/∂θ.
 *
 * The walkthrough's network has one hidden bias. Of PyTorch's two it is the first; the second stays zero.
 *
 * @param network overwritten
 */
export function updateNetwork(
  { spec, values }: NetworkParameters,
  { backward }: LearningTrace,
  learningRate: number,
): void {
  const sgd = createOptimizer({ kind: "sgd" }, values.length);
  sgd.update(values, backward.parameters, learningRate);
  blockOf(values, parameterBlocks(spec), "rnn.bias_hh_l0")?.fill(0);
}

function startParameters(experiment: SpellingExperiment, task: SpellingTask): RnnParameters {
  const { start, hiddenSize, hasBiases } = experiment;
  if (start === "article") return articleParameters(hasBiases);
  const size = task.alphabet.length;
  const sizes = { inputSize: size, hiddenSize, vocabularySize: size };
  return uniformParameters(sizes, hasBiases, createRandom(start));
}
