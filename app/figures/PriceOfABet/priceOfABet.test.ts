import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutCurve } from "./layout.ts";
import { priceSlipWords } from "../../kit/priceSlips.ts";
import { priceChecks } from "./checks.ts";
import { priceWords as words } from "./words.ts";
import { ask, describe, params, prediction, settle, table } from "./priceOfABet.ts";
import { PriceOfABetFigure } from "./PriceOfABetFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"betPrices">, step };
};

it("charges −ln of the share, and says who pays more", async () => {
  // −ln ¼, and the walkthrough's first bet: 21 % on o.
  const said = describe(await viewAt(0));
  expect(said).toContain(`put 25% of the pot on it, so you pay ${Math.log(4).toFixed(2)}.`);
  const network = (await viewAt(0)).answer.scenes[0]?.network.shares[1] ?? NaN;
  expect(said).toContain(`put ${(100 * network).toFixed(1)}% on it`);
  expect(said).toContain(`pays ${(-Math.log(network)).toFixed(2)}, more than you.`);
  expect(describe(await viewAt(0, { bet: [90, 10, 0, 0], at: 0 }))).toContain(", less than you.");
});

it("has no number for the price of nothing, and 0 for that of all", async () => {
  const view = await viewAt(2);
  expect(describe(view)).toContain("You said that it cannot happen, and it has");
  expect(table(view).rows[1]).toEqual(["o", "0%", expect.any(String), "∞", expect.any(String)]);
  expect(prediction.outcome(view, 0).value).toBe("endless");
  expect(describe(await viewAt(1, { bet: [0, 7, 0, 0], at: 1 }))).toContain("you pay 0.");
  expect(describe(await viewAt(3, { bet: [0, 7, 0, 0], at: 3 }))).toContain(
    "“⁨d⁩” comes too, and you put nothing on it",
  );
});

it("finds no single bet below 2 ln 2, and calls half and half the floor", async () => {
  const floor = (2 * Math.LN2).toFixed(2);
  expect(describe(await viewAt(3))).toContain(`0.29 for “⁨o⁩” and 1.90 for “⁨d⁩”`);
  expect(describe(await viewAt(3))).toContain(`No single bet pays less than ${floor} for both.`);
  expect(describe(await viewAt(4))).toContain(`together ${floor}. That is the floor`);
  expect(describe(await viewAt(4, { bet: [49, 51, 0, 0], at: 4 }))).toContain("the floor");
  expect(describe(await viewAt(4, { unit: "bits" }))).toContain("together 2.00 bits.");
});

it("shows a bet of the reader's at the stop where it was made, and nowhere else", async () => {
  const own = { bet: [0, 50, 25, 25], at: 0 };
  expect(describe(await viewAt(0, own))).toContain("put 50% of");
  expect(describe(await viewAt(1, own))).toBe(describe(await viewAt(1)));
});

it("draws each bar as high as the prices that it adds up", async () => {
  const { answer } = await viewAt(3);
  const [scene] = answer.scenes.slice(3);
  if (!scene) throw new Error("no scene");
  const { bettors, frame } = layoutCurve(scene, answer.curve.data, "nats");
  const perNat = (frame.bottom - frame.top) / 4;
  const prices = [-Math.log(0.75), -Math.log(0.15)];
  bettors[0]?.pieces.forEach(({ height }, index) =>
    expect(height).toBeCloseTo((prices[index] ?? NaN) * perNat, 9),
  );
  expect(frame.bottom - (bettors[0]?.top ?? NaN)).toBeCloseTo(
    ((prices[0] ?? NaN) + (prices[1] ?? NaN)) * perNat,
    9,
  );
});

it("marks both letters that come with a bracket, and keeps what cannot be bet out", async () => {
  const picture = drawn(PriceOfABetFigure.definition, await viewAt(3));
  expect(picture.match(/net-gap/g)).toHaveLength(2);
  expect(picture.match(/net-right/g)).toHaveLength(2);
  for (const bet of [
    [1, 2],
    [0, 0, 0, 0],
  ])
    expect(settle({ ...usual, bet })).toMatchObject({ params: { bet: [] }, complaints: [/./] });
});

it.each([
  // ln 2 is 0.69, 1 bit, 0.301 with base 10; the price of both is twice that.
  ["half", "nats", "1", priceSlipWords.bits],
  ["half", "nats", "0.301", priceSlipWords.ten],
  ["half", "nats", "-0.69", priceSlipWords.minus],
  ["half", "nats", "0.5", words.checks.share],
  ["half", "nats", "2", words.checks.factor],
  ["half", "bits", "0.69", priceSlipWords.nats],
  ["half", "nats", "7", words.checks.halfHint],
  ["floor", "nats", "2", priceSlipWords.bits],
  ["floor", "nats", "0.602", priceSlipWords.ten],
  ["floor", "nats", "-1.386", priceSlipWords.minus],
  ["floor", "nats", "ln 2", words.checks.mean],
  ["floor", "nats", "0.25", words.checks.product],
  ["floor", "bits", "1.386", priceSlipWords.nats],
  ["floor", "bits", "1", words.checks.mean],
] as const)("%s, in %s: says of the answer %s: %s", async (id, unit, typed, sentence) => {
  const check = priceChecks.find((one) => one.id === id);
  expect(check?.judge(await viewAt(0, { unit }), typed)).toEqual({ isRight: false, sentence });
});
