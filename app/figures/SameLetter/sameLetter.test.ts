import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { drawn } from "../../kit/testing/draw.tsx";
import { SameLetterFigure } from "./SameLetterFigure.tsx";
import { endThatFits } from "./SameLetterPicture.tsx";
import {
  ask,
  betsOf,
  describe,
  percent,
  prediction,
  steps,
  table,
  topsOf,
  verdictOf,
} from "./sameLetter.ts";

const ending = (text: string, hidden: readonly number[], ...expected: [string, number][]) => ({
  letters: Array.from(text),
  before: Float64Array.of(0.25, 0.75),
  hidden: Float64Array.from(hidden),
  expected: expected.map(([letter, probability]) => ({ letter, probability })),
  bets: [
    { letter: "e", probability: 0.2 },
    { letter: " ", probability: 0.45 },
  ],
  others: 0.35,
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
  step: 3,
});

it("asks for the three texts, and for the reader's", () => {
  expect(ask({ own: "" })).toEqual({
    kind: "endings",
    model: "home",
    texts: ["th", "wh", "ough"],
  });
  expect(ask({ own: "sigh" }).texts).toEqual(["th", "wh", "ough", "sigh"]);
});

it("asks before it reads, tells one bet after the other, and then what they have in common", () => {
  const told = [0, 1, 2, 3].map((step) => describe({ ...viewOf(""), step }));
  expect(told).toEqual([
    "Nothing is read yet: there is no memory, and no bet.",
    "After “⁨th⁩” it bets 70% on “⁨e⁩”.",
    "After “⁨th⁩” it bets 70% on “⁨e⁩”; after “⁨wh⁩” it bets 45% on “⁨a⁩”.",
    "After “⁨th⁩” it bets 70% on “⁨e⁩”; after “⁨wh⁩” it bets 45% on “⁨a⁩”; after “⁨ough⁩” it bets 55% on “⁨t⁩”. The input is “h” each time; only the columns differ: that is memory.",
  ]);
  expect(steps.count(three, { own: "" })).toBe(told.length);
});

it("begins with the question, and beside the reader's own text with all that it is compared with", () => {
  expect(steps.initial?.(three)).toBe(0);
  expect(steps.initial?.([...three, ending("sh", [0, 0], ["a", 0.4])])).toBe(3);
});

it("judges a guess by how many letters have a highest bet, the reader's own text aside", () => {
  expect(prediction.outcome(viewOf("sigh", ending("sigh", [0, 0], [" ", 0.6])), 0).value).toBe("3");
  const alike = [...three.slice(0, 2), ending("ough", [0, 1], ["e", 0.5])];
  expect(prediction.outcome({ ...viewOf(""), answer: alike }, 0).value).toBe("2");
});

it("writes no chance as 0 that is none", () => {
  expect([0.004, 0.0051, 0.54499].map(percent)).toEqual(["<1%", "1%", "54%"]);
});

it("lists each text with its own numbers", () => {
  const { rows, exact } = table(viewOf(""));
  expect(rows).toEqual([
    ["th", "e", "70%", "a", "13%", "0.50", "−0.25"],
    ["wh", "a", "45%", "e", "25%", "−1.00", "0.75"],
    ["ough", "t", "55%", "␣", "30%", "0.13", "1.00"],
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

it("draws a bar for each letter that is likeliest somewhere, and one for all others", () => {
  expect(topsOf(three)).toEqual(["e", "a", "t"]);
  expect(betsOf(ending("wh", []))).toEqual([
    { letter: "e", chance: 0.2 },
    { letter: "␣", chance: 0.45 },
    { letter: "rest", chance: 0.35 },
  ]);
});

const numbersOf = (step: number) => {
  const picture = drawn(SameLetterFigure.definition, { ...viewOf(""), step });
  return [...picture.matchAll(/class="same-letter-chances"(.*?)<\/g>/gsu)].map(([, inside = ""]) =>
    [...inside.matchAll(/>(\d+%)</gu)].map(([, text]) => text),
  );
};

it("writes over each bar what is bet on it, once the text is read", () => {
  const read = ["20%", "45%", "35%"];
  expect(numbersOf(3)).toEqual([read, read, read]);
  expect(numbersOf(1)).toEqual([read, [], []]);
  expect(numbersOf(0)).toEqual([[], [], []]);
});

it("judges the reader's text: another letter, a bet that is there already, or a fourth", () => {
  expect(verdictOf(viewOf(""))).toBeNull();
  expect(verdictOf(viewOf("of", ending("of", [0, 0], ["u", 0.5])))).toBe(
    "“⁨of⁩” ends in “⁨f⁩”, so this is another input. Find one that ends in “h”.",
  );
  expect(verdictOf(viewOf("sh", ending("sh", [0, 0], ["a", 0.4])))).toBe(
    "After “⁨sh⁩” it bets 40% on “⁨a⁩”, as after “⁨wh⁩”. Is there a text with another bet?",
  );
  expect(verdictOf(viewOf("sigh", ending("sigh", [0, 0], [" ", 0.6])))).toBe(
    "A fourth: after “⁨sigh⁩” it bets 60% on a space, and no other does.",
  );
});

it("shows the end of a text that is longer than its picture", () => {
  // 26 px: a narrow letter is 8.84, another one 15.08, the sign of what is left out 15.08.
  expect(endThatFits(["o", "h"], 30.2)).toBe("oh");
  expect(endThatFits(["o", "o", "h"], 45)).toBe("…h");
  expect(endThatFits(["l", "o", "l", "l", "h"], 54)).toBe("…llh");
});
