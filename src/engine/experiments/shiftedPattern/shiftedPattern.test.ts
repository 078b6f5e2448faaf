import { expect, it } from "vitest";
import { createRandom } from "../../random/random.ts";
import { drawSentences, lettersOf, seenByStep } from "./patternSentences.ts";
import { shiftedPattern } from "./shiftedPattern.ts";
import type { ShiftedPatternAnswer, ShiftedPatternSpec } from "./shiftedPattern.types.ts";

const spec: ShiftedPatternSpec = {
  targets: "everyStep",
  trainedPositions: [0, 2, 4, 6],
  seed: 1,
  probes: ["DDABCDDDDDD", "DDACBDDDDDD"],
};
const UNSEEN = [1, 3, 5, 7];
const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value));

it("draws sentences whose letters tell nothing: pattern and decoys hold A, B and C once each", () => {
  const sentences = drawSentences(createRandom(7), 400, [0, 3, 7]);
  for (const { symbols, hasPattern, position } of sentences) {
    const letters = lettersOf(symbols);
    expect(letters).toHaveLength(11);
    expect(letters.replace(/[D-G]/g, "").split("").toSorted().join("")).toBe("ABC");
    expect(letters.indexOf("ABC")).toBe(hasPattern ? position : -1);
    expect(letters.slice(position, position + 3)).toMatch(/^[ABC]{3}$/);
  }
  expect(sentences.filter(({ hasPattern }) => hasPattern)).toHaveLength(200);
  expect(new Set(sentences.map(({ position }) => position))).toEqual(new Set([0, 3, 7]));
});

it("tells from the third letter of the pattern on that it has been seen", () => {
  const symbols = [3, 0, 1, 2, 4];
  expect(seenByStep({ symbols, hasPattern: true, position: 1 })).toEqual([0, 0, 0, 1, 1]);
  expect(seenByStep({ symbols: [3, 0, 2, 1, 4], hasPattern: false, position: 1 })).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

it("a recurrent network asked at every step knows the pattern everywhere, a feed-forward one only where it stood", () => {
  const { recurrent, feedForward } = shiftedPattern(spec);
  expect(Array.from(recurrent.accuracyByPosition)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  for (const position of spec.trainedPositions)
    expect(feedForward.accuracyByPosition[position]).toBeGreaterThan(0.98);
  const unseen = UNSEEN.map((position) => feedForward.accuracyByPosition[position]!);
  const mean = unseen.reduce((sum, share) => sum + share) / 4;
  expect(mean).toBeLessThan(0.5);
  expect(feedForward.accuracy.unseen).toBeCloseTo(mean, 12);
  const learnt = spec.trainedPositions.map((position) => feedForward.accuracyByPosition[position]!);
  expect(feedForward.accuracy.learnt).toBeCloseTo(learnt.reduce((a, b) => a + b) / 4, 12);
  expect(recurrent.probabilitiesByProbe.map(rounded)).toEqual([
    [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(feedForward.probabilitiesByProbe.map(rounded)).toEqual([[1], [0]]);
  // W_x 16·7, W_h 16·16, two biases of 16, head 2·16 + 2; and 32·77 + 32, head 2·32 + 2
  expect(recurrent.parameterCount).toBe(112 + 256 + 32 + 34);
  expect(feedForward.parameterCount).toBe(2464 + 32 + 66);
});

it("tells on its way what it would answer, from networks that have learnt nothing on, and ends as untold", () => {
  const told: ShiftedPatternAnswer[] = [];
  const answer = shiftedPattern(spec, (soFar) => told.push(soFar));
  expect(told.map(({ updates }) => updates)).toEqual([
    0, 60, 120, 180, 240, 300, 360, 420, 480, 540,
  ]);
  const [first = NaN, , , , later = NaN] = told.map(
    ({ feedForward }) => feedForward.accuracy.learnt,
  );
  expect(first).toBeLessThan(0.6);
  expect(later).toBeGreaterThan(first);
  expect(answer).toEqual(shiftedPattern(spec));
  expect(answer.updates).toBe(600);
});

it("another seed draws other sentences and other networks, the same seed the same", () => {
  const [first, again, other] = [1, 1, 2].map((seed) => shiftedPattern({ ...spec, seed }));
  expect(again).toEqual(first);
  expect(other?.examples).not.toEqual(first?.examples);
  expect(other?.recurrent.probabilitiesByProbe).not.toEqual(first?.recurrent.probabilitiesByProbe);
});

it("with one loss at the end the same network learns when to look, and fails elsewhere", () => {
  const { recurrent } = shiftedPattern({
    ...spec,
    targets: "lastStep",
    trainedPositions: [1, 2, 3],
    seed: 2,
  });
  const accuracy = Array.from(recurrent.accuracyByPosition);
  for (const seen of [1, 2, 3]) expect(accuracy[seen]).toBeGreaterThan(0.98);
  for (const unseen of [0, 4, 5, 6, 7]) expect(accuracy[unseen]).toBeLessThan(0.6);
});

it("leaves a sentence of another length to the network that can read it", () => {
  const { recurrent, feedForward } = shiftedPattern({
    ...spec,
    probes: ["ACBGGGGGGABC", "ABCGGGGGGGG"],
  });
  expect(rounded(recurrent.probabilitiesByProbe[0]!)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(feedForward.probabilitiesByProbe.map(rounded)).toEqual([[], [1]]);
});

it.each<readonly [Partial<ShiftedPatternSpec>, string]>([
  [{ trainedPositions: [] }, "the positions to learn from are none"],
  [{ trainedPositions: [1, 1] }, "are 1, 1, but there must be at least one, and each once"],
  [{ trainedPositions: [8] }, "a position to learn from is 8"],
  [{ probes: [""] }, "the sentence has 0 letters, but it needs 1 to 30"],
  [{ probes: ["ABC", "ABX"] }, "holds “X”, but it may hold only the letters A to G"],
  [{ probes: Array.from({ length: 31 }, () => "ABC") }, "there are 31 sentences to read"],
  [{ seed: -1 }, "the seed is -1"],
])("refuses %j", (changed, sentence) => {
  expect(() => shiftedPattern({ ...spec, ...changed })).toThrow(sentence);
});
