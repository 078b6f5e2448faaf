import type { Answer, Question } from "../../src/protocol/messages.ts";
import { type EngineClient, EngineClientError } from "../../src/client/engineClient.ts";
import { latestWins } from "../../src/client/latestWins.ts";
import type { AppState, AppStore } from "./appStore.ts";
import type { SurveyRequest } from "./seedSurveySlice.ts";

/** What a fresh worker may do better. */
const WORTH_ASKING_AGAIN: ReadonlySet<string> = new Set(["worker-stopped", "worker-not-loaded"]);

/** An engine's message begins with the function that refused; a reader needs the rest alone. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const plain = message.replace(/^\w+: /, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/**
 * The one bridge between the store and the engine's worker: a changed question is asked, and the
 * answer is put back. Per topic one question is under way at most, and only the newest waits.
 */
export function connectEngine(store: AppStore, engine: EngineClient): void {
  const { getState } = store;

  /**
   * Asks, and asks once more when the worker died over it or did not come: the client starts a fresh one. It takes no buffers to
   * be moved, for what was moved to the worker that died could not be asked again.
   */
  const ask = <Q extends Question>(question: Q): Promise<Answer<Q["kind"]>> =>
    engine.ask(question).catch((error: unknown) => {
      const isGone = error instanceof EngineClientError && WORTH_ASKING_AGAIN.has(error.code);
      if (isGone) return engine.ask(question);
      throw error;
    });

  /** Calls `react` whenever `select` picks another object than before. */
  function follow<Topic>(select: (state: AppState) => Topic, react: (topic: Topic) => unknown) {
    let asked = select(getState());
    store.subscribe((state) => {
      const topic = select(state);
      if (topic === asked) return;
      asked = topic;
      react(topic);
    });
  }

  const survey = latestWins<SurveyRequest, Answer<"gradientNorms">>(
    ({ specs }) => ask({ kind: "gradientNorms", specs }),
    (curves, request) => {
      getState().receiveSurvey(curves, request);
      requestAnimationFrame(() => getState().continueSurvey());
    },
    (error) => getState().failSurvey(sentence(error)),
  );
  follow(
    (state) => state.surveyRequest,
    (request) => request && survey(request),
  );
}
