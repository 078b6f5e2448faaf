import {
  assertBetween,
  assertInteger,
  assertLength,
  assertOneOf,
  counted,
  type NonFinitePlace,
  NotFiniteError,
} from "../errors.ts";
import type { NetworkState } from "../network/network.types.ts";
import { clipGradNorm } from "../optimizers/clipGradNorm.ts";
import { clipGradValue } from "../optimizers/clipGradValue.ts";
import { createOptimizer } from "../optimizers/createOptimizer.ts";
import { learningRateAt } from "../optimizers/learningRateAt.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { Vector } from "../types.ts";
import { createHistory } from "./checkpoints.ts";
import { type Evaluation, evaluate, sharesOf } from "./evaluate.ts";
import {
  assertStopConditions,
  divergedAt,
  type LossTrack,
  type RunEnd,
  stopReason,
  trackLoss,
} from "./stopConditions.ts";
import { encoderDecoderTask, networkTask, type TrainingTask } from "./trainingTask.ts";
import type {
  Checkpoint,
  Clipping,
  RunSettings,
  TrainingRun,
  TrainingRunOptions,
  UpdateMetrics,
} from "./trainingRun.types.ts";

const WHERE = "createTrainingRun";

/**
 * Makes a training run. Nothing is computed before the first step is asked for.
 *
 * Each round first measures the loss of the next batch, decides whether the run ends there, and only then
 * updates: the parameters of a run that ended are those whose loss was reported last.
 *
 * @throws EngineError, ShapeError if the options do not fit together
 */
export function createTrainingRun(options: TrainingRunOptions): TrainingRun {
  return "encoder" in options
    ? runOf(options, encoderDecoderTask(options))
    : runOf(options, networkTask(options));
}

function runOf<Batch>(
  options: RunSettings,
  {
    parameters,
    parts,
    source,
    model,
    chance,
    measures,
    inspector,
    assertState,
  }: TrainingTask<Batch>,
): TrainingRun {
  const { schedule, clipping, plannedUpdates, measureEvery, checkpointEvery, stopWhen } = options;
  const most = Number.MAX_SAFE_INTEGER;
  assertInteger(WHERE, "the number of planned updates", plannedUpdates, 1, most);
  assertInteger(WHERE, "the interval of measurements", measureEvery, 1, most);
  assertInteger(WHERE, "the interval of checkpoints", checkpointEvery, 1, most);
  learningRateAt(schedule, 0);
  if (clipping) assertClipping(clipping);
  assertStopConditions(WHERE, stopWhen);
  const gradients: Vector = new Float64Array(parameters.length);
  const optimizer = createOptimizer(options.optimizer, parameters.length);
  const history = createHistory<Checkpoint>(options.mostCheckpoints);

  let update = 0;
  let state: NetworkState | null = null;
  let track: LossTrack | null = null;
  let end: RunEnd | null = null;

  function validate(): Evaluation {
    const { measured, place } = evaluate(model, parameters, source.validation, measures);
    if (!place) return { measured, place };
    return { measured, place: { ...place, quantity: `in validation, ${place.quantity}` } };
  }

  /** One measurement and, unless the run ends with it, one update. */
  function takeRound(endHere: RunEnd | null): UpdateMetrics {
    const learningRate = learningRateAt(schedule, update);
    const isCheckpoint = update % checkpointEvery === 0 || update === plannedUpdates || !!endHere;
    const isMeasured = isCheckpoint || update % measureEvery === 0;
    const { measured: validation, place: placeInValidation } = isMeasured
      ? validate()
      : NOT_MEASURED;
    const result = model.forward(parameters, source.trainingBatch(update), state);
    const { loss } = result;
    const place = result.place ?? placeInValidation;
    const correct = isMeasured && !result.place ? model.countCorrect() : null;
    const batch = measures(loss, sharesOf(correct, result));
    const metrics = { update, batch, validation, gradientNorm: null, learningRate };
    if (place) {
      end = divergedAt(update, place);
      return metrics;
    }
    track = trackLoss(track, update, loss);
    const { accuracy, exactMatch } = validation ?? batch;
    end = endHere ?? stopReason(stopWhen, { update, track, loss, accuracy, exactMatch }, chance);
    if (!end && update === plannedUpdates) end = PLANNED;
    if (isCheckpoint || end) history.keep(checkpoint((validation ?? batch).loss));
    if (end) return metrics;

    model.backward(gradients);
    const gradientNorm = clip(gradients, clipping);
    if (!Number.isFinite(gradientNorm)) {
      end = divergedAt(update, model.nonFinitePlace() ?? GRADIENT);
      return metrics;
    }
    optimizer.update(parameters, gradients, learningRate);
    state = result.nextState;
    update += 1;
    return { ...metrics, gradientNorm };
  }

  const checkpoint = (score: number): Checkpoint => ({
    update,
    score,
    parameters: parameters.slice(),
    optimizer: optimizer.state(),
    state,
    track,
  });
  const progress = (metrics: readonly UpdateMetrics[]) => ({
    update,
    planned: plannedUpdates,
    end,
    metrics,
  });

  return {
    chance,
    step(count) {
      assertInteger("step", "the number of updates", count, 0, most);
      const metrics: UpdateMetrics[] = [];
      const goal = Math.min(plannedUpdates, update + count);
      while (!end && (update < goal || update === plannedUpdates)) metrics.push(takeRound(null));
      return progress(metrics);
    },
    stop() {
      return progress(end ? [] : [takeRound(STOPPED)]);
    },
    parts,
    inspect: (question) => inspector[question.kind](parameters, question),
    parameters: () => parameters,
    checkpoints: () => history.all(),
    restore(from) {
      const needed = `this network has ${counted(parameters.length, "parameter")}`;
      assertLength("restore", "parameters", from.parameters.length, parameters.length, needed);
      assertInteger(
        "restore",
        "the checkpoint's number of updates",
        from.update,
        0,
        plannedUpdates,
      );
      if (indexOfNonFinite(from.parameters) >= 0)
        throw new NotFiniteError("restore", { quantity: "`parameters`", timeStep: null });
      assertState("restore", from.state, from.update);
      optimizer.restore(from.optimizer);
      parameters.set(from.parameters);
      ({ update, track } = from);
      state = from.state;
      end = null;
    },
  };
}

const PLANNED: RunEnd = {
  reason: "planned",
  place: null,
  message: "All planned updates have been made.",
};
const GRADIENT: NonFinitePlace = { quantity: "the gradient", timeStep: null };
const STOPPED: RunEnd = { reason: "stopped", place: null, message: "The run was stopped." };

const NOT_MEASURED: Evaluation = { measured: null, place: null };

/** @throws EngineError "out-of-range" */
function assertClipping(clipping: Clipping): void {
  assertOneOf(WHERE, "the clipping", clipping.kind, ["norm", "value"]);
  const [name, most] =
    clipping.kind === "norm"
      ? (["the largest norm", clipping.maxNorm] as const)
      : (["the largest value", clipping.maxValue] as const);
  assertBetween(WHERE, name, most, Number.MIN_VALUE, Number.MAX_VALUE);
}

/** @returns the norm before */
function clip(gradients: Vector, clipping: Clipping | null): number {
  if (clipping?.kind === "norm") return clipGradNorm(gradients, clipping.maxNorm);
  const norm = euclideanNorm(gradients);
  if (clipping) clipGradValue(gradients, clipping.maxValue);
  return norm;
}
