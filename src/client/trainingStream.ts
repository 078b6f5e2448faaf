import type {
  TrainingNews,
  TrainingRunId,
  TrainingRunOptions,
  TrainingStarted,
} from "../protocol/messages.ts";
import type { EngineClient } from "./engineClient.ts";

export interface TrainingStreamOptions {
  readonly client: Pick<EngineClient, "ask">;
  /** Calls back before the next frame is drawn, such as requestAnimationFrame. */
  readonly requestFrame: (callback: () => void) => void;
  /** Milliseconds, such as performance.now */
  readonly now: () => number;
  /** How long the worker should take for one answer, in milliseconds */
  readonly answerMs?: number;
  /** Told of all news, in order. Its parameters are lent until the next news. */
  readonly onNews: (news: TrainingNews) => void;
  /** Told of a failure; the stream is paused then. */
  readonly onError: (error: unknown) => void;
}

/** A training run as the page follows it. It begins paused. */
export interface TrainingStream {
  readonly started: TrainingStarted;
  pause(): void;
  resume(): void;
  /** Goes to a checkpoint, and from there on as before; tells the news of it even while paused. */
  goTo(update: number): void;
  /** Ends the run; the last news is told. */
  stop(): void;
}

/**
 * Starts a training run in the worker and follows it.
 *
 * The page pulls, the worker never pushes: at most one pull per frame and one on its way, so that neither a
 * slow page nor a slow worker lets anything pile up. How many updates a pull asks for follows from how long
 * the one before took. Runs share a worker's time: give a run that is to go on while the page asks other things
 * a client, and so a worker, of its own.
 *
 * @throws (rejects) EngineClientError if the run cannot be started
 */
export async function startTrainingStream(
  options: TrainingRunOptions,
  { client, requestFrame, now, answerMs = 40, onNews, onError }: TrainingStreamOptions,
): Promise<TrainingStream> {
  const started = await client.ask({ kind: "startTraining", options });
  const run: TrainingRunId = started.run;

  let isPlaying = false;
  let isOver = false;
  let isBusy = false; // a frame has been asked for, or a pull is on its way
  let goal: number | null = null; // checkpoint to go to
  let updates = 1;
  let elapsedMs = 0;
  let update = 0;
  // Two arrays go to and fro: one is shown while the other is filled.
  let shown: TrainingNews["parameters"] = null;
  let spare: TrainingNews["parameters"] = null;

  function tell(news: TrainingNews): void {
    ({ update } = news.progress);
    if (news.parameters) {
      spare = shown;
      shown = news.parameters;
    }
    if (news.progress.end) isPlaying = false;
    onNews(news);
  }

  async function pull(): Promise<void> {
    const goTo = goal;
    goal = null;
    if (goTo !== null) elapsedMs = update === 0 ? 0 : (elapsedMs * goTo) / update;
    const asked = isPlaying ? updates : 0;
    const question = { kind: "pullTraining", run, updates: asked, goTo, elapsedMs, spare } as const;
    const before = now();
    const answer = client.ask(question, spare ? [spare.buffer] : []);
    spare = null;
    const news = await answer;
    const tookMs = now() - before;
    elapsedMs += asked === 0 ? 0 : tookMs;
    if (asked > 0) updates = nextUpdates(asked, tookMs, answerMs);
    tell(news);
  }

  function schedule(): void {
    if (isBusy || isOver || !(isPlaying || goal !== null)) return;
    isBusy = true;
    requestFrame(() => void runFrame());
  }

  async function runFrame(): Promise<void> {
    try {
      if (!isOver && (isPlaying || goal !== null)) await pull();
    } catch (error) {
      fail(error);
    }
    isBusy = false;
    schedule();
  }

  function fail(error: unknown): void {
    isPlaying = false;
    onError(error);
  }

  return {
    started,
    pause() {
      isPlaying = false;
    },
    resume() {
      isPlaying = true;
      schedule();
    },
    goTo(checkpoint) {
      goal = checkpoint;
      schedule();
    },
    stop() {
      if (isOver) return;
      isOver = true;
      client.ask({ kind: "stopTraining", run }).then(tell, fail);
    },
  };
}

/** As many updates as take the wanted time at the pace seen last; at most twice as many as before. */
function nextUpdates(before: number, tookMs: number, wantedMs: number): number {
  if (tookMs * 2 <= wantedMs) return before * 2;
  return Math.max(1, Math.round((before * wantedMs) / tookMs));
}
