import { createContext, useContext } from "react";
import { type EngineClient, EngineClientError } from "../../src/client/engineClient.ts";
import { latestWins } from "../../src/client/latestWins.ts";
import type { Answer, Kind, Question } from "../../src/protocol/messages.ts";
import { type KnownAnswers, keyOf } from "./knownAnswers.ts";

/** Answers kept for a question that is asked again: a way back, an undo, a second figure. */
const MOST_KEPT = 16;

/** A figure's way to the engine. */
export interface Asker {
  /** The answer, if it came with the page or was asked for a moment ago. */
  known<K extends Kind>(question: Question<K>): Answer<K> | undefined;
  /**
   * Asks with whatever was given last: at most one question is under way, and only the newest waits. A failure
   * is a refusal when the engine cannot compute what was asked; otherwise there was no engine to ask. While a long
   * work goes on, `onSoFar` is given what its answer would be if it ended now.
   */
  latest<Request, K extends Kind>(
    toQuestion: (request: Request) => Question<K>,
    onAnswer: (answer: Answer<K>, request: Request) => void,
    onFailure: (sentence: string, request: Request, isRefused: boolean) => void,
    onSoFar?: (answer: Answer<K>, request: Request) => void,
  ): (request: Request) => void;
  /** Asks for one helping of a longer work. Its answer is not kept, for many would push out all others. */
  helping<K extends Kind>(question: Question<K>): Promise<Answer<K>>;
}

/** An engine's message begins with the function that refused; a reader needs the rest alone. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const plain = message.replace(/^\w+: /, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Whether nothing was computed because there was nobody to compute it. */
const isWithoutEngine = (error: unknown): boolean =>
  error instanceof EngineClientError &&
  [
    "worker-stopped",
    "worker-not-loaded",
    "worker-refused",
    "worker-outdated",
    "not-loaded",
    "internal",
  ].includes(error.code);

/** Whether the client will start a fresh worker, which may do better. */
const isWorthAskingAgain = (error: unknown): boolean =>
  error instanceof EngineClientError &&
  ["worker-stopped", "worker-not-loaded"].includes(error.code);

/**
 * @param client null where nothing can be asked: the build answers what it hears and draws again
 * @param answers those that came with the page
 * @param onUnknown told of every first picture whose answer is not known
 */
export function createAsker(
  client: Pick<EngineClient, "ask"> | null,
  answers: KnownAnswers,
  onUnknown?: (question: Question) => void,
): Asker {
  const kept = new Map(answers);

  /** The newest last, the oldest forgotten; what came with the page is forgotten like any other. */
  function keep(key: string, answer: unknown): void {
    kept.delete(key);
    kept.set(key, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  }

  /** Asks once more when the worker died over the question or did not come: the client starts a fresh one. */
  async function compute<K extends Kind>(
    question: Question<K>,
    onSoFar?: (answer: Answer<K>) => void,
  ): Promise<Answer<K>> {
    if (!client) return new Promise(() => {});
    // An answer is of its question's kind.
    const once = () => client.ask(question as Question, [], onSoFar) as Promise<Answer<K>>;
    return once().catch((error: unknown) => {
      if (isWorthAskingAgain(error)) return once();
      throw error;
    });
  }

  async function ask<K extends Kind>(
    question: Question<K>,
    onSoFar: (answer: Answer<K>) => void,
  ): Promise<Answer<K>> {
    const key = keyOf(question);
    // Under a question's key stands its answer, and nothing else is put there.
    if (kept.has(key)) return kept.get(key) as Answer<K>;
    const answer = await compute(question, onSoFar);
    keep(key, answer);
    return answer;
  }

  return {
    known<K extends Kind>(question: Question<K>) {
      const answer = kept.get(keyOf(question)) as Answer<K> | undefined;
      if (answer === undefined) onUnknown?.(question as Question);
      return answer;
    },
    latest: (toQuestion, onAnswer, onFailure, onSoFar) =>
      latestWins(
        (request) => ask(toQuestion(request), (answer) => onSoFar?.(answer, request)),
        onAnswer,
        (error, request) => onFailure(sentenceOf(error), request, !isWithoutEngine(error)),
      ),
    helping: (question) => compute(question),
  };
}

const AskerContext = createContext<Asker | null>(null);
export const AskerProvider = AskerContext.Provider;

export function useAsker(): Asker {
  const asker = useContext(AskerContext);
  if (!asker) throw new Error("useAsker: there is no AskerProvider above this figure.");
  return asker;
}
