import { describeNonFinite, type NonFinitePlace, NotFiniteError } from "../../errors.ts";
import type { NetworkParameters } from "../../network/network.types.ts";
import { rnnParametersOf, valuesOf } from "../../network/rnnParameters.ts";
import type { LearningTrace } from "../../trace/trace.types.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { RnnParameters, Vector } from "../../types.ts";
import type { Edit, TrainingEnd } from "./spelling.types.ts";
import { type SpellingProblem, updateNetwork } from "./spellingSetup.ts";
import { describeOscillation, oscillationOf } from "./spellingOscillation.ts";
import { LEARNT_PROBABILITY, spellingLimits } from "./limits.ts";

/** Learning rate of the update that follows `update`: the latest one set by hand, or the first. */
export function learningRateAt(first: number, edits: readonly Edit[], update: number): number {
  const latest = edits.findLast((edit) => edit.name === "learningRate" && edit.update <= update);
  return latest ? latest.value : first;
}

/** Both passes over the word, or the place where their numbers stopped being finite. */
function tracePasses(
  network: NetworkParameters,
  problem: SpellingProblem,
): LearningTrace | NonFinitePlace {
  try {
    return traceElement("runSpelling", network, problem.batch, problem.objective, 0);
  } catch (error) {
    if (error instanceof NotFiniteError) return error.place;
    throw error;
  }
}

/** Sets the numbers that were edited after `update` updates. */
function applyEdits(parameters: RnnParameters, edits: readonly Edit[], update: number): void {
  for (const { name, row, col, value, update: editedAt } of edits) {
    if (editedAt !== update || name === "learningRate") continue;
    const array = parameters[name];
    const cols = array && "cols" in array ? array.cols : 1;
    const values = valuesOf(parameters, name);
    // A typed −0 means 0: it must not show up as the sign of some zero further on.
    if (values) values[row * cols + col] = value === 0 ? 0 : value;
  }
}

/** Grows by doubling, so that a run of a few updates stays small. */
function grown(values: Vector, length: number): Vector {
  if (values.length >= length) return values;
  const larger = new Float64Array(Math.max(length, 2 * values.length));
  larger.set(values);
  return larger;
}

/** A training run that remembers the network after every update, so that any of them can be shown again. */
export interface SpellingTraining {
  /** Trains until `update` updates have been made or training ends. */
  trainTo(update: number, edits: readonly Edit[]): void;
  /** Forgets everything after `update` − 1 updates, because edits made from `update` on have changed. */
  forgetFrom(update: number): void;
  /** Updates that have been made. */
  reached(): number;
  /** Why training ended, and the sentence that says more where there is more to say; null if it may go on. */
  end(): { readonly reason: TrainingEnd; readonly message: string | null } | null;
  /** The network after `update` updates and the edits made there; a copy. */
  networkAt(update: number): NetworkParameters;
  lossAt(update: number): number;
  /** Probability of the target of the step in `row`, 0 … 1. */
  probabilityAt(update: number, row: number): number;
  /** Whether the target of the step in `row` is likelier than every other letter. */
  isWonAt(update: number, row: number): boolean;
}

/**
 * Trains on one word with SGD on the summed loss, a step at a time.
 *
 * It trains with the very passes that the picture shows, so that their numbers are the same to the last bit.
 *
 * @param problem      the word, with the network to start from; kept
 * @param learningRate of updates before the first one set by hand
 */
