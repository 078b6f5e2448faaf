import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { causalityWords as words } from "./words.ts";
import {
  ask,
  barText,
  describe,
  outcomeOf,
  params,
  prediction,
  stillCheck,
  table,
} from "./causality.ts";
import { CausalityFigure } from "./CausalityFigure.tsx";
import { layoutCausality } from "./layout.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"causality">, step };
};

it("writes 0 for what has not moved, and how far the first of the others has", async () => {
  const view = await viewAt(1);
  const { data: one } = view.answer.hiddenByStep;
  const { data: other } = view.answer.changedHiddenByStep;
  expect(one.slice(0, 12)).toEqual(other.slice(0, 12));
  const change = Math.max(...[12, 13, 14].map((at) => Math.abs((other[at] ?? 0) - (one[at] ?? 0))));
  expect(describe(view)).toContain("steps 1 to 3 stand still");
  expect(describe(view)).toContain(
    `Those of steps 4 to 6 move, the numbers of state 4 by up to ${change.toPrecision(3)}`,
  );
  const { rows } = table(view);
  expect(rows.map((row) => row[5]).slice(0, 3)).toEqual(["0", "0", "0"]);
  expect(rows.map((row) => row[1]).join("")).toBe("doggos");
  expect(rows.map((row) => row[2]).join("")).toBe("dogsos");
});

it("lights the states that moved, and no other", async () => {
  const picture = drawn(CausalityFigure.definition, await viewAt(1));
  // Both drawings, wide and narrow: three states moved, three stand still.
  expect(picture.match(/data-moved="true"/g)).toHaveLength(2 * 3);
  expect(picture.match(/data-still="true"/g)).toHaveLength(2 * 3);
});

it("names what came about, at the edges too", async () => {
  const outcomes = [
    [{ at: 4 }, "after"],
    [{ at: 1 }, "after"],
    [{ at: 6, letter: "g" }, "after"],
    [{ at: 6, letter: "s" }, "none"],
  ] as const;
  for (const [change, value] of outcomes) expect(outcomeOf(await viewAt(1, change))).toBe(value);
  expect(prediction.outcome(await viewAt(1), 0).sentence).toBe("3 of 6 states have moved.");
  expect(describe(await viewAt(1, { at: 6, letter: "g" }))).toContain("That of step 6 moves");
  expect(describe(await viewAt(1, { at: 1, letter: "g" }))).toContain("all of them move");
});

it("leaves each column inside the picture, in any room", () => {
  for (const aspect of [0.5, 0.94, 1.7, 4]) {
    const layout = layoutCausality(6, 3, aspect);
    const last = layout.columnAt(6, layout.below);
    expect(last.x + layout.column.width).toBeLessThanOrEqual(layout.width);
    const second = layout.columnAt(2, layout.below).x;
    expect(second).toBeGreaterThan(layout.columnAt(1, layout.below).x + layout.column.width);
  }
});

it("says over a bar what has room there, and never 0 of what has moved", async () => {
  const { answer } = await viewAt(1);
  const changeByStep = Float64Array.of(0, 0, 0.1234, 0.00257, 0.0004);
  const over = [1, 2, 3, 4].map((t) => barText({ answer: { ...answer, changeByStep } }, t));
  expect(over).toEqual(["0", "0.123", "0.003", "<0.001"]);
});

it.each([
  // Letter 5 of 6 is replaced: 4 states stand still, 2 move.
  ["4", "4: those made before"],
  ["5", words.check.itself],
  ["6", words.check.all],
  ["0", words.check.none],
  ["2", words.check.moved],
  ["7", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  expect(stillCheck.judge(await viewAt(1, { at: 5, letter: "d" }), typed).sentence).toContain(
    sentence,
  );
});
