import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { acceptedChange, firstOf, readParams } from "../../kit/params/values.ts";
import { stopOf } from "../../kit/useStory.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { checks } from "./checks.ts";
import { patternWords } from "./words.ts";
import {
  ask,
  describe as say,
  headline,
  params as schema,
  prediction,
  sentenceAt,
  settle,
  steps,
  table,
} from "./shiftedPattern.ts";

type PatternAnswer = Answer<"shiftedPattern">;
const usual = firstOf(schema, {});
let answer: PatternAnswer;
let lastStep: PatternAnswer;

// Places count from 1, the engine's arrays from 0.
beforeAll(async () => {
  answer = (await answerTo(ask(usual))) as PatternAnswer;
  lastStep = (await answerTo(ask({ ...usual, asked: "lastStep" }))) as PatternAnswer;
});

/** As on the page: 0.425 is 42.5%, 1 is 100%. */
const shown = (share: number | undefined) => `${String(Math.round((share ?? NaN) * 1000) / 10)}%`;

it("puts the tile's letters at a place, and leaves the rest of the sentence", () => {
  expect(sentenceAt(1, "ABC")).toBe("ABCFGDEFDGE");
  expect(sentenceAt(4, "CAB")).toBe("DGECABEFDGE");
  expect(sentenceAt(8, "ABC")).toBe("DGEFGDEABCE");
});

it("at place 4, where it judges exactly half rightly, has a feed-forward network that answers “not seen” to all", async () => {
  expect(answer.feedForward.accuracyByPosition[3]).toBe(0.5);
  const fillers = ["DGEFGDEF", "GGDEFFED", "EDEDGFGF", "FFFFEEDD"];
  const probes = fillers.flatMap((letters) =>
    ["ABC", "ACB", "BAC", "BCA", "CAB", "CBA"].map(
      (tile) => letters.slice(0, 3) + tile + letters.slice(3),
    ),
  );
  const { feedForward } = (await answerTo({ ...ask(usual), probes })) as PatternAnswer;
  const said = feedForward.probabilitiesByProbe.map(([seen = NaN]) => seen);
  expect(said).toHaveLength(24);
  for (const seen of said) expect(seen).toBeLessThan(0.5);
});

it("asks about the eight sentences with the pattern, and about the eight with a decoy", () => {
  const { probes, trainedPositions } = ask(usual);
  expect(trainedPositions).toEqual([0, 2, 4, 6]);
  expect(probes).toHaveLength(16);
  expect([probes[0], probes[7], probes[8], probes[15]]).toEqual([
    "ABCFGDEFDGE",
    "DGEFGDEABCE",
    "CABFGDEFDGE",
    "DGEFGDECABE",
  ]);
});

it("says at a place what the engine measured there, and what both say of the sentence", () => {
  expect(say({ params: usual, answer, step: 0 })).toBe(
    "Both networks were trained with the pattern at places 1, 3, 5 and 7, and are now tested at each of the 8 places.",
  );
  expect(say({ params: { ...usual, asked: "lastStep" }, answer: lastStep, step: 0 })).toContain(
    "at places 1, 3, 5 and 7, the recurrent one asked only after the last letter, and",
  );
  // Index 1 of the engine's arrays is place 2.
  const right = shown(answer.recurrent.accuracyByPosition[1]);
  const wrong = shown(answer.feedForward.accuracyByPosition[1]);
  expect(answer.recurrent.probabilitiesByProbe[1]?.[10]).toBeGreaterThan(0.5);
  expect(answer.feedForward.probabilitiesByProbe[1]?.[0]).toBeLessThan(0.5);
  expect(say({ params: usual, answer, step: 2 })).toBe(
    `At place 2, where the pattern never stood in training, the recurrent network judges ${right} of the new sentences rightly and the feed-forward network ${wrong}, less than a coin would; of “⁨DABCGDEFDGE⁩” they say “⁨seen⁩” and “⁨not seen⁩”.`,
  );
  expect(headline({ params: usual, answer, step: 2 })).toBe(
    `Place 2: recurrent ${right}, feed-forward ${wrong}`,
  );
  expect(headline({ params: usual, answer, step: 0 })).toBe("");
  expect(steps.label({ params: usual, answer, step: 3 })).toBe(
    `Place 3, trained: recurrent ${shown(answer.recurrent.accuracyByPosition[2])}, feed-forward ${shown(answer.feedForward.accuracyByPosition[2])}`,
  );
});

