import { runFast } from "../../fast/runFast.ts";
import { createSoftmaxTrace, softmax } from "../../kernels/softmax.ts";
import type {
  NetworkParameters,
  NetworkSpec,
  Objective,
  TrainingBatch,
} from "../../network/network.types.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import { createRandom } from "../../random/random.ts";
import { likeliest } from "../../training/measures.ts";
import { createTrainingRun } from "../../training/trainingRun.ts";
import type { TrainingRun } from "../../training/trainingRun.types.ts";
import { windowBatch } from "../../training/windowBatch.ts";
import type { LossPlacement, Vector } from "../../types.ts";
import { assertPatternSpec } from "./assertPatternSpec.ts";
import {
  PATTERN_ALPHABET,
  POSITION_COUNT,
  SENTENCE_LENGTH,
  TEST_SENTENCES,
  TRAINING_SENTENCES,
  UPDATES,
} from "./limits.ts";
import { drawSentences, lettersOf, type PatternSentence, seenByStep } from "./patternSentences.ts";
import type {
  PatternLearner,
  ShiftedPatternAnswer,
  ShiftedPatternSpec,
} from "./shiftedPattern.types.ts";

const WHERE = "shiftedPattern";
const LEARNING_RATE = 0.01;
/** Updates from one word about how far it has come to the next */
const TOLD_EVERY = UPDATES / 10;
/** [not yet, seen] */
const ANSWERS = 2;
const SEEN = 1;
const COMMON = {
  activation: "tanh",
  embeddingSize: null,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: ANSWERS,
} as const;
const SYMBOLS = PATTERN_ALPHABET.length;
const RECURRENT: NetworkSpec = {
  ...COMMON,
  cell: "vanilla",
  inputSize: SYMBOLS,
  hiddenSize: 16,
};
const FEED_FORWARD: NetworkSpec = {
  ...COMMON,
  cell: "feedForward",
  inputSize: SYMBOLS * SENTENCE_LENGTH,
  hiddenSize: 32,
};

/** One of the two networks, and how sentences are laid before it. */
interface Learner {
  readonly spec: NetworkSpec;
  readonly placement: LossPlacement;
  readonly canRead: (sentence: PatternSentence) => boolean;
  readonly batchOf: (sentences: readonly PatternSentence[]) => TrainingBatch;
}

/**
 * Trains two networks to notice A B C in sentences of eleven letters, where it stands at a few positions, and tests
 * them at all eight: a recurrent network, and a feed-forward network with weights of its own for every position.
 *
 * Both learn from the same 1,000 sentences in 600 updates of 32 (Adam, a cosine from 0.01 to 0.0002 after 50 updates
 * of warm-up, gradients clipped to norm 1). Half of the sentences hold the pattern, the others its letters in another
 * order, so that knowing which letters occur is worth nothing: chance is one half.
 *
 * @param tell given the answer as it would be before the first update, and after every 60 of them but the last
 * @throws EngineError "out-of-range" if a field of the spec is
 * @remarks Some 0.4 seconds on a desktop's processor.
 */
export function shiftedPattern(
  spec: ShiftedPatternSpec,
  tell?: (soFar: ShiftedPatternAnswer) => void,
): ShiftedPatternAnswer {
  assertPatternSpec(WHERE, spec);
  const { targets, trainedPositions, seed, probes } = spec;
  const random = createRandom(seed);
  const taught = drawSentences(random, TRAINING_SENTENCES, trainedPositions);
  const tested = Array.from({ length: POSITION_COUNT }, (_, position) =>
    drawSentences(random, TEST_SENTENCES, [position]),
  );
  const asked = probes.map((probe): PatternSentence => ({
    symbols: Array.from(probe, (letter) => PATTERN_ALPHABET.indexOf(letter)),
    hasPattern: false,
    position: 0,
  }));
  const recurrent: Learner = {
    spec: RECURRENT,
    placement: targets,
    canRead: () => true,
    batchOf: (sentences) => symbolBatch(sentences, targets),
  };
  const window = { length: SENTENCE_LENGTH, inputSize: SYMBOLS, outputSize: ANSWERS };
  const feedForward: Learner = {
    spec: FEED_FORWARD,
    placement: "lastStep",
    canRead: ({ symbols }) => symbols.length === SENTENCE_LENGTH,
    batchOf: (sentences) => windowBatch(symbolBatch(sentences, "lastStep"), window),
  };
  const isLearnt = (_share: number, position: number) => trainedPositions.includes(position);
  const runs = [recurrent, feedForward].map((learner) => runOf(learner, taught, seed));
  const judge = (learner: Learner, values: Vector): PatternLearner => {
    const parameters: NetworkParameters = { spec: learner.spec, values };
    const accuracyByPosition = Float64Array.from(tested, (sentences) =>
      accuracy(learner, parameters, sentences),
    );
    return {
      parameterCount: parameters.values.length,
      accuracyByPosition,
      accuracy: {
        learnt: meanOf(accuracyByPosition.filter(isLearnt)) ?? 0,
        unseen: meanOf(accuracyByPosition.filter((share, position) => !isLearnt(share, position))),
      },
      probabilitiesByProbe: asked.map((sentence) =>
        Float64Array.from(
          learner.canRead(sentence) ? probabilities(learner, parameters, sentence) : [],
        ),
      ),
    };
  };
  const answerAfter = (updates: number): ShiftedPatternAnswer => ({
    recurrent: judge(recurrent, runs[0]!.parameters()),
    feedForward: judge(feedForward, runs[1]!.parameters()),
    updates,
    examples: { pattern: lettersOf(taught[0]!.symbols), decoy: lettersOf(taught[1]!.symbols) },
  });
  for (let updates = 0; updates < UPDATES; updates += TOLD_EVERY) {
    tell?.(answerAfter(updates));
    for (const run of runs) run.step(TOLD_EVERY);
  }
  return answerAfter(UPDATES);
}

