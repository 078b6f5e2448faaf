import { createStore } from "zustand/vanilla";
import type { Answer, Kind } from "../../../src/protocol/messages.ts";
import { sentenceOf } from "../asker.ts";
import { type FigureNow, type Followed, subjectOf } from "../figureNow.ts";
import { type TabMemory, tabMemory } from "../tabMemory.ts";
import type { GatherDeclaration, Gathering, GatherState } from "./gather.types.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Gathers for the picture that a figure shows. One helping is under way at most, and the next is asked for after
 * the last was drawn.
 *
 * @param ask the figure's question: what is gathered belongs to it
 * @param requestFrame calls back before the next frame is drawn
 */
export function createGathering<Params, K extends Kind, Gathered>(
  declaration: GatherDeclaration<Params, K, Gathered>,
  ask: (params: Params) => object,
  instance: Followed<Params, Answer<K>>,
  workplace: Workplace,
  requestFrame: (callback: () => void) => void,
  memory: TabMemory = tabMemory,
): Gathering {
  const { none, next, add, progress, keep, kept, dependsOn, isAutomatic = false } = declaration;
  const keyOf = subjectOf(ask, dependsOn);
  let gathered = none;
  /** What it belongs to; null before the first picture */
  let key: string | null = null;
  /** From the question for a helping until the helping is drawn */
  let isUnderWay = false;
  /** Set from the first play on: nothing is heeded of a figure that is only drawn. */
  let detach: (() => void) | null = null;

  const store = createStore<GatherState>()(() => ({
    status: "idle",
    gathered: none,
    unitMs: null,
    message: null,
    play() {
      attach();
      begin();
    },
    pause() {
      if (isOn()) rest({ status: "paused" });
    },
  }));

  function attach(): void {
    if (detach) return;
    detach = instance.subscribe(heed);
    heed(instance.getState());
  }

  /** Whether it works, or would if it had a place. */
  function isOn(): boolean {
    const { status } = store.getState();
    return status === "running" || status === "waiting";
  }

  /** Goes on, now or when there is a place for it. */
  function begin(): void {
    store.setState({ status: "waiting", message: null });
    if (workplace.take(enter)) enter();
  }

  function enter(): void {
    store.setState({ status: "running" });
    void goOn();
  }

  /** Asks nothing more for now, and leaves its place to others. */
  function rest(change: Partial<GatherState>): void {
    workplace.leave(enter);
    store.setState(change);
  }

  async function goOn(): Promise<void> {
    const { value: view } = instance.getState().answer;
    if (isUnderWay || store.getState().status !== "running" || !view) return;
    const question = next(view.params, gathered);
    if (question === null) {
      rest({ status: "done" });
      return;
    }
    isUnderWay = true;
    const askedFor = key;
    const begun = performance.now();
    try {
      const answer = await workplace.helping(question);
      if (askedFor === key) {
        const before = progress(view.params, gathered).done;
        gathered = add(gathered, answer, question);
        if (kept) memory.write(kept.name, kept.write(gathered));
        const units = progress(view.params, gathered).done - before;
        store.setState({
          gathered,
          ...(units > 0 && { unitMs: (performance.now() - begun) / units }),
        });
      }
    } catch (error) {
      // Of a page that is left nothing is told.
      if (askedFor === key && detach) rest({ status: "failed", message: sentenceOf(error) });
    }
    requestFrame(() => {
      isUnderWay = false;
      void goOn();
    });
  }

  /** Another picture: what was gathered for the last one holds no longer, unless the declaration says so. */
  function heed({ answer: { value: view } }: FigureNow<Params, Answer<K>>): void {
    if (!view || keyOf(view.params) === key) return;
    key = keyOf(view.params);
    gathered = keep?.(gathered, view.params) ?? none;
    store.setState({ gathered, message: null });
    if (isAutomatic || isOn()) begin();
    else store.setState({ status: next(view.params, gathered) === null ? "done" : "idle" });
  }

  return Object.assign(store, {
    arrive() {
      if (isAutomatic) store.getState().play();
      if (!kept || detach) return;
      gathered = kept.read(memory.read(kept.name)) ?? none;
      attach();
    },
    close() {
      detach?.();
      detach = null;
      store.getState().pause();
      workplace.close();
    },
  });
}
