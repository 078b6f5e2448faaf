import { describe, expect, it } from "vitest";
import type { GradientNormCurve } from "../../src/protocol/messages.ts";
import { createAppStore } from "./appStore.ts";
import { firstPlace } from "./gradientNormPlace.ts";

/** Curves are passed through unread, so their specs tell them apart well enough. */
const curvesFor = (store: ReturnType<typeof createAppStore>) =>
  store.getState().normRequest.specs.map((spec) => ({ spec }) as GradientNormCurve);

function readyStore() {
  const store = createAppStore(new Map());
  const { receiveGradientNorms, normRequest } = store.getState();
  receiveGradientNorms(curvesFor(store), normRequest);
  return store;
}

describe("gradientNormSlice", () => {
  it("asks the engine only when a curve would differ", () => {
    const store = readyStore();
    const asked = store.getState().normRequest;
    store.getState().changeNormAxis("linear");
    store.getState().goToStepsBack(3);
    expect(store.getState().normRequest).toBe(asked);
    store.getState().changeSetting("B", { seed: 9 });
    expect(store.getState().normRequest).not.toBe(asked);
    expect(store.getState().normCurves).toMatchObject({ status: "loading" });
    expect(store.getState().normCurves.value).toHaveLength(2);
  });

  it("gives a new network the first free name, and never removes the last one", () => {
    const store = readyStore();
    const names = () => store.getState().normPlace.settings.map(({ id }) => id);
    store.getState().addSetting();
    store.getState().addSetting();
    store.getState().addSetting();
    expect(names()).toEqual(["A", "B", "C", "D"]);
    store.getState().removeSetting("B");
    expect(names()).toEqual(["A", "C", "D"]);
    store.getState().addSetting();
    expect(names()).toEqual(["A", "B", "C", "D"]);
    for (const id of names()) store.getState().removeSetting(id);
    expect(names()).toEqual(["D"]);
  });

  it("keeps a walk that has arrived at the first word, whatever the length", () => {
    const store = readyStore();
    const back = () => store.getState().normPlace.stepsBack;
    store.getState().goToStepsBack(99);
    expect(back()).toBe(14);
    store.getState().changeSequenceLength(100);
    expect(back()).toBe(99);
    store.getState().goToStepsBack(40);
    store.getState().changeSequenceLength(10);
    expect(back()).toBe(9);
  });

  it("stops playing at the first word, and plays again from the start", () => {
    const store = readyStore();
    store.getState().playNorms(true);
    store.getState().goToStepsBack(14);
    expect(store.getState().isNormPlaying).toBe(false);
    store.getState().playNorms(true);
    expect(store.getState().normPlace.stepsBack).toBe(0);
    expect(store.getState().isNormPlaying).toBe(true);
  });

  it("keeps the picture when a setting fails, and knows the way back", () => {
    const store = readyStore();
    const shown = store.getState().normCurves.value;
    store.getState().changeSetting("A", { spectralRadius: 3 });
    store.getState().failGradientNorms("Too large.", store.getState().normRequest);
    expect(store.getState().normCurves).toEqual({
      status: "failed",
      value: shown,
      message: "Too large.",
    });
    store.getState().openNormPlace(store.getState().lastGoodNormPlace);
    expect(store.getState().normPlace).toEqual(firstPlace);
  });
});