export function createSpellingTraining(
  problem: SpellingProblem,
  learningRate: number,
): SpellingTraining {
  const { start, targetByStep, objective } = problem;
  const length = targetByStep.length;
  const count = start.values.length;
  const current: NetworkParameters = { spec: start.spec, values: start.values.slice() };
  const parameters = rnnParametersOf(current);

  let parametersByUpdate: Vector = new Float64Array(16 * count);
  let lossByUpdate: Vector = new Float64Array(16);
  let probabilityByUpdate: Vector = new Float64Array(16 * length);
  let wonByUpdate: Vector = new Float64Array(16 * length); // 1 where the target is the likeliest
  let last = -1; // updates made; −1 before the start itself has been measured
  let latest: LearningTrace | null = null; // after `last` updates; null if it has to be computed again
  let end: ReturnType<SpellingTraining["end"]> = null;

  function record(update: number, { forward, loss }: LearningTrace): void {
    parametersByUpdate = grown(parametersByUpdate, (update + 1) * count);
    lossByUpdate = grown(lossByUpdate, update + 1);
    probabilityByUpdate = grown(probabilityByUpdate, (update + 1) * length);
    wonByUpdate = grown(wonByUpdate, (update + 1) * length);

    parametersByUpdate.set(current.values, update * count);
    lossByUpdate[update] = loss.loss;
    const size = forward.logitsByStep.cols;
    const probabilities = loss.probabilitiesByStep?.data ?? new Float64Array();
    for (let row = 0; row < length; row++) {
      const target = targetByStep[row]!;
      const probability = probabilities[row * size + target]!;
      let isLikeliest = true;
      for (let i = 0; i < size; i++)
        if (i !== target && probabilities[row * size + i]! >= probability) isLikeliest = false;
      probabilityByUpdate[update * length + row] = probability;
      wonByUpdate[update * length + row] = isLikeliest ? 1 : 0;
    }
  }

  function isLearnt(): boolean {
    const firstRow = objective.placement === "everyStep" ? 0 : length - 1;
    for (let row = firstRow; row < length; row++)
      if (!(probabilityAt(last, row) >= LEARNT_PROBABILITY)) return false;
    return true;
  }

  const probabilityAt = (update: number, row: number) =>
    probabilityByUpdate[update * length + row]!;

  function restore(update: number): void {
    current.values.set(parametersByUpdate.subarray(update * count, (update + 1) * count));
  }

  /** Takes the parameters from `last` updates to one more. */
  function descend(edits: readonly Edit[]): void {
    if (!latest) {
      restore(last);
      latest = traceElement("runSpelling", current, problem.batch, objective, 0);
    }
    updateNetwork(current, latest, learningRateAt(learningRate, edits, last));
  }

  function takeUpdate(edits: readonly Edit[]): void {
    if (last < 0) current.values.set(start.values);
    else descend(edits);
    applyEdits(parameters, edits, last + 1);
    const passes = tracePasses(current, problem);
    if ("quantity" in passes) {
      latest = null;
      end = { reason: "diverged", message: describeDivergence(last + 1, passes) };
      return;
    }
    last += 1;
    latest = passes;
    record(last, passes);
    if (isLearnt()) end = { reason: "learnt", message: null };
    else if (last === spellingLimits.update.max) end = { reason: "update-limit", message: null };
    else {
      const since = edits.findLast((edit) => edit.update <= last)?.update ?? 0;
      const found = oscillationOf(lossByUpdate, since, last);
      if (found) end = { reason: "oscillating", message: describeOscillation(found) };
    }
  }

  return {
    trainTo(update, edits) {
      while (last < update && !end) takeUpdate(edits);
    },
    forgetFrom(update) {
      // Divergence was found one update past the last one that stands.
      const foundAt = end?.reason === "diverged" ? last + 1 : last;
      if (update <= foundAt) end = null;
      if (update > last) return;
      last = update - 1;
      latest = null;
    },
    reached: () => last,
    end: () => end,
    networkAt: (update) => ({
      spec: start.spec,
      values: parametersByUpdate.slice(update * count, (update + 1) * count),
    }),
    lossAt: (update) => lossByUpdate[update]!,
    probabilityAt,
    isWonAt: (update, row) => wonByUpdate[update * length + row] === 1,
  };
}

/** The sentence for a run that diverged. */
function describeDivergence(update: number, place: NonFinitePlace): string {
  return `After update ${update}, ${describeNonFinite(place)}.`;
}
