import { expect, it } from "vitest";
import { captionOf } from "./caption.ts";
import { writeExactly } from "./numbers.ts";
import { runOf } from "./testing/runOf.ts";
import { trainingSentence } from "./trainingSentence.ts";
import { createWalk, findStep } from "./walk.ts";
import { sizeOf } from "./arithmetic.ts";
import { networkFormWords } from "./laterWords.ts";
import { settingWords } from "./words.ts";

/** The sentence of a step, two decimals in the cells. */
function sentenceAt(run: ReturnType<typeof runOf>, stepId: string): string {
  const step = findStep(createWalk(sizeOf(run)), stepId, "operation");
  if (!step) throw new Error(`no step ${stepId}`);
  return captionOf(run, step, 2).sentence;
}

it.each([
  ["a word of one letter, whose loss is 0", runOf({ word: "aa", start: 1 }), "0"],
  ["a learning rate of 0", runOf({ learningRate: 0 }), "4.804"],
])("%s: an update that changes nothing is no overshoot", (_, run, loss) => {
  expect(sentenceAt(run, "update.after")).toBe(
    `With the new weights the loss is ${loss}, as before: this update changed nothing that the numbers show.`,
  );
});

it("a step that overshoots is said to", () => {
  expect(sentenceAt(runOf({ learningRate: 50 }), "update.after")).toContain("this step overshot");
});

it("a probability that no number can hold has no logarithm", () => {
  const edits = [0, 1, 2].map((col) => ({
    update: 0,
    name: "weightHo" as const,
    row: 1,
    col,
    value: -1000,
  }));
  const sentence = sentenceAt(runOf({ edits }), "t1.L");
  expect(sentence).not.toContain("ln 0");
  expect(sentence).toContain("Its probability is too small for a computer to hold");
});

it("one update is no plural", () => {
  const run = runOf({}, 1);
  expect(trainingSentence(run, true)).toMatch(/^After 1 update the loss is 3\.814\./);
  expect(trainingSentence(runOf({}, 2), true)).toMatch(/^After 2 updates /);
});

it("biases are said to start where they do", () => {
  expect(networkFormWords.biases("article")).toBe("Use biases (they start at zero)");
  expect(networkFormWords.biases(1)).toBe("Use biases (they start at random, like the weights)");
});

it("powers of ten are written in one way", () => {
  expect([1e-9, 2.5e21, 0.5, -3].map(writeExactly)).toEqual(["1×10⁻⁹", "2.5×10²¹", "0.5", "−3"]);
  expect(sentenceAt(runOf({ learningRate: 1e-9 }), "update.uy")).toContain("[eta] = 1×10⁻⁹.");
});

it("a word of any length is named by its beginning", () => {
  const summary = settingWords.summary("x".repeat(100_000), 3, 1);
  expect(summary).toBe(`Network: “⁨${"x".repeat(30)}…⁩”, 3 hidden units, random weights from seed 1`);
});

it.each([1, 2, 3])(
  "the logarithm of what the right letter got comes out on paper at step %i",
  (t) => {
    const sentence = sentenceAt(runOf(), `t${t}.L`);
    const [, probability = "", loss = ""] = /−ln (\S+) ≈ (\S+)\.$/.exec(sentence) ?? [];
    expect((-Math.log(Number(probability))).toFixed(2)).toBe(loss);
  },
);
