import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { CURRENT } from "./layout.ts";
import { ask, describe, params, prediction, returningCheck, table } from "./lossPlaces.ts";
import { LossPlacesFigure } from "./LossPlacesFigure.tsx";
import { placeWords as words } from "./words.ts";
import { useNames, uses } from "./uses.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"lossPlaces">, step };
};
const currents = async (change: Partial<typeof usual>) =>
  (drawn(LossPlacesFigure.definition, await viewAt(1, change)).match(/net-current/g) ?? []).length;

it("has four steps in each use, and as many answers as losses", () => {
  for (const name of useNames) {
    const { read, wanted, placement, outputSize, targets } = uses[name];
    const places = targets.kind === "classes" ? Array.from(targets.classes) : [];
    expect(read).toHaveLength(4);
    expect(wanted).toHaveLength(placement === "everyStep" ? 4 : 1);
    expect(places.every((place) => place < outputSize)).toBe(true);
  }
});

it("lights 4 + 3 currents with a loss at every step, 1 + 3 with one at the end, 1 with the wire cut", async () => {
  expect(await currents({ use: "labelling" })).toBe(7);
  expect(await currents({ use: "forecast" })).toBe(7);
  expect(await currents({ use: "sentiment" })).toBe(4);
  expect(await currents({ use: "sentiment", isCut: true })).toBe(1);
  expect(await currents({ isCut: true })).toBe(4);
});

it("says the numbers of the engine, at the edges too", async () => {
  const view = await viewAt(1, { use: "sentiment" });
  const { gradientNormByStep, lossByStep } = view.answer;
  expect(describe(view)).toContain("All 4 states get a gradient.");
  expect(describe(view)).toContain("The loss stands at step 4;");
  expect(describe(view)).toContain(`step 1 has norm ${gradientNormByStep[0]?.toPrecision(3)}`);
  expect(table(view).rows.map((row) => row[3])).toEqual([
    "–",
    "–",
    "–",
    (lossByStep[3] ?? NaN).toFixed(2),
  ]);
  const cut = await viewAt(1, { use: "sentiment", isCut: true });
  expect(describe(cut)).toContain("1 state of 4 gets a gradient.");
  expect(describe(cut)).toContain("along the wire nothing comes back.");
  expect(prediction.outcome(cut, 0).value).toBe("one");
  expect([returningCheck.right(view), returningCheck.right(cut)]).toEqual(["3", "0"]);
  const sum = Array.from((await viewAt(0)).answer.lossByStep).reduce((all, one) => all + one, 0);
  expect(describe(await viewAt(0))).toContain(`4 losses, together ${sum.toFixed(2)}.`);
});

it("draws each current as wide as the gradient that it brings", async () => {
  const view = await viewAt(1, { use: "sentiment" });
  const { directNormByStep } = view.answer;
  const picture = drawn(LossPlacesFigure.definition, view);
  // The upright current of step 4: its banks stand half a width to both sides of its line.
  const [, bank] =
    /rotate\(-90\)"><g[^>]*><path class="net-river" d="M\S+ (-?[\d.]+)L/.exec(picture) ?? [];
  expect(Math.abs(Number(bank))).toBeCloseTo(((directNormByStep[3] ?? NaN) * CURRENT.scale) / 2, 9);
});

it.each([
  // Of four states all but the last; one has a loss of its own.
  ["3", "3: every state but the last."],
  ["4", words.check.all],
  ["1", words.check.own],
  ["7", words.check.hint],
] as const)("sentiment: says of the answer %s: %s", async (typed, sentence) => {
  const view = await viewAt(1, { use: "sentiment" });
  expect(returningCheck.judge(view, typed).sentence).toBe(sentence);
});
