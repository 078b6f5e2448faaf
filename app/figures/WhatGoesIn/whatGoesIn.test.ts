import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, params, table } from "./whatGoesIn.ts";
import { toothBefore } from "./useGoesInTravel.ts";
import { WhatGoesInFigure } from "./WhatGoesInFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"inputForms">, step };
};

it("says of an index how often the column is added, and that d is not heard", async () => {
  const view = await viewAt(0);
  // 0.6, 0.2, 0.9 are the article's first column; s has the index 3.
  expect(describe(view)).toContain("adds 3 times the only column: 1.80, 0.60, 2.70");
  expect(describe(view)).toContain("along one line");
  expect(describe(await viewAt(0, { letter: "d" }))).toContain("No weight can make it heard");
  expect(table(view).rows).toEqual([
    ["d", "0", "0.00", "0.00", "0.00"],
    ["o", "1", "0.60", "0.20", "0.90"],
    ["g", "2", "1.20", "0.40", "1.80"],
    ["s", "3", "1.80", "0.60", "2.70"],
  ]);
});

it("opens the letter's column with a key", async () => {
  const view = await viewAt(1, { letter: "g" });
  expect(describe(view)).toContain("0.40, 0.80, 0.10");
  expect(table(view).rows[2]).toEqual(["g", "0, 0, 1, 0", "0.40", "0.80", "0.10"]);
  expect(drawn(WhatGoesInFigure.definition, view)).toContain("opens column 3");
});

it("lists an embedding's numbers and sums as the engine has them", async () => {
  for (const size of [1, 2, 6]) {
    const view = await viewAt(2, { size });
    const { inputByLetter, sumByLetter } = view.answer.embedding;
    const { rows, exact } = table(view);
    expect(rows[3]?.[1]?.split(", ")).toHaveLength(size);
    for (let unit = 0; unit < 3; unit++)
      expect(exact?.(3, 2 + unit)).toBe(sumByLetter.data[3 * 3 + unit]);
    expect(Number(rows[0]?.[1]?.split(", ")[0]?.replace("−", "-"))).toBeCloseTo(
      inputByLetter.data[0] ?? NaN,
      12,
    );
  }
});

it("stretches no letter beyond the others' scale, and says in which room all pushes lie", async () => {
  expect(describe(await viewAt(2, { size: 1 }))).toContain("along one line");
  expect(describe(await viewAt(2))).toContain("in one plane");
  expect(describe(await viewAt(2, { size: 3 }))).toContain("no common plane");
  expect(describe(await viewAt(1))).toContain("no common plane");
});

it("slides the tooth from the letter before, and counts from the first place where an index becomes a key", async () => {
  // Pictures are counted form by form, four letters each: 4 is the key of d, 7 that of s.
  const key = await viewAt(1, { letter: "g" });
  expect(toothBefore(key, 4)).toBe(0);
  expect(toothBefore(key, 7)).toBe(3);
  expect(toothBefore(key, 2)).toBe(0);
  // From the embedding back, and on to it, the key stays as it is.
  expect(toothBefore(key, 10)).toBe(2);
  expect(toothBefore(await viewAt(2, { letter: "g" }), 6)).toBe(2);
});
