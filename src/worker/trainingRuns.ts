import { EngineError } from "../engine/errors.ts";
import { chooseTiles } from "../engine/fast/tiles.ts";
import type { TrainingProgress, TrainingRun } from "../engine/index.ts";
import { timeLeft } from "../engine/training/timeLeft.ts";
import { createTrainingRun } from "../engine/training/trainingRun.ts";
import type {
  Exchange,
  InspectionAnswer,
  TrainingNews,
  TrainingRunId,
  TrainingStarted,
} from "../protocol/messages.ts";
import { bytesOfRun, megabytes } from "./bytesOfRun.ts";
import { WorkerError } from "./workerError.ts";

/** For all runs of one worker, in bytes: what a page may take on a phone of today. */
const ROOM = 512 * 2 ** 20;

/** A run, and what of it the page has been told. */
interface Followed {
  readonly run: TrainingRun;
  /** Updates made when the parameters were last sent; null before */
  parametersSentAt: number | null;
  checkpointsSent: string;
  /** Of the last progress */
  update: number;
  /** An array that has come back from the page */
  spare: Float32Array<ArrayBuffer> | null;
  /** Of memory, at most */
  readonly bytes: number;
}

/** The training runs of a worker. */
export interface TrainingRuns {
  start(question: Exchange["startTraining"]["question"]): TrainingStarted;
  pull(question: Exchange["pullTraining"]["question"]): TrainingNews;
  inspect(question: Exchange["inspectTraining"]["question"]): InspectionAnswer;
  stop(question: Exchange["stopTraining"]["question"]): TrainingNews;
}

/**
 * Makes room for training runs, as many as the memory holds. No run is ever ended to make room for another: one
 * that does not fit is refused, with a sentence that names those which are held. Before the first run, the
 * engine finds out what is fastest here.
 *
 * @param room bytes for all runs together
 */
export function createTrainingRuns(room = ROOM): TrainingRuns {
  const followed = new Map<TrainingRunId, Followed>();
  let lastId: TrainingRunId = 0;

  function find(id: TrainingRunId): Followed {
    const found = followed.get(id);
    if (!found)
      throw new WorkerError(
        "unknown-run",
        `There is no training run ${id}: it was stopped, or the engine was started again. Start it again.`,
      );
    return found;
  }

  /** @throws WorkerError "no-room" */
  function assertRoom(bytes: number): void {
    const held = [...followed].map(([id, run]) => ({ id, bytes: run.bytes }));
    const left = held.reduce((rest, run) => rest - run.bytes, room);
    if (!(bytes > left)) return; // options that make no sense are refused by the run itself
    throw new WorkerError(
      "no-room",
      `This training run may need ${megabytes(bytes)}, but ${megabytes(left)} of ${megabytes(room)} are left. ${
        held.length === 0
          ? "Train a smaller network, on less data, or keep fewer checkpoints."
          : `Stop one of the others first: ${held.map((run) => `run ${run.id} (${megabytes(run.bytes)})`).join(", ")}.`
      }`,
    );
  }

  function newsOf(
    one: Followed,
    progress: TrainingProgress,
    left: TrainingNews["timeLeft"],
  ): TrainingNews {
    const { run } = one;
    one.update = progress.update;
    const checkpoints = run.checkpoints().map(({ update, score }) => ({ update, score }));
    const described = checkpoints.map(({ update }) => update).join();
    const isNew = described !== one.checkpointsSent;
    one.checkpointsSent = described;
    let parameters: Float32Array<ArrayBuffer> | null = null;
    if (one.parametersSentAt !== progress.update) {
      const values = run.parameters();
      parameters =
        one.spare?.length === values.length ? one.spare : new Float32Array(values.length);
      one.spare = null;
      parameters.set(values);
      one.parametersSentAt = progress.update;
    }
    return { progress, checkpoints: isNew ? checkpoints : null, parameters, timeLeft: left };
  }

  return {
    start({ options }) {
      const bytes = bytesOfRun(options);
      assertRoom(bytes);
      const run = createTrainingRun(options);
      if (lastId === 0) chooseTiles(() => performance.now());
      const id = ++lastId;
      followed.set(id, {
        run,
        parametersSentAt: null,
        checkpointsSent: "",
        update: 0,
        spare: null,
        bytes,
      });
      return { run: id, parameterCount: run.parameters().length, chance: run.chance };
    },

    pull({ run: id, updates, goTo, elapsedMs, spare }) {
      const one = find(id);
      one.spare = spare ?? one.spare;
      if (goTo !== null) {
        const checkpoint = one.run.checkpoints().find(({ update }) => update === goTo);
        if (!checkpoint)
          throw new EngineError(
            "out-of-range",
            `pullTraining: there is no checkpoint after ${goTo} updates; it may have been thinned out.`,
          );
        one.run.restore(checkpoint);
        one.update = goTo;
      }
      const before = one.update;
      const progress = one.run.step(updates);
      const { update, planned } = progress;
      // What is known is how long the updates before this pull took.
      const left = before === 0 ? null : timeLeft(update, planned, (elapsedMs * update) / before);
      return newsOf(one, progress, left);
    },

    inspect({ run: id, about }) {
      // A run answers each kind of question with that kind's answer.
      return { kind: about.kind, answer: find(id).run.inspect(about) } as InspectionAnswer;
    },

    stop({ run: id }) {
      const one = find(id);
      followed.delete(id);
      return newsOf(one, one.run.stop(), null);
    },
  };
}
