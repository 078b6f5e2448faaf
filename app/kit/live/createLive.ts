import { createStore } from "zustand/vanilla";
import type { Inspected } from "../../../src/client/trainingStream.ts";
import type { TrainingNews } from "../../../src/protocol/messages.ts";
import { sentenceOf } from "../asker.ts";
import { type FigureNow, type Followed, subjectOf } from "../figureNow.ts";
import { createDeaths } from "./deaths.ts";
import type { Live, LiveDeclaration, LiveIncident, LiveState } from "./live.types.ts";
import { nothing } from "./nothing.ts";
import { type Run, startRun } from "./run.ts";
import { noScores, type Scores, withScores } from "./scores.ts";
import type { Surroundings } from "./surroundings.ts";

/** What took this long to train is not thrown away unasked. */
const WORTH_ASKING_MS = 5000;

/**
 * Follows a training run for a figure. It starts at the first play, in a worker of its own, and ends when a
 * parameter that it depends on changes; what it showed is kept until the new answer is there.
 *
 * @param ask the figure's question: a run belongs to its answer
 */
export function createLive<Params, Answer>(
  { start, dependsOn, inspect }: LiveDeclaration<Params, Answer>,
  ask: (params: Params) => object,
  instance: Followed<Params, Answer>,
  surroundings: Surroundings,
): Live {
  const { slots, memory } = surroundings;
  let run: Run | null = null;
  /** Update to pause at; null while nothing is wanted of the run */
  let goal: number | null = null;
  /** The same, wanted before there is an answer to start from */
  let early: number | null = null;
  /** What the run belongs to, and what is shown of it; null while nothing is shown */
  let shownKey: string | null = null;
  let scores: Scores = noScores;
  let deaths = createDeaths();
  /** Set from the first play on: nothing is heeded of a figure that is only drawn. */
  let detach: (() => boolean) | null = null;

  const keyOf = subjectOf(ask, dependsOn);

  const store = createStore<LiveState>()(() => ({
    ...nothing,
    play() {
      // At its end it begins anew, as every walk does.
      if (store.getState().status === "ended") run?.goTo(0);
      go(Infinity);
    },
    advance(updates) {
      const { status, update } = store.getState();
      if (run && status === "ended") return;
      // What is asked for and not made yet counts: two presses in a row are two updates.
      const made = run ? update : 0;
      const wanted = goal ?? early ?? made;
      go((wanted === Infinity ? made : wanted) + updates);
    },
    pause() {
      rest();
      const { status, news } = store.getState();
      if (status !== "running" && status !== "waiting") return;
      if (news) store.setState({ status: "paused", incident: null });
      else drop({ status: "idle" });
    },
    madeBefore: () => Number(memory.read(keyOf(instance.getState().params))) || 0,
    goTo(update) {
      const { checkpoints, pause } = store.getState();
      if (!checkpoints.some((checkpoint) => checkpoint.update === update)) return;
      pause();
      run?.goTo(update);
    },
    stop() {
      rest();
      if (store.getState().news) run?.stop();
      else drop({ status: "idle" });
    },
  }));

  /** Wants nothing more of the run for now. */
  function rest(): void {
    goal = null;
    early = null;
    run?.pause();
    slots.leave(enter);
  }

  /** Forgets the run, and its worker with it; what it showed stays. */
  function drop(change: Partial<LiveState>): void {
    rest();
    run?.dispose();
    run = null;
    store.setState({ checkpoints: [], ...change });
  }

  /** Shows nothing, until a run with these parameters does. */
  function clear(key: string | null, incident: LiveIncident | null = null): void {
    shownKey = key;
    scores = noScores;
    deaths = createDeaths();
    store.setState({ ...nothing, incident });
  }

  function go(until: number): void {
    detach ??= attach();
    const { answer, params } = instance.getState();
    const hasAnswer = answer.status === "ready" && answer.value?.params === params;
    if (!run && !hasAnswer) {
      early = until;
      return;
    }
    if (!run) clear(keyOf(params));
    store.setState({ incident: null });
    trainTo(until);
  }

  /** Trains until so many updates have been made, now or when its turn comes. */
  function trainTo(until: number): void {
    goal = until;
    store.setState({ status: "waiting", message: null });
    if (slots.take(enter)) enter();
  }

  /** It is this run's turn. */
  function enter(): void {
    if (goal === null) return;
    store.setState({ status: "running" });
    run ??= begin();
    run?.resume(goal);
    lookAround();
  }

  function begin(): Run | null {
    const { value: view } = instance.getState().answer;
    if (!view) return null;
    try {
      const options = start(view.params, view.value);
      store.setState({ planned: options.plannedUpdates });
      // A worker that was given up may still have something to say.
      const begun: Run = startRun(options, surroundings, {
        inspect: questions,
        onStarted: ({ chance }) => begun === run && store.setState({ chance }),
        onNews: (news, inspected) => begun === run && follow(news, inspected),
        onError: (error) => begun === run && fail(error),
      });
      return begun;
    } catch (error) {
      fail(error);
      return null;
    }
  }

  function questions() {
    const { value: view } = instance.getState().answer;
    return view && inspect ? inspect(view.params, view.value) : [];
  }

  function follow(news: TrainingNews, inspected: Inspected | null): void {
    const { update, metrics, end } = news.progress;
    const before = store.getState();
    scores = withScores(scores, metrics);
    const isThere = goal !== null && update >= goal;
    const isResting = goal === null && before.status !== "failed";
    if (end !== null || isThere) rest();
    store.setState({
      update,
      news,
      end,
      status: end ? "ended" : isThere || isResting ? "paused" : before.status,
      parameters: news.parameters ?? before.parameters,
      checkpoints: news.checkpoints ?? before.checkpoints,
      scoreByUpdate: scores.all,
      ...(inspected && {
        inspected: inspected.answers,
        refusal: inspected.refusal && sentenceOf(inspected.refusal),
      }),
    });
    if (shownKey !== null && update > before.madeBefore()) memory.write(shownKey, update);
    if (end?.reason === "stopped") drop({});
  }

  function fail(error: unknown): void {
    const { update } = store.getState();
    if (!deaths.mayTryAgain(error, update)) {
      drop({ status: "failed", message: sentenceOf(error) });
      return;
    }
    // Equal options, equal numbers: it comes back to where it was, and goes on if it was going on.
    const until = goal ?? update;
    drop({ incident: "restarted" });
    trainTo(Math.max(until, 1));
  }

  /** Nobody looks at a hidden tab, and no frame is drawn there: the run pauses meanwhile. */
  function lookAround(): void {
    const { status, incident } = store.getState();
    if (surroundings.isHidden() && status === "running") {
      run?.pause();
      store.setState({ status: "paused", incident: "hidden" });
    } else if (!surroundings.isHidden() && incident === "hidden" && goal !== null) {
      store.setState({ status: "running" });
      run?.resume(goal);
    }
  }

  /** Begins to heed what happens around the run; returns how to stop that, which says whether something was lost. */
  function attach(): () => boolean {
    const stopLooking = surroundings.onVisibility(lookAround);
    const stopListening = instance.subscribe(heed);
    const stopGuarding = surroundings.guardLeaving(isAtStake);
    return () => {
      stopLooking();
      stopListening();
      return stopGuarding();
    };
  }

  function heed(
    { params, answer }: FigureNow<Params, Answer>,
    before: FigureNow<Params, Answer>,
  ): void {
    const { status, news, update } = store.getState();
    if (params !== before.params && (run || goal !== null) && keyOf(params) !== shownKey) {
      const isUnderWay = status !== "ended";
      if (news === null) drop({ status: "idle" });
      else drop({ status: "ended", ...(isUnderWay && { incident: "changed" }) });
    }
    if (answer === before.answer) return;
    if (!run && shownKey !== null && answer.value && keyOf(answer.value.params) !== shownKey)
      clear(null, update > 0 ? "changed" : null);
    if (answer.status === "ready" && early !== null) go(early);
    if (inspect) run?.refresh();
  }

  function isAtStake(): boolean {
    const { news } = store.getState();
    const msPerUpdate = news?.timeLeft?.msPerUpdate ?? 0;
    return run !== null && msPerUpdate * (news?.progress.update ?? 0) >= WORTH_ASKING_MS;
  }

  return Object.assign(store, {
    close() {
      const isLost = detach?.() ?? false;
      detach = null;
      drop({});
      return isLost;
    },
  });
}
