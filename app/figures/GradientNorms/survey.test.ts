import { expect, it } from "vitest";
import { gradientNormCurve } from "../../../src/engine/index.ts";
import { countOf, drawings, type Survey, surveyed } from "./survey.ts";
import { viewAt } from "./testing/viewAt.ts";

/** Computes helpings until nothing is asked any more, and tells the seeds of each. */
function drawAll(search: string, from: Survey = drawings.none) {
  const { params } = viewAt(search);
  const helpings: number[][] = [];
  let survey = from;
  for (;;) {
    const question = drawings.next(params, survey);
    if (!question) return { params, survey, helpings };
    helpings.push(question.specs.map(({ seed }) => seed));
    survey = drawings.add(survey, question.specs.map(gradientNormCurve), question);
  }
}

it("draws every network from the same seeds, two at a time, going round the networks", () => {
  const { params, survey, helpings } = drawAll("");
  const pairs = Array.from({ length: 10 }, (_, index) => [2 * index + 1, 2 * index + 2]);
  expect(helpings).toEqual(pairs.flatMap((pair) => [pair, pair]));
  expect(drawings.progress(params, survey)).toEqual({ done: 40, count: 40 });
});

it("keeps of each drawing how much of the gradient arrives, by the engine's own arrays", () => {
  const { params, survey } = drawAll("?a=relu-1.5-8-3");
  const [network] = surveyed(params, survey);
  const shares = Array.from({ length: 20 }, (_, index) => {
    const { normByStep } = gradientNormCurve({
      words: "The brown and black dog, which was playing with the cat, was a german shepherd".split(
        " ",
      ),
      spectralRadius: 1.5,
      hiddenSize: 8,
      activation: "relu",
      seed: index + 1,
      sequenceLength: 15,
    });
    return normByStep[15] === 0 ? null : (normByStep[1] ?? NaN) / (normByStep[15] ?? NaN);
  });
  expect(network?.shares).toEqual(shares);
  const arrived = shares.filter((share) => share !== null);
  expect(countOf(shares, "vanishes")).toBe(arrived.filter((share) => share < 0.1).length);
  expect(countOf(shares, "explodes")).toBe(arrived.filter((share) => share > 10).length);
});

it("draws networks that differ in nothing but their seed once, under both names", () => {
  const { params, survey, helpings } = drawAll("?a=relu-1.5-8-4&b=relu-1.5-8-6&c=relu-1.4-8-6");
  expect(surveyed(params, survey).map(({ ids }) => ids)).toEqual([["A", "B"], ["C"]]);
  expect(helpings).toHaveLength(20);
});

it("draws only what is new when one of the networks has changed", () => {
  const { survey } = drawAll("?a=tanh-0.5-8-5&b=tanh-3-8-5");
  const { params, helpings } = drawAll("?a=tanh-0.5-8-5&b=tanh-2-8-5", survey);
  expect(helpings).toHaveLength(10);
  expect(drawings.progress(params, survey)).toEqual({ done: 20, count: 40 });
});
