import type {
  InspectionAnswer,
  InspectionQuestion,
  TrainingNews,
  TrainingRunId,
  TrainingRunOptions,
  TrainingStarted,
} from "../protocol/messages.ts";
import { type EngineClient, EngineClientError } from "./engineClient.ts";

/** What was asked about a run at the moment of its news, answer by answer. */
export interface Inspected {
  /** In the order of the questions; empty if one of them was refused. */
  readonly answers: readonly InspectionAnswer[];
  /** Why they were refused, which ends no run; null if they were not. */
  readonly refusal: EngineClientError | null;
}

export interface TrainingStreamOptions {
  readonly client: Pick<EngineClient, "ask">;
  /** Calls back before the next frame is drawn, such as requestAnimationFrame. */
  readonly requestFrame: (callback: () => void) => void;
  /** Milliseconds, such as performance.now */
  readonly now: () => number;
  /** How long the worker should take for one answer, in milliseconds */
  readonly answerMs?: number;
  /** What to ask about the run with each pull; nothing, unless this says otherwise. */
  readonly inspect?: () => readonly InspectionQuestion[];
  /** Told of all news, in order, with what was asked; null if nothing was. The parameters are lent until the next news. */
  readonly onNews: (news: TrainingNews, inspected: Inspected | null) => void;
  /** Told of a failure; the stream is paused then. */
  readonly onError: (error: unknown) => void;
}

/** A training run as the page follows it. It begins paused. */
export interface TrainingStream {
  readonly started: TrainingStarted;
  pause(): void;
  /** Goes on, for ever or until so many updates have been made. */
  resume(until?: number): void;
  /** Tells news once, even while paused: what is asked about the run has changed. */
  refresh(): void;
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
  {
    client,
    requestFrame,
    now,
    answerMs = 40,
    inspect = () => [],
    onNews,
    onError,
  }: TrainingStreamOptions,
): Promise<TrainingStream> {
  const started = await client.ask({ kind: "startTraining", options });
  const run: TrainingRunId = started.run;

  let isPlaying = false;
  let isOver = false;
  let isBusy = false; // a frame has been asked for, or a pull is on its way
  let goal: number | null = null; // checkpoint to go to
  let last = Infinity; // update to pause at
  let isAsked = false; // for news although nothing is played
  let updates = 1;
  let elapsedMs = 0;
  let update = 0;
  // Two arrays go to and fro: one is shown while the other is filled.
  let shown: TrainingNews["parameters"] = null;
  let spare: TrainingNews["parameters"] = null;

  const isWanted = () => !isOver && (isPlaying || isAsked || goal !== null);

  function tell(news: TrainingNews, inspected: Inspected | null): void {
    ({ update } = news.progress);
    if (news.parameters) {
      spare = shown;
      shown = news.parameters;
    }
    if (news.progress.end || update >= last) isPlaying = false;
    onNews(news, inspected);
  }

  async function pull(): Promise<void> {
    const goTo = goal;
    goal = null;
    isAsked = false;
    if (goTo !== null) elapsedMs = update === 0 ? 0 : (elapsedMs * goTo) / update;
    const asked = isPlaying ? Math.max(0, Math.min(updates, last - (goTo ?? update))) : 0;
    const question = { kind: "pullTraining", run, updates: asked, goTo, elapsedMs, spare } as const;
    const before = now();
    const answer = client.ask(question, spare ? [spare.buffer] : []);
    spare = null;
    // Sent at once, they are answered right after the pull and before the next.
    const questions = inspect();
    const inspecting = questions.length > 0 ? inspectWith(client, run, questions) : null;
    const news = await answer;
    const tookMs = now() - before;
    elapsedMs += asked === 0 ? 0 : tookMs;
    if (asked > 0) updates = nextUpdates(asked, tookMs, answerMs);
    tell(news, inspecting && (await inspecting));
  }

  function schedule(): void {
    if (isBusy || !isWanted()) return;
    isBusy = true;
    requestFrame(() => void runFrame());
  }

  async function runFrame(): Promise<void> {
    try {
      if (isWanted()) await pull();
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
    resume(until = Infinity) {
      last = until;
      isPlaying = until > update;
      schedule();
    },
    refresh() {
      isAsked = true;
      schedule();
    },
    goTo(checkpoint) {
      goal = checkpoint;
      schedule();
    },
    stop() {
      if (isOver) return;
      isOver = true;
      client.ask({ kind: "stopTraining", run }).then((news) => tell(news, null), fail);
    },
  };
}

/** Never rejects: a run may go on although it cannot be looked at, for instance once it has diverged. */
async function inspectWith(
  client: Pick<EngineClient, "ask">,
  run: TrainingRunId,
  questions: readonly InspectionQuestion[],
): Promise<Inspected> {
  try {
    const answers = await Promise.all(
      questions.map((about) => client.ask({ kind: "inspectTraining", run, about })),
    );
    return { answers, refusal: null };
  } catch (error) {
    const refusal =
      error instanceof EngineClientError
        ? error
        : new EngineClientError({ code: "internal", message: String(error) });
    return { answers: [], refusal };
  }
}

/** As many updates as take the wanted time at the pace seen last; at most twice as many as before. */
function nextUpdates(before: number, tookMs: number, wantedMs: number): number {
  if (tookMs * 2 <= wantedMs) return before * 2;
  return Math.max(1, Math.round((before * wantedMs) / tookMs));
}
