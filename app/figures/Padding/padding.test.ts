import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, paddingCheck, params, prediction, table } from "./padding.ts";
import { paddingWords as words } from "./words.ts";
import { PaddingFigure } from "./PaddingFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"padding">, step };
};
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

it("counts 8 letters, or 12 cells: both means added up by hand", async () => {
  const view = await viewAt(1);
  const losses = view.answer.rows.map(({ lossByStep }) => Array.from(lossByStep));
  // goods has 4 letters to guess, dogs 3, do 1.
  const real = sum([4, 3, 1].flatMap((length, word) => losses[word]?.slice(0, length) ?? []));
  const all = sum(losses.flat());
  expect(describe(await viewAt(0))).toContain(
    `8 letters are guessed, and 4 cells are padding. The letters cost ${real.toFixed(2)} in all, ${(real / 8).toFixed(2)}`,
  );
  expect(describe(view)).toContain(`The mean is ${(all / 12).toFixed(2)}`);
  expect(describe(view)).toContain(`the ${(real / 8).toFixed(2)} of the letters.`);
  expect(prediction.outcome(view, 0).value).toBe(all / 12 < real / 8 ? "less" : "more");
  expect(paddingCheck.right(view)).toBe("4");
});

it("tells how far the state moved on while padding was read", async () => {
  const view = await viewAt(1);
  const { lastHidden, paddedHidden } = view.answer.rows[1] ?? {};
  const drift = Math.hypot(
    ...[0, 1, 2].map((unit) => (paddedHidden?.[unit] ?? NaN) - (lastHidden?.[unit] ?? NaN)),
  );
  expect(describe(view)).toContain(`“⁨dogs⁩” moved on by ${drift.toPrecision(3)}`);
  expect(table(view).rows.map((row) => row[4] === "0")).toEqual([true, false, false]);
});

it("says that words of one length need no padding", async () => {
  for (const step of [0, 1]) {
    const view = await viewAt(step, { words: "dogs gods" });
    expect(describe(view)).toContain("All words are of one length");
    expect(drawn(PaddingFigure.definition, view)).not.toContain("data-padding");
  }
});

it("writes each row's word before it, in the batch and beside its states", async () => {
  const picture = drawn(PaddingFigure.definition, await viewAt(0));
  const named = [...picture.matchAll(/padding-word"[^>]*>(?:<[^>]*>)*(\w+)/g)].map(
    (found) => found[1],
  );
  expect(named).toEqual(["goods", "dogs", "do", "goods", "dogs", "do"]);
});

it("lights what is counted", async () => {
  for (const [step, count] of [
    [0, 8],
    [1, 12],
  ] as const) {
    const picture = drawn(PaddingFigure.definition, await viewAt(step));
    expect(picture.match(/data-counted/g)).toHaveLength(count);
    expect(picture.match(/data-padding/g)).toHaveLength(4);
  }
});

it.each([
  // 12 cells, 8 letters to guess, and two of three words are filled up.
  ["4", "4. None of them may be counted."],
  ["8", words.check.letters],
  ["12", words.check.all],
  ["2", words.check.rows],
  ["7", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  expect(paddingCheck.judge(await viewAt(0), typed).sentence).toBe(sentence);
});
