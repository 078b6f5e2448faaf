import { createStore } from "zustand/vanilla";
import type { Answer, Kind } from "../../../src/protocol/messages.ts";
import { type Asker, sentenceOf } from "../asker.ts";
import { type FigureNow, type Followed, subjectOf } from "../figureNow.ts";
import type { GatherDeclaration, Gathering, GatherState } from "./gather.types.ts";

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
  asker: Pick<Asker, "helping">,
  requestFrame: (callback: () => void) => void,
): Gathering {
  const { none, next, add, progress, keep, dependsOn, isAutomatic = false } = declaration;
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
      if (!detach) {
        detach = instance.subscribe(heed);
        heed(instance.getState());
      }
      store.setState({ status: "running", message: null });
      void goOn();
    },
    pause() {
      if (store.getState().status === "running") store.setState({ status: "paused" });
    },
  }));

  async function goOn(): Promise<void> {
    const { value: view } = instance.getState().answer;
    if (isUnderWay || store.getState().status !== "running" || !view) return;
    const question = next(view.params, gathered);
    if (question === null) {
      store.setState({ status: "done" });
      return;
    }
    isUnderWay = true;
    const askedFor = key;
    const begun = performance.now();
    try {
      const answer = await asker.helping(question);
      if (askedFor === key) {
        const before = progress(view.params, gathered).done;
        gathered = add(gathered, answer, question);
        const units = progress(view.params, gathered).done - before;
        store.setState({
          gathered,
          ...(units > 0 && { unitMs: (performance.now() - begun) / units }),
        });
      }
    } catch (error) {
      if (askedFor === key) store.setState({ status: "failed", message: sentenceOf(error) });
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
    const isOn = isAutomatic || store.getState().status === "running";
    const isWhole = next(view.params, gathered) === null;
    store.setState({
      gathered,
      status: isOn ? "running" : isWhole ? "done" : "idle",
      message: null,
    });
    void goOn();
  }

  return Object.assign(store, {
    arrive() {
      if (isAutomatic) store.getState().play();
    },
    close() {
      detach?.();
      detach = null;
      store.getState().pause();
    },
  });
}
