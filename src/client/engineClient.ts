import {
  type AnyAnswer,
  type AnyKind,
  type AnyQuestion,
  PROTOCOL_VERSION,
  type Reply,
  type RequestId,
  type WireError,
} from "../protocol/messages.ts";
import { DISPOSED, GAVE_UP, NOT_LOADED, OUTDATED, STOPPED, WORKER_REFUSED } from "./sentences.ts";

/** What the client needs of a worker; a real Worker has it. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  addEventListener(type: "messageerror", listener: (event: MessageEvent) => void): void;
}

/** Why a question was not answered. `code` is for `switch`, `message` for people. */
export class EngineClientError extends Error {
  override readonly name = "EngineClientError";
  readonly code: WireError["code"];

  constructor({ code, message }: WireError) {
    super(message);
    this.code = code;
  }
}

export interface EngineClientOptions {
  /** Makes a worker, or throws where none may be made; called for the first question, and again after one has died. */
  readonly createWorker: () => WorkerLike;
  /** Told whenever a fresh worker has taken a dead one's place. */
  readonly onRestart?: () => void;
  /** Workers that may die one after another, none having answered, before the client gives up. */
  readonly mostDeathsInARow?: number;
  /**
   * How long a worker may say nothing while questions are open before it counts as dead, in milliseconds.
   * A worker that was terminated says nothing, so silence is the only sign of it. One that waits for a part of
   * the engine answers when it is greeted again, which the client does halfway.
   */
  readonly longestSilenceMs?: number;
  /** The same before its first word, while the browser may still be loading it. */
  readonly longestStartMs?: number;
}

/** The page's side of the engine: questions go in, promises of answers come out. */
export interface EngineClient {
  /**
   * Asks the engine.
   *
   * @param transfer buffers in the question to be moved to the worker instead of copied
   * @param onSoFar told now and then, while a long work goes on, what its answer would be if it ended now
   * @throws (rejects) EngineClientError with the engine's code, or "internal" for a bug in it,
   *   "worker-stopped" if the worker died before it answered (ask again: a fresh one will be started),
   *   "worker-not-loaded" if it never came (ask again: that is tried again),
   *   "worker-refused" if the browser lets this page start none (asking again is of no use),
   *   "worker-outdated" if it speaks another version of the protocol (reload the page)
   */
  ask<Q extends AnyQuestion>(
    question: Q,
    transfer?: Transferable[],
    onSoFar?: (answer: AnyAnswer<Q["kind"]>) => void,
  ): Promise<AnyAnswer<Q["kind"]>>;
  /** Ends the worker; questions that are open or still to come are rejected with "worker-stopped". */
  dispose(): void;
}

interface PendingCall {
  readonly kind: AnyKind;
  resolve(answer: AnyAnswer): void;
  onSoFar?: ((answer: AnyAnswer) => void) | undefined;
  reject(error: EngineClientError): void;
}

/**
 * Questions that keep a worker busy for long before it can say a word, with how long it may be silent for them, in
 * milliseconds: two networks are trained in about a second on a desktop, and in many on an old phone.
 */
const LONG_WORK: Partial<Record<AnyKind, number>> = { shiftedPattern: 90_000 };

/** Silence is counted in ticks rather than by the clock, so that a computer may sleep in between. */
const TICK_MS = 500;

