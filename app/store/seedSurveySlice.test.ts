import { expect, it } from "vitest";
import { gradientNormCurve } from "../../src/engine/index.ts";
import { createAppStore } from "./appStore.ts";
import { SURVEYED_SEEDS } from "./seedSurveySlice.ts";

const network = {
  words: "The brown and black dog, which was playing".split(" "),
  hiddenSize: 32,
  activation: "tanh",
  spectralRadius: 0.5,
  seed: 5,
  sequenceLength: 15,
} as const;

/** Answers as the worker would, until nothing is asked any more. */
function answerAll(store: ReturnType<typeof createAppStore>): number[] {
  const seeds: number[] = [];
  for (;;) {
    const { surveyRequest, receiveSurvey, continueSurvey } = store.getState();
    if (!surveyRequest) return seeds;
    seeds.push(...surveyRequest.specs.map(({ seed }) => seed));
    receiveSurvey(surveyRequest.specs.map(gradientNormCurve), surveyRequest);
    continueSurvey();
  }
}

it("draws every network from the same seeds, in helpings, until all are known", () => {
  const store = createAppStore();
  const specs = [network, { ...network, spectralRadius: 3 }];
  store.getState().startSurvey({ ids: ["A", "B"], specs });
  const seeds = answerAll(store);
  const all = Array.from({ length: SURVEYED_SEEDS }, (_, index) => [index + 1, index + 1]).flat();
  expect(seeds.toSorted((a, b) => a - b)).toEqual(all);
  const survey = store.getState().seedSurvey;
  expect(survey?.done).toBe(survey?.count);
  const [a, b] = survey?.networks ?? [];
  expect(Math.max(...(a?.shares ?? [1]))).toBeLessThan(0.1);
  expect(b?.shares).toHaveLength(SURVEYED_SEEDS);
  expect(new Set(b?.shares).size).toBe(SURVEYED_SEEDS);
});

it("surveys networks that differ in nothing but their seed once, and stops when told to", () => {
  const store = createAppStore();
  const { startSurvey, stopSurvey } = store.getState();
  startSurvey({ ids: ["A", "B"], specs: [network, { ...network, seed: 9 }] });
  expect(store.getState().seedSurvey?.networks.map(({ id }) => id)).toEqual(["A"]);
  const asked = store.getState().surveyRequest;
  stopSurvey();
  if (asked) store.getState().receiveSurvey(asked.specs.map(gradientNormCurve), asked);
  expect(store.getState().seedSurvey?.done).toBe(0);
});
