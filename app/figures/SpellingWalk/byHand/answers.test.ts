import { expect, it } from "vitest";
import { runOf } from "../testing/runOf.ts";
import { answerOf, askedUnits, keptAnswer, shownAnswer } from "./answers.ts";

const run = runOf();
const judged = (text: string, unit = 0, of = run) => answerOf(of, unit, keptAnswer(of, unit, text));

// Unit 1 of the article's h_3 on paper: the rows of W_h, the columns “d”, “o” and “g” of W_x.
const { tanh } = Math;
const h1 = [0.6, 0.2, 0.9].map(tanh) as [number, number, number];
const h2 = [
  tanh(0.1 * h1[0] + 0.5 * h1[1] + 0.1 * h1[2] + 0.8),
  tanh(0.5 * h1[0] + 0.9 * h1[1] + 0.3 * h1[2] + 0.2),
  tanh(0.3 * h1[0] + 0.2 * h1[1] + 0.1 * h1[2] + 0.8),
] as const;
const memory = 0.1 * h2[0] + 0.5 * h2[1] + 0.1 * h2[2];
const sum = memory + 0.4;

it("two decimals are enough, and tanh of the sum is", () => {
  expect(askedUnits(run)).toEqual([0, 1, 2]);
  for (const text of [
    tanh(sum).toFixed(2),
    tanh(sum).toFixed(2).replace(".", ","),
    `tanh(${sum.toFixed(2)})`,
    `tanh ${sum.toFixed(2)}`,
    `tanh(${memory.toFixed(2)} + 0.4)`,
  ]) {
    expect(judged(text), text).toMatchObject({ state: "right", text });
  }
  expect(judged((tanh(sum) + 0.03).toFixed(2)).state).toBe("wrong");
});

it.each([
  [sum, /Squeeze it/],
  [tanh(0.4), /leave out the memory’s share\?/],
  [tanh(memory), /tanh of the memory’s share alone/],
  [memory, /is the memory’s share\. Now add the input’s/],
  [tanh(memory) + tanh(0.4), /Add first, squeeze once/],
  [tanh(memory + 0.8), /number of “⁨o⁩”\? This step reads “⁨g⁩”/],
  [1.7, /between −1 and 1/],
  [-0.4, /not yet/],
])("%f is answered with what was forgotten", (value, hint) => {
  const answer = judged(value.toFixed(2).replace("-", "−"));
  expect(answer.state).toBe("wrong");
  expect(answer.hint).toMatch(hint);
});

it("what is no number is answered with a sentence, and an answer for other numbers is none", () => {
  expect(judged("abc").state).toBe("wrong");
  expect(judged("abc").hint).toContain("abc");
  const edited = runOf({ edits: [{ update: 0, name: "weightHh", row: 0, col: 1, value: 0.6 }] });
  const kept = keptAnswer(run, 0, tanh(sum).toFixed(2));
  expect(answerOf(edited, 0, kept)).toMatchObject({ state: "open", isOutdated: true, text: "" });
  expect(answerOf(run, 0, shownAnswer(run, 0))).toMatchObject({ state: "shown" });
  expect(answerOf(run, 0, undefined)).toMatchObject({ state: "open", isOutdated: false });
});
