import { createEngineClient } from "../../../src/client/engineClient.ts";
import {
  startTrainingStream,
  type TrainingStream,
  type TrainingStreamOptions,
} from "../../../src/client/trainingStream.ts";
import type { TrainingRunOptions } from "../../../src/protocol/messages.ts";
import type { Surroundings } from "./surroundings.ts";

/** A large network may take as long over one update and its validation. */
const LONGEST_SILENCE_MS = 60_000;

interface Listeners extends Pick<TrainingStreamOptions, "onNews" | "onError"> {
  readonly inspect: NonNullable<TrainingStreamOptions["inspect"]>;
  readonly onStarted: (started: TrainingStream["started"]) => void;
}

/** A run in a worker of its own. It may be told to play before the worker is there. */
export interface Run extends Omit<TrainingStream, "started" | "resume"> {
  resume(until: number): void;
  /** Ends the worker. */
  dispose(): void;
}

export function startRun(
  options: TrainingRunOptions,
  { createWorker, requestFrame, now }: Surroundings,
  { onStarted, ...listeners }: Listeners,
): Run {
  const client = createEngineClient({ createWorker, longestSilenceMs: LONGEST_SILENCE_MS });
  let stream: TrainingStream | null = null;
  let until = 0;
  startTrainingStream(options, { client, requestFrame, now, ...listeners }).then((started) => {
    stream = started;
    onStarted(started.started);
    started.resume(until);
  }, listeners.onError);
  return {
    resume(last) {
      until = last;
      stream?.resume(last);
    },
    pause() {
      until = 0;
      stream?.pause();
    },
    refresh: () => stream?.refresh(),
    goTo: (update) => stream?.goTo(update),
    stop: () => stream?.stop(),
    dispose: () => client.dispose(),
  };
}
