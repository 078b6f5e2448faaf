import { describe, expect, it } from "vitest";
import { causality } from "./causality.ts";

const W = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];
const U = [
  [0.6, 0.8, 0.4, 0.8],
  [0.2, 0.2, 0.8, 0.7],
  [0.9, 0.8, 0.1, 0.2],
];

/** The states by hand, with the article's weights. */
function statesOf(text: string): number[][] {
  const states = [[0, 0, 0]];
  for (const letter of text) {
    const h = states.at(-1)!;
    const x = "dogs".indexOf(letter);
    states.push(
      W.map((row, unit) => Math.tanh(row.reduce((sum, w, k) => sum + w * h[k]!, 0) + U[unit]![x]!)),
    );
  }
  return states;
}

describe("causality", () => {
  it("reads both texts, and tells how far the states are apart", () => {
    const answer = causality({ text: "doggos", timeStep: 4, letter: "s" });
    expect(answer.letters.join("")).toBe("doggos");
    expect(answer.changedLetters.join("")).toBe("dogsos");
    const [one, other] = [statesOf("doggos"), statesOf("dogsos")];
    expect([...answer.hiddenByStep.data].map((value) => value.toFixed(12))).toEqual(
      one.flat().map((value) => value.toFixed(12)),
    );
    answer.changeByStep.forEach((change, t) => {
      const byHand = Math.max(...one[t]!.map((h, k) => Math.abs(other[t]![k]! - h)));
      expect(change).toBeCloseTo(byHand, 12);
    });
    // To the last bit, not nearly
    expect(Array.from(answer.changeByStep.subarray(0, 4))).toEqual([0, 0, 0, 0]);
    expect(answer.movedSteps).toEqual([4, 5, 6]);
  });

  it.each([1, 2, 6])("moves nothing before step %i, and everything from there on", (timeStep) => {
    const { movedSteps } = causality({ text: "oooooo", timeStep, letter: "g" });
    expect(movedSteps).toEqual([1, 2, 3, 4, 5, 6].filter((t) => t >= timeStep));
  });

  it("moves nothing where the letter is the same", () => {
    expect(causality({ text: "goods", timeStep: 4, letter: "d" }).movedSteps).toEqual([]);
  });

  it.each([
    [{ text: "cats" }, "not “c”"],
    [{ text: "d" }, "the text has 1 letters"],
    [{ timeStep: 7 }, "the time step is 7"],
    [{ letter: "x" }, "not “x”"],
  ])("refuses %o", (change, message) => {
    expect(() => causality({ text: "doggos", timeStep: 4, letter: "s", ...change })).toThrow(
      message,
    );
  });
});