describe.each([
  ["pattern", 0, "DGEFABCFDGE"],
  ["decoy", 8, "DGEFCABFDGE"],
] as const)("with the %s on the tile", (tile, first, sentence) => {
  it("lists place 5 as the engine's arrays hold it", () => {
    const { rows, exact } = table({ params: { ...usual, tile }, answer, step: 0 });
    const once = answer.feedForward.probabilitiesByProbe[first + 4]?.[0] ?? NaN;
    const byLetter = Array.from(answer.recurrent.probabilitiesByProbe[first + 4] ?? []);
    expect(byLetter).toHaveLength(11);
    expect(rows[4]).toEqual([
      "5",
      "yes",
      sentence,
      "50%",
      shown(answer.recurrent.accuracyByPosition[4]),
      shown(answer.feedForward.accuracyByPosition[4]),
      once.toFixed(2),
      ...byLetter.map((probability) => probability.toFixed(2)),
    ]);
    expect([0, 3, 4, 6, 7, 17].map((column) => exact?.(4, column))).toEqual([
      null,
      null,
      answer.recurrent.accuracyByPosition[4],
      once,
      byLetter[0],
      byLetter[10],
    ]);
  });
});

it("is told by a clicker place by place, at all of them, and then asked only at the end, before its test and after", () => {
  const stops = steps.story?.(usual) ?? [];
  const at = (asked: "everyStep" | "lastStep", step: number) =>
    stopOf(stops, { params: { ...usual, asked }, step });
  const told = [at("everyStep", 0), at("everyStep", 1), at("everyStep", 2), at("everyStep", 8)];
  expect([...told, at("lastStep", 0), at("lastStep", 8)]).toEqual([0, 1, 2, 3, 4, 5]);
  // A place between belongs to the stop before it.
  expect(at("everyStep", 5)).toBe(2);
  expect(stops).toHaveLength(6);
});

it("judges a guess by the places where the pattern never stood, for each design by itself", () => {
  const view = (params: typeof usual, of: PatternAnswer) => ({ params, answer: of, step: 8 });
  const asked = { ...usual, asked: "lastStep" } as const;
  const outcomes = [view(usual, answer), view(asked, lastStep)].map((one) =>
    [0, 1].map((subject) => prediction.outcome(one, subject).value),
  );
  expect(outcomes).toEqual([
    ["finds", "fails"],
    ["fails", "fails"],
  ]);
  const unseen = [1, 3, 5, 7].map((index) => lastStep.recurrent.accuracyByPosition[index] ?? NaN);
  const mean = unseen.reduce((sum, share) => sum + share) / 4;
  expect(prediction.outcome(view(asked, lastStep), 0).sentence).toContain(` ${shown(mean)} `);
  const keys = [usual, asked, { ...usual, seed: 2 }, { ...usual, trained: [1] }].flatMap((params) =>
    prediction.subjects(view(params, answer)).map(({ key }) => key),
  );
  expect(new Set(keys).size).toBe(8);
});

it("asks for no guess where the pattern stood everywhere", async () => {
  const params = { ...usual, trained: [1, 2, 3, 4, 5, 6, 7, 8] };
  const everywhere = (await answerTo(ask(params))) as PatternAnswer;
  expect(prediction.subjects({ params, answer: everywhere, step: 0 })).toEqual([]);
  // Shown every place, the feed-forward network can do it, as the text beside the figure says.
  for (const share of everywhere.feedForward.accuracyByPosition) expect(share).toBeGreaterThan(0.9);
});

