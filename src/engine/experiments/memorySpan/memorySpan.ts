import { assertInteger, assertOneOf } from "../../errors.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import type { GateBiases } from "../../random/initialiseNetwork.types.ts";
import { createRandom } from "../../random/random.ts";
import { createKeepLast } from "../../training/keepLast.ts";
import { createTrainingRun } from "../../training/trainingRun.ts";
import type { TrainingRun } from "../../training/trainingRun.types.ts";
import { RECALL_ALPHABET, RECALL_KEYS, RECALL_UNITS } from "../recall/limits.ts";
import {
  drawRecallBatch,
  lettersOf,
  RECALL_OBJECTIVE,
  type RecallBatch,
  sequenceOf,
} from "../recall/recallSequences.ts";
import {
  KEPT_APART,
  LEARNT_SEQUENCES,
  memorySpanLimits as limits,
  MOST_UPDATES,
  NEW_SEQUENCES,
  OPEN_BIAS,
  STOPS_ABOVE,
} from "./limits.ts";
import type {
  GateStart,
  MemoryCell,
  MemoryRun,
  MemoryRunState,
  MemorySpan,
  MemorySpanSpec,
} from "./memorySpan.types.ts";

const WHERE = "memorySpan";
const BATCH_SIZE = 32;
/** Runs whose room is kept from one question to the next: those of one seed */
const MOST_KEPT = 3;

/** Gates that begin so that what is remembered stays: σ(4.6) = 0.99 of it is kept, and 0.01 of what comes is let in. */
const OPEN: Readonly<Record<MemoryCell, GateBiases>> = {
  vanilla: {},
  gru: { updateGate: OPEN_BIAS },
  lstm: { forgetGate: OPEN_BIAS, inputGate: -OPEN_BIAS },
};

/** What all runs of one seed learn from and are judged by. */
interface Task {
  readonly seed: number;
  readonly learnt: RecallBatch;
  readonly keptApart: RecallBatch;
  readonly unseen: RecallBatch;
}

const keepTask = createKeepLast<Task>();
const keptRuns = new Map<string, TrainingRun>();

/**
 * Trains networks of three cells to recall the first letter of a sequence after `gap` others, a few updates at a time:
 * each answer holds where its runs have come to, from where the next question goes on as if it had been one run.
 *
 * All have 16 units and learn alike: 4,000 sequences, batches of 32, Adam with 0.01, gradients clipped to norm 1. A run
 * ends when more than 99 % of 192 sequences kept apart are right, or after 400 updates; 500 others then judge it.
 *
 * @throws EngineError "out-of-range", ShapeError if a field of the spec is no answer's, or out of its bounds
 */
export function memorySpan({ gap, seed, updates, runs }: MemorySpanSpec): MemorySpan {
  assertInteger(WHERE, "the gap", gap, limits.gap.min, limits.gap.max);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  assertInteger(WHERE, "the updates", updates, limits.updates.min, limits.updates.max);
  for (const { cell, gates } of runs) {
    assertOneOf(WHERE, "the cell", cell, ["vanilla", "gru", "lstm"]);
    assertOneOf(WHERE, "the start of the gates", gates, ["drawn", "open"]);
  }
  const key = `${gap} ${seed}`;
  const task = keepTask(key, () => drawTask(gap, seed));
  return {
    letterByStep: lettersOf(sequenceOf(task.unseen, 0)),
    runs: runs.map((run) => goneOn(run, updates, key, task)),
  };
}

function drawTask(gap: number, seed: number): Task {
  const random = createRandom(seed);
  const draw = (count: number) => drawRecallBatch(random, count, gap);
  return {
    seed,
    unseen: draw(NEW_SEQUENCES),
    keptApart: draw(KEPT_APART),
    learnt: draw(LEARNT_SEQUENCES),
  };
}

/** The network that a run begins with. */
export const memoryNetwork = (cell: MemoryCell, gates: GateStart, seed: number) =>
  initialiseNetwork(
    {
      cell,
      activation: "tanh",
      inputSize: RECALL_ALPHABET.length,
      embeddingSize: null,
      hiddenSize: RECALL_UNITS,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: true,
      outputSize: RECALL_KEYS.length,
    },
    {
      scheme: "pytorch",
      seed,
      spectralRadius: null,
      gateBiases: gates === "open" ? OPEN[cell] : {},
    },
  );

function goneOn(
  { cell, gates, after }: MemoryRun,
  updates: number,
  ofTask: string,
  task: Task,
): MemoryRunState {
  const key = `${ofTask} ${cell} ${gates}`;
  // A run that is kept saves its room, and nothing else: it goes on from what was asked.
  const kept = keptRuns.get(key);
  const isThere = after !== null && kept?.checkpoints().at(-1)?.update === after.update;
  const run = kept && isThere ? kept : start(cell, gates, task);
  if (after) run.restore(after);
  // The last measurement of a step is where it ends, and so is the last checkpoint.
  const { validation } = [...run.step(updates).metrics, ...run.stop().metrics].at(-1)!;
  const checkpoint = run.checkpoints().at(-1)!;
  const accuracy = validation!.accuracy!;
  const hasEnded = accuracy > STOPS_ABOVE || checkpoint.update === MOST_UPDATES;
  keptRuns.delete(key);
  if (!hasEnded) keptRuns.set(key, run);
  const [oldest] = keptRuns.keys();
  if (keptRuns.size > MOST_KEPT) keptRuns.delete(oldest!);
  const judged = hasEnded ? run.inspect({ kind: "evaluation", data: task.unseen }).accuracy! : null;
  return {
    update: checkpoint.update,
    accuracy,
    recalled: judged === null ? null : Math.round(judged * NEW_SEQUENCES),
    after: checkpoint,
  };
}

function start(cell: MemoryCell, gates: GateStart, { seed, learnt, keptApart }: Task): TrainingRun {
  return createTrainingRun({
    network: memoryNetwork(cell, gates, seed),
    objective: RECALL_OBJECTIVE,
    source: {
      kind: "sequences",
      data: learnt,
      seed,
      batchSize: BATCH_SIZE,
      validation: { kind: "own", data: keptApart },
    },
    optimizer: { kind: "adam" },
    schedule: { kind: "constant", learningRate: 0.01 },
    clipping: { kind: "norm", maxNorm: 1 },
    plannedUpdates: MOST_UPDATES,
    // What is measured is the end of each step.
    measureEvery: MOST_UPDATES,
    checkpointEvery: MOST_UPDATES,
    mostCheckpoints: 4,
    stopWhen: {
      lossBelow: null,
      accuracyAbove: null,
      plateauUpdates: null,
      divergenceFactor: null,
    },
  });
}