/** Makes a client. No worker is started before the first question. */
export function createEngineClient({
  createWorker,
  onRestart,
  mostDeathsInARow = 3,
  longestSilenceMs = 5_000,
  longestStartMs = 60_000,
}: EngineClientOptions): EngineClient {
  const pending = new Map<RequestId, PendingCall>();
  let worker: WorkerLike | null = null;
  let lastId: RequestId = 0;
  let deathsInARow = 0;
  let hasDied = false;
  let refusal: WireError | null = null; // set when no further question can be answered
  let helloId: RequestId = 0;
  let isGreeted = false; // the worker has said its first word
  let lacksPart = false; // a part of the engine did not come to it
  let silentTicks = 0;
  let ticking: ReturnType<typeof setInterval> | null = null;

  function send<K extends AnyKind>(
    to: WorkerLike,
    question: AnyQuestion<K>,
    transfer: Transferable[] = [],
    onSoFar?: (answer: AnyAnswer<K>) => void,
  ): Promise<AnyAnswer<K>> {
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      // A reply carries the id of its question, hence the answer of that question's kind.
      pending.set(id, { kind: question.kind, resolve, reject, onSoFar });
      try {
        to.postMessage({ id, question, ...(onSoFar && { isTold: true }) }, transfer);
        watchForSilence();
      } catch (error) {
        pending.delete(id); // something that cannot be cloned; the worker is none the worse
        reject(new EngineClientError({ code: "internal", message: String(error) }));
      }
    });
  }

  function receive(reply: Reply): void {
    silentTicks = 0;
    isGreeted = true;
    if (reply.id !== helloId) deathsInARow = 0;
    const call = pending.get(reply.id);
    if (reply.ok && reply.isSoFar) {
      call?.onSoFar?.(reply.answer);
      return;
    }
    pending.delete(reply.id);
    if (pending.size === 0) stopWatching();
    if (!call) return;
    if (!reply.ok && reply.error.code === "not-loaded") lacksPart = true;
    if (reply.ok) call.resolve(reply.answer);
    else call.reject(new EngineClientError(reply.error));
  }

  function start(): WorkerLike {
    const fresh = make();
    fresh.addEventListener("message", ({ data }) => {
      if (fresh !== worker) return;
      receive(data as Reply);
    });
    const onDeath = () => fresh === worker && bury();
    fresh.addEventListener("error", onDeath);
    fresh.addEventListener("messageerror", onDeath);
    worker = fresh;
    isGreeted = false;
    lacksPart = false;
    greet(fresh);
    if (hasDied) onRestart?.();
    return fresh;
  }

  function make(): WorkerLike {
    try {
      return createWorker();
    } catch {
      refusal = { code: "worker-refused", message: WORKER_REFUSED };
      throw new EngineClientError(refusal);
    }
  }

  function greet(current: WorkerLike): void {
    helloId = lastId + 1;
    send(current, { kind: "hello" }).then(
      ({ protocolVersion }) => {
        if (protocolVersion !== PROTOCOL_VERSION)
          stopForGood({ code: "worker-outdated", message: OUTDATED });
      },
      () => {}, // whoever asked hears of the death themselves
    );
  }

  /**
   * The worker for the next question. Some browsers remember in a worker that a module did not come, as the HTML
   * Standard's module map does, and never fetch it again there: a fresh one fetches it.
   */
  function readyWorker(): WorkerLike {
    if (lacksPart && pending.size === 0) {
      worker?.terminate();
      worker = null;
    }
    return worker ?? start();
  }

  /** Ends a worker that died, or one that never said a word: its code did not come. */
  function bury(): void {
    if (!isGreeted) {
      stop({ code: "worker-not-loaded", message: NOT_LOADED });
      return;
    }
    hasDied = true;
    deathsInARow += 1;
    const isHopeless = deathsInARow >= mostDeathsInARow;
    const reason: WireError = {
      code: "worker-stopped",
      message: isHopeless ? GAVE_UP : STOPPED,
    };
    if (isHopeless) stopForGood(reason);
    else stop(reason);
  }

  function stop(reason: WireError): void {
    worker?.terminate();
    worker = null;
    stopWatching();
    const calls = [...pending.values()];
    pending.clear();
    for (const call of calls) call.reject(new EngineClientError(reason));
  }

  function stopForGood(reason: WireError): void {
    refusal = reason;
    stop(reason);
  }

  function watchForSilence(): void {
    if (ticking !== null) return;
    silentTicks = 0;
    ticking = setInterval(() => {
      silentTicks += 1;
      const silentMs = silentTicks * TICK_MS;
      const longestWorkMs = Math.max(
        ...Array.from(pending.values(), ({ kind }) => LONG_WORK[kind] ?? 0),
      );
      const mostMs = isGreeted ? Math.max(longestSilenceMs, longestWorkMs) : longestStartMs;
      if (silentMs >= mostMs) bury();
      else if (worker && silentMs >= longestSilenceMs / 2 && !pending.has(helloId)) greet(worker);
    }, TICK_MS);
  }

  function stopWatching(): void {
    if (ticking !== null) clearInterval(ticking);
    ticking = null;
  }

  return {
    async ask(question, transfer, onSoFar) {
      if (refusal) throw new EngineClientError(refusal);
      return send(readyWorker(), question, transfer, onSoFar);
    },
    dispose: () => stopForGood({ code: "worker-stopped", message: DISPOSED }),
  };
}