const meanOf = (values: Vector): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function symbolBatch(
  sentences: readonly PatternSentence[],
  placement: LossPlacement,
): TrainingBatch {
  const sequenceLength = sentences[0]!.symbols.length;
  const rows = Array.from({ length: sequenceLength }, (_, t) => t);
  const seen = sentences.map(seenByStep);
  return {
    sequenceLength,
    batchSize: sentences.length,
    inputs: {
      kind: "symbols",
      symbols: rows.flatMap((t) => sentences.map((sentence) => sentence.symbols[t]!)),
    },
    targets: {
      kind: "classes",
      classes:
        placement === "everyStep"
          ? rows.flatMap((t) => seen.map((flags) => flags[t]!))
          : sentences.map(({ hasPattern }) => Number(hasPattern)),
    },
    lengths: null,
    initialState: null,
  };
}

const objectiveOf = ({ placement }: Learner): Objective => ({
  loss: "crossEntropy",
  placement,
  reduction: "stepMean",
});

function runOf(learner: Learner, sentences: readonly PatternSentence[], seed: number): TrainingRun {
  return createTrainingRun({
    network: initialiseNetwork(learner.spec, {
      scheme: "pytorch",
      seed,
      spectralRadius: null,
      gateBiases: {},
    }),
    objective: objectiveOf(learner),
    source: {
      kind: "sequences",
      data: learner.batchOf(sentences),
      seed,
      batchSize: 32,
      validation: null,
    },
    optimizer: { kind: "adam" },
    schedule: {
      kind: "cosine",
      learningRate: LEARNING_RATE,
      smallestLearningRate: LEARNING_RATE / 50,
      updateCount: UPDATES,
      warmUpCount: 50,
    },
    clipping: { kind: "norm", maxNorm: 1 },
    plannedUpdates: UPDATES,
    measureEvery: UPDATES,
    checkpointEvery: UPDATES,
    mostCheckpoints: 4,
    stopWhen: { lossBelow: null, accuracyAbove: null, plateauUpdates: null },
  });
}

/** The answer that counts is the one after the last letter. */
function accuracy(
  learner: Learner,
  parameters: NetworkParameters,
  sentences: readonly PatternSentence[],
): number {
  const { logits } = runFast(parameters, learner.batchOf(sentences), objectiveOf(learner));
  const last = logits.subarray(logits.length - sentences.length * ANSWERS);
  const right = sentences.filter(
    ({ hasPattern }, index) => likeliest(last, index, ANSWERS) === Number(hasPattern),
  );
  return right.length / sentences.length;
}

/** What a network says after each letter, wherever its loss was. */
function probabilities(
  learner: Learner,
  parameters: NetworkParameters,
  sentence: PatternSentence,
): number[] {
  const { logits } = runFast(parameters, learner.batchOf([sentence]), null);
  const rows = logits.length / ANSWERS;
  const trace = createSoftmaxTrace(rows, ANSWERS);
  return Array.from({ length: rows }, (_, row) => {
    softmax(trace, { rows, cols: ANSWERS, data: logits }, row);
    return trace.probabilitiesByStep.data[row * ANSWERS + SEEN]!;
  });
}
