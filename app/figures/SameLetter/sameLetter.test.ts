import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { drawn } from "../../kit/testing/draw.tsx";
import { SameLetterFigure } from "./SameLetterFigure.tsx";
import { endThatFits } from "./SameLetterPicture.tsx";
import { ask, barsOf, betOn, describe, table, verdictOf } from "./sameLetter.ts";

const ending = (text: string, hidden: readonly number[], ...expected: [string, number][]) => ({
  letters: Array.from(text),
  hidden: Float64Array.from(hidden),
  expected: expected.map(([letter, probability]) => ({ letter, probability })),
});

/** Numbers of which no two are alike: whatever is read from a wrong place shows. */
const three: Answer<"endings"> = [
  ending("th", [0.5, -0.25], ["e", 0.7], ["a", 0.125]),
  ending("wh", [-1, 0.75], ["a", 0.45], ["e", 0.25]),
  ending("ough", [0.125, 1], ["t", 0.55], [" ", 0.3]),
];
const viewOf = (own: string, ...more: Answer<"endings">[number][]) => ({
  params: { own },
  answer: [...three, ...more],
  step: 0,
});

it("asks for the three texts, and for the reader's", () => {
  expect(ask({ own: "" })).toEqual({
    kind: "endings",
    model: "home",
    texts: ["th", "wh", "ough"],
  });
  expect(ask({ own: "sigh" }).texts).toEqual(["th", "wh", "ough", "sigh"]);
});

it("says what is bet after each, and lists each with its own numbers", () => {
  expect(describe(viewOf(""))).toBe(
    "After “⁨th⁩” it bets 70.0% on “⁨e⁩”; after “⁨wh⁩” it bets 45.0% on “⁨a⁩”; after “⁨ough⁩” it bets 55.0% on “⁨t⁩”.",
  );
  const { rows, exact } = table(viewOf(""));
  expect(rows).toEqual([
    ["th", "e", "70.0%", "a", "12.5%", "0.50", "−0.25"],
    ["wh", "a", "45.0%", "e", "25.0%", "−1.00", "0.75"],
    ["ough", "t", "55.0%", "␣", "30.0%", "0.13", "1.00"],
  ]);
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => exact?.(2, column))).toEqual([
    null,
    null,
    0.55,
    null,
    0.3,
    0.125,
    1,
  ]);
});

it("draws the same bars after each text, and none for what is not among the likeliest", () => {
  expect(barsOf(three)).toEqual(["e", "a", "t"]);
  expect(three.map((one) => betOn(one, "a"))).toEqual([0.125, 0.45, null]);
});

it("writes over each bar what is bet on it", () => {
  const picture = drawn(SameLetterFigure.definition, viewOf(""));
  const numbers = [...picture.matchAll(/class="same-letter-chances"(.*?)<\/g>/gsu)].map(
    ([, inside = ""]) => [...inside.matchAll(/>(\d+%)</gu)].map(([, text]) => text),
  );
  expect(numbers).toEqual([["70%", "13%"], ["25%", "45%"], ["55%"]]);
});

it("judges the reader's text: another letter, a bet that is there already, or a fourth", () => {
  expect(verdictOf(viewOf(""))).toBeNull();
  expect(verdictOf(viewOf("of", ending("of", [0, 0], ["u", 0.5])))).toBe(
    "“⁨of⁩” ends in “⁨f⁩”, so this is another input. Find one that ends in “h”.",
  );
  expect(verdictOf(viewOf("sh", ending("sh", [0, 0], ["a", 0.4])))).toBe(
    "After “⁨sh⁩” it bets 40.0% on “⁨a⁩”, as after “⁨wh⁩”. Is there a text with another bet?",
  );
  expect(verdictOf(viewOf("sigh", ending("sigh", [0, 0], [" ", 0.6])))).toBe(
    "A fourth: after “⁨sigh⁩” it bets 60.0% on a space, and no other does.",
  );
});

it("shows the end of a text that is longer than its picture", () => {
  // 26 px: a narrow letter is 8.84, another one 15.08, the sign of what is left out 15.08.
  expect(endThatFits(["o", "h"], 30.2)).toBe("oh");
  expect(endThatFits(["o", "o", "h"], 45)).toBe("…h");
  expect(endThatFits(["l", "o", "l", "l", "h"], 54)).toBe("…llh");
});
