import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutFloor } from "./layout.ts";
import { priceSlipWords } from "../../kit/priceSlips.ts";
import { floorWords as words } from "./words.ts";
import { ask, describe, floorCheck, prediction, table } from "./memorylessFloor.ts";
import { MemorylessFloorFigure } from "./MemorylessFloorFigure.tsx";

const viewOf = async (word: string, step = 1) => {
  const params = { word };
  return { params, answer: (await answerTo(ask(params))) as Answer<"memorylessFloor">, step };
};

it("goods: half and half after o, 2 ln 2 in all", async () => {
  const view = await viewOf("goods");
  const floor = (2 * Math.LN2).toFixed(2);
  expect(describe(view)).toContain("“⁨o⁩” has more than one successor.");
  expect(describe(view)).toContain(`pays ${floor}. Without memory nobody pays less`);
  expect(table(view).rows.map((row) => row[3])).toEqual(["0", floor, "0", floor]);
  // Of “bananas” it is asked, and 1.39 is what “goods” costs.
  const asked = ["1.91", "2 ln 1.5 + ln 3", "1.39"].map((one) => floorCheck.judge(view, one));
  expect(asked.map(({ isRight }) => isRight)).toEqual([true, true, false]);
});

it("aaab: two thirds and one third, whose price is not even", async () => {
  const view = await viewOf("aaab");
  const floor = (2 * Math.log(3 / 2) + Math.log(3)).toFixed(2);
  expect(describe(view)).toContain("the best bet, ⁨a⁩: 2 of 3, ⁨b⁩: 1 of 3, pays");
  expect(describe(view)).toContain(`less than ${floor} for the word.`);
  const [row] = layoutFloor(view.answer).rows;
  const [a, b] = row?.shares ?? [];
  expect((a?.box.width ?? NaN) / (b?.box.width ?? NaN)).toBeCloseTo(2, 12);
  expect((a?.box.x ?? NaN) + (a?.box.width ?? NaN)).toBeCloseTo(b?.box.x ?? NaN, 9);
});

it("banana needs no memory, and no letter of it is marked", async () => {
  const view = await viewOf("banana");
  expect(describe(view)).toContain("each letter has one successor");
  expect(drawn(MemorylessFloorFigure.definition, view)).not.toContain("data-torn");
});

it("asks first, and shows no share of a pot until it is told", async () => {
  const values = ["banana", "goods", "mississippi"].map(async (word) => {
    const asked = await viewOf(word, 0);
    expect(drawn(MemorylessFloorFigure.definition, asked)).not.toMatch(
      /memoryless-share|data-torn|memoryless-price/u,
    );
    return prediction.outcome(asked, 0).value;
  });
  expect(await Promise.all(values)).toEqual(["none", "one", "more"]);
});

it("drops each follower from its place in the word into its share, once for each time it comes", async () => {
  const view = await viewOf("goods");
  const { rows, letters } = layoutFloor(view.answer, true);
  const [o, d] = rows[1]?.shares ?? [];
  const placeOf = (share: typeof o) =>
    share?.ways.map(({ x }) => x + share.box.x + share.box.width / 2);
  // g o o d s: the second "o" and the "d" follow an "o".
  expect(placeOf(o)).toEqual([letters[2]?.x]);
  expect(placeOf(d)).toEqual([letters[3]?.x]);
});

it.each([
  // −2 ln ⅔ − ln ⅓, in bits and with base 10; 3 ln 2; a third of it; 4⁄27
  ["2.75", priceSlipWords.bits],
  ["0.829", priceSlipWords.ten],
  ["-1.91", priceSlipWords.minus],
  ["3 ln 2", words.check.evenly],
  ["0.637", words.check.mean],
  ["0.318", words.check.mean],
  ["4/27", words.check.product],
  ["1", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  expect(floorCheck.judge(await viewOf("goods"), typed)).toEqual({ isRight: false, sentence });
});
