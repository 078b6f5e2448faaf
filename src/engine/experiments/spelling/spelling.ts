import { assertInteger } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { NetworkParameters } from "../../network/network.types.ts";
import { rnnParametersOf } from "../../network/rnnParameters.ts";
import { forwardNetwork } from "../../trace/forwardNetwork.ts";
import { networkLoss } from "../../trace/networkLoss.ts";
import type { NetworkLoss } from "../../trace/trace.types.ts";
import type { Matrix } from "../../types.ts";
import type { SpellingTask } from "./spellingTask.ts";
import type { Edit, Held, SpellingExperiment, SpellingRun } from "./spelling.types.ts";
import { spellingLimits as limits } from "./limits.ts";
import {
  checkExperiment,
  checkHeld,
  heldStates,
  problemOf,
  type SpellingProblem,
  updateNetwork,
  withHeldInputs,
} from "./spellingSetup.ts";
import { byHandOf } from "./spellingByHand.ts";
import { spellingPicture } from "./spellingPicture.ts";
import {
  createSpellingTraining,
  learningRateAt,
  type SpellingTraining,
} from "./spellingTraining.ts";

/**
 * Trains a network to spell a word and shows it after `update` updates.
 *
 * Whatever was asked before, the answer to a question is always the same, to the last bit; having
 * asked before only makes it faster.
 *
 * @param update    updates made before the picture, ≤ `trainedTo`; at most 2000. If training ended
 *   before, the picture is the last one there is.
 * @param trainedTo updates to make in all
 * @param held      numbers of the picture that are given; training goes on without them
 * @throws EngineError "invalid-word" or "out-of-range", with a sentence for the reader
 */
export type RunSpelling = (question: {
  readonly experiment: SpellingExperiment;
  readonly update: number;
  readonly trainedTo: number;
  readonly held?: readonly Held[];
}) => SpellingRun;

/** Makes a {@link RunSpelling} that remembers its last training run and trains on from there. */
export function createSpellingRunner(): RunSpelling {
  let remembered: {
    readonly key: string;
    readonly edits: readonly Edit[];
    readonly training: SpellingTraining;
  } | null = null;

  return ({ experiment, update, trainedTo, held = [] }) => {
    const task = checkExperiment(experiment);
    checkHeld(held, task, experiment.hiddenSize);
    assertInteger("runSpelling", "the number of updates", trainedTo, 0, limits.update.max);
    assertInteger("runSpelling", "the update to show", update, 0, trainedTo);

    const problem = problemOf(experiment, task);
    const key = keyOf(experiment);
    let training: SpellingTraining;
    if (remembered?.key === key) {
      training = remembered.training;
      training.forgetFrom(firstDifference(remembered.edits, experiment.edits));
    } else training = createSpellingTraining(problem, experiment.learningRate);
    remembered = { key, edits: experiment.edits.map((edit) => ({ ...edit })), training };

    training.trainTo(trainedTo, experiment.edits);
    return answerFrom(training, experiment, task, problem, held, update, trainedTo);
  };
}

/** The runner that everyone shares: one walkthrough is on screen at a time. */
export const runSpelling: RunSpelling = createSpellingRunner();

/** The large arrays of an answer, which are made for it alone: they may be moved instead of copied. */
export const transferOf = (run: SpellingRun): ArrayBuffer[] => [
  run.lossByUpdate.buffer,
  run.probabilityOfTargetByUpdate.data.buffer,
];

/** Everything that training depends on, except for the edits. */
function keyOf(experiment: SpellingExperiment): string {
  return JSON.stringify({ ...experiment, edits: null });
}

/** The first update at which two lists of edits say different things; Infinity if they never do. */
function firstDifference(before: readonly Edit[], after: readonly Edit[]): number {
  const shared = before.findIndex((edit, index) => {
    const other = after[index];
    return !other || !isSameEdit(edit, other);
  });
  const index = shared < 0 ? before.length : shared;
  return Math.min(before[index]?.update ?? Infinity, after[index]?.update ?? Infinity);
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return (
    a.name === b.name &&
    a.row === b.row &&
    a.col === b.col &&
    a.update === b.update &&
    a.value === b.value
  );
}

/** Draws a run up from a training that has been taken as far as asked or possible. */
function answerFrom(
  training: SpellingTraining,
  experiment: SpellingExperiment,
  task: SpellingTask,
  problem: SpellingProblem,
  held: readonly Held[],
  askedUpdate: number,
  askedTrainedTo: number,
): SpellingRun {
  const trainedTo = Math.min(askedTrainedTo, training.reached());
  const update = Math.min(askedUpdate, trainedTo);
  const learningRate = learningRateAt(experiment.learningRate, experiment.edits, update);

  const picture = spellingPicture(training.networkAt(update), problem, held);
  const next = training.networkAt(update);
  updateNetwork(next, picture.trace, learningRate);
  const after = forwardOnly(next, problem, held);

  const updates = Array.from({ length: trainedTo + 1 }, (_, made) => made);
  const length = problem.targetByStep.length;
  const probabilityOfTargetByUpdate = createMatrix(length, trainedTo + 1);
  for (let row = 0; row < length; row++)
    for (let made = 0; made <= trainedTo; made++)
      probabilityOfTargetByUpdate.data[row * (trainedTo + 1) + made] = training.probabilityAt(
        made,
        row,
      );

  const end = endAt(training, askedTrainedTo);
  return {
    letters: task.letters,
    alphabet: task.alphabet,
    update,
    trainedTo,
    learningRate,
    ...picture,
    byHand: byHandOf(picture, experiment.activation),
    parametersAfterUpdate: rnnParametersOf(next),
    hiddenAfterUpdate: after.hiddenByStep,
    lossAfterUpdate: after.loss,
    lossByStepAfterUpdate: after.lossByStep,
    betsAfterUpdate: after.probabilitiesByStep!,
    lossByUpdate: Float64Array.from(updates, (made) => training.lossAt(made)),
    probabilityOfTargetByUpdate,
    wonAtUpdateByStep: Array.from({ length }, (_, row) => wonSince(training, trainedTo, row)),
    end: end?.reason ?? null,
    endMessage: end?.message ?? null,
  };
}

/**
 * Why training ended, as seen by someone who asked for `asked` updates: divergence shows itself
 * only to those who asked for more than there are.
 */
function endAt(training: SpellingTraining, asked: number): ReturnType<SpellingTraining["end"]> {
  const end = training.end();
  const foundAt = end?.reason === "diverged" ? training.reached() + 1 : training.reached();
  return asked >= foundAt ? end : null;
}

/** The first update from which, up to `trainedTo`, the target has been the likeliest letter. */
function wonSince(training: SpellingTraining, trainedTo: number, row: number): number | null {
  let since: number | null = null;
  for (let made = trainedTo; made >= 0 && training.isWonAt(made, row); made--) since = made;
  return since;
}

/** The memory and the loss alone, without a way back; they may hold NaN or Infinity. */
function forwardOnly(
  network: NetworkParameters,
  problem: SpellingProblem,
  held: readonly Held[],
): NetworkLoss & { readonly hiddenByStep: Matrix } {
  const { batch, objective } = withHeldInputs(problem, held);
  const forward = forwardNetwork(network, batch, 0, objective.placement, heldStates(held));
  const { hiddenByStep } = forward.layers[0]![0]!;
  return { ...networkLoss(batch, 0, objective, forward), hiddenByStep };
}
