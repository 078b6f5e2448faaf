import { assertBetween, assertInteger, assertOneOf } from "../errors.ts";
import { cos } from "../kernels/elementary.ts";
import type { LearningRateSchedule } from "./learningRate.types.ts";

const WHERE = "learningRateAt";

/**
 * The learning rate of one update:  η_t = η_min + (η − η_min) (1 + cos(π s / S)) / 2 for the cosine, where S updates
 * follow the warm-up and s of them have been made. In a warm-up of w updates  η_t = η (t + 1) / w.
 *
 * @param updatesMade t, updates made before this one: 0, 1, 2, …
 * @throws EngineError "out-of-range"
 * @source Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, equation 5,
 *   without restarts; the formula of PyTorch's CosineAnnealingLR up to T_max. Afterwards PyTorch lets the
 *   rate rise again; here it stays at η_min.
 */
export function learningRateAt(schedule: LearningRateSchedule, updatesMade: number): number {
  assertOneOf(WHERE, "the schedule", schedule.kind, ["constant", "cosine"]);
  const most = Number.MAX_SAFE_INTEGER;
  assertInteger(WHERE, "the number of updates made", updatesMade, 0, most);
  const { learningRate } = schedule;
  assertBetween(WHERE, "the learning rate", learningRate, 0, Number.MAX_VALUE);
  if (schedule.kind === "constant") return learningRate;

  const { smallestLearningRate, updateCount, warmUpCount } = schedule;
  assertBetween(WHERE, "the smallest learning rate", smallestLearningRate, 0, learningRate);
  assertInteger(WHERE, "the number of updates", updateCount, 1, most);
  assertInteger(WHERE, "the number of updates of the warm-up", warmUpCount, 0, updateCount);
  if (updatesMade < warmUpCount) return (learningRate * (updatesMade + 1)) / warmUpCount;
  if (updatesMade >= updateCount) return smallestLearningRate;
  const done = (updatesMade - warmUpCount) / (updateCount - warmUpCount);
  const range = learningRate - smallestLearningRate;
  return smallestLearningRate + (range * (1 + cos(Math.PI * done))) / 2;
}