it("counts for its question the places that are worse than a coin", () => {
  const worse = [1, 3, 5, 7].filter(
    (index) => (answer.feedForward.accuracyByPosition[index] ?? NaN) < 0.5,
  );
  const view = { params: usual, answer, step: 8 };
  const [check] = checks;
  expect(check?.judge(view, ` ${worse.length} `)).toMatchObject({ isRight: true });
  expect(check?.judge(view, "4.5")).toMatchObject({ isRight: false });
  for (const index of worse)
    expect(check?.judge(view, String(worse.length)).sentence).toContain(String(index + 1));
});

it("names the slips of its question", () => {
  const view = { params: usual, answer, step: 8 };
  const shares = answer.feedForward.accuracyByPosition;
  // Place 4 is exactly as good as a coin, and the other three are worse.
  expect([1, 3, 5, 7].map((index) => Math.sign((shares[index] ?? NaN) - 0.5))).toEqual([
    -1, 0, -1, -1,
  ]);
  const [check] = checks;
  const { slips, hint } = patternWords.check;
  expect(["4", "0", "8", "6"].map((value) => check?.judge(view, value).sentence)).toEqual([
    slips.level,
    slips.recurrent,
    slips.all,
    hint,
  ]);
  const three = { ...view, params: { ...usual, trained: [2, 4, 6] } };
  expect(check?.judge(three, "3").sentence).toBe(slips.trained);
});

it("reads the addresses of the chapter, and each place once", () => {
  const query = new Map([
    ["trained", "4,2,3,2"],
    ["seed", "4"],
  ]);
  const read = readParams(schema, query, usual);
  expect(settle(read.params).params.trained).toEqual([2, 3, 4]);
  expect(read.complaints).toEqual([]);
  for (const trained of ["", "0", "9", "1;2"]) {
    expect(readParams(schema, new Map([["trained", trained]]), usual).complaints).toHaveLength(1);
  }
});

it("refuses in a sentence to train at no place", () => {
  const { params, complaints } = acceptedChange(
    schema,
    { ...usual, trained: [3] },
    { trained: [] },
  );
  expect(params.trained).toEqual([3]);
  expect(complaints).toEqual([
    expect.stringContaining("accepted are lists of 1 to 8 whole numbers"),
  ]);
});

it("fails at the last two places with the seed and the places that the chapter links to", async () => {
  const { recurrent } = (await answerTo(
    ask({ ...usual, trained: [2, 3, 4], seed: 4 }),
  )) as PatternAnswer;
  const share = Array.from(recurrent.accuracyByPosition);
  for (const found of share.slice(0, 6)) expect(found).toBeGreaterThan(0.95);
  for (const missed of share.slice(6)) expect(missed).toBeLessThan(0.8);
});

it("is right in exactly half at place 4, where the feed-forward network says “not seen” to everything", async () => {
  const fillers = ["DGEFGDEFDGE", "EEFDGFDEGFD", "FGDDEGFFDEE", "GDFEEDGDFGE", "DFGEDFGEDFG"];
  const withTile = (tile: string) =>
    fillers.map((around) => around.slice(0, 3) + tile + around.slice(6));
  const decoys = ["ACB", "BAC", "BCA", "CAB", "CBA"].flatMap(withTile);
  const asked = { ...ask(usual), probes: [...withTile("ABC"), ...decoys] };
  const { feedForward } = (await answerTo(asked)) as PatternAnswer;
  expect(feedForward.accuracyByPosition[3]).toBe(0.5);
  expect(feedForward.probabilitiesByProbe).toHaveLength(30);
  for (const [probability = NaN] of feedForward.probabilitiesByProbe)
    expect(probability).toBeLessThan(0.5);
});
