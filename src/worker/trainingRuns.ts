import {
  chooseTiles,
  createTrainingRun,
  EngineError,
  type TrainingProgress,
  type TrainingRun,
  timeLeft,
} from "../engine/index.ts";
import type {
  Exchange,
  InspectionAnswer,
  TrainingNews,
  TrainingRunId,
  TrainingStarted,
} from "../protocol/messages.ts";

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
}

/** The training runs of a worker. */
export interface TrainingRuns {
  start(question: Exchange["startTraining"]["question"]): TrainingStarted;
  pull(question: Exchange["pullTraining"]["question"]): TrainingNews;
  inspect(question: Exchange["inspectTraining"]["question"]): InspectionAnswer;
  stop(question: Exchange["stopTraining"]["question"]): TrainingNews;
}

/**
 * Makes room for training runs. A page that leaves without stopping its run would keep the memory for ever,
 * so beyond `most` the one that was asked longest ago is forgotten. Before the first run, the engine finds
 * out what is fastest here.
 */
export function createTrainingRuns(most = 4): TrainingRuns {
  const followed = new Map<TrainingRunId, Followed>(); // the one asked longest ago first
  let lastId: TrainingRunId = 0;

  function find(id: TrainingRunId): Followed {
    const found = followed.get(id);
    if (!found)
      throw new EngineError(
        "unknown-run",
        `There is no training run ${id}: it was stopped, or the engine was started again, or ${most} others have been started since. Start it again.`,
      );
    followed.delete(id);
    followed.set(id, found);
    return found;
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
      const run = createTrainingRun(options);
      if (lastId === 0) chooseTiles(() => performance.now());
      const id = ++lastId;
      followed.set(id, {
        run,
        parametersSentAt: null,
        checkpointsSent: "",
        update: 0,
        spare: null,
      });
      for (const oldest of followed.keys()) if (followed.size > most) followed.delete(oldest);
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
