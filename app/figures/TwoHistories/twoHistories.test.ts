import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { readParams, firstOf, writeParams } from "../../kit/params/values.ts";
import { layoutHistory } from "./layout.ts";
import { ask, describe, params, table } from "./twoHistories.ts";
import { historyWords } from "./words.ts";
import { TwoHistoriesFigure } from "./TwoHistoriesFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, changed: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...changed };
  const answer = (await answerTo(ask(set))) as Answer<"twoHistories">;
  return { params: set, answer, step };
};
const written = (chance: number | undefined) => `${Math.round(100 * (chance ?? NaN))}%`;

const pictureAt = async (step: number) => drawn(TwoHistoriesFigure.definition, await viewAt(step));
const betsAt = async (step: number) =>
  (await pictureAt(step)).match(/aria-label="bet: [^"]+"/g) ?? [];
const ghostsAt = async (step: number) =>
  (await pictureAt(step)).split('class="net-ghost"').length - 1;
/** Columns and bets that hold nothing yet. */
const emptyAt = async (step: number) =>
  (await pictureAt(step)).match(/data-empty="true" transform="translate/g)?.length ?? 0;

it("says and lists what the engine's arrays hold: w after “kno”, m after “fro”, f after “o” alone", async () => {
  const { candidates, expectations, withoutMemory } = (await viewAt(0)).answer;
  expect(candidates).toEqual(["f", "m", "n", "s", "t", "w"]);
  const alone = withoutMemory.chances;
  const [know, from] = expectations;
  expect(describe(await viewAt(1))).toContain(`bets most on “⁨f⁩”: ${written(alone[0])}`);
  expect(describe(await viewAt(2))).toContain(
    `bets most on “⁨w⁩” after “⁨kno⁩”, ${written(know.chances[5])}, and on “⁨m⁩” after “⁨fro⁩”, ${written(from.chances[1])}`,
  );
  const { rows, exact } = table(await viewAt(0));
  expect(rows[1]).toEqual([
    "m",
    written(know.chances[1]),
    written(from.chances[1]),
    written(alone[1]),
  ]);
  expect(exact?.(5, 2)).toBe(from.chances[5]);
});

it("draws one bet for both without memory, and two with it beside the ghosts of the first", async () => {
  const [first, second] = await betsAt(1);
  expect(first).toBe(second);
  expect(new Set(await betsAt(2)).size).toBe(2);
  expect([await ghostsAt(1), await ghostsAt(2)]).toEqual([0, 12]);
});

it("a memory that was emptied holds nothing of the first letters", async () => {
  // Six columns and two bets: none computed; the last of each text; all
  expect(await Promise.all([0, 1, 2].map(emptyAt))).toEqual([6 + 2, 4, 0]);
});

it("may have no history at all, and then says that the two are the same", async () => {
  const view = await viewAt(2, { first: "", second: "" });
  const { prediction } = TwoHistoriesFigure.definition;
  expect(prediction?.outcome(view, 0).value).toBe("both");
  expect(prediction?.outcome(await viewAt(2), 0).value).toBe("without");
});

it("judges what one bets without memory by the likeliest letter of that bet", async () => {
  const view = await viewAt(2);
  const chances = Float64Array.of(0.1, 0.1, 0.1, 0.4, 0.2, 0.1);
  const withoutMemory = { ...view.answer.withoutMemory, chances };
  const changed = { ...view, answer: { ...view.answer, withoutMemory } };
  const [check] = TwoHistoriesFigure.definition.checks ?? [];
  const verdicts = check?.choices?.(changed).map((letter) => check.judge(changed, letter).isRight);
  // Of f, m, n, s, t and w the fourth.
  expect(verdicts).toEqual([false, false, false, true, false, false]);
});

it("names the slip of its question: what it expects of the second text with its memory whole", async () => {
  const view = await viewAt(2);
  const [check] = TwoHistoriesFigure.definition.checks ?? [];
  const { chances } = view.answer.expectations[1];
  const most = chances.indexOf(Math.max(...chances));
  const said = check?.choices?.(view).map((letter) => check.judge(view, letter));
  expect(said?.map(({ sentence }) => sentence === historyWords.check.slip)).toEqual(
    said?.map((_, index) => index === most),
  );
  expect(said?.[most]?.isRight).toBe(false);
});

it("is called by an address that a reader could write", () => {
  expect(writeParams(params, { first: "no", second: "", letter: "t" }, usual)).toEqual({
    first: "no",
    second: "",
    letter: "t",
  });
  const { complaints } = readParams(
    params,
    new Map([
      ["first", "Moby-Dick"],
      ["letter", "ll"],
    ]),
    usual,
  );
  expect(complaints).toHaveLength(2);
});

it.each([
  [1, 5, 2],
  [5, 5, 6],
  [3, 4, 5],
])(
  "keeps %i of %i letters and a bet of %i inside its picture, strip beside bet",
  (letters, most, bars) => {
    const { strip, shift, bet, width, height } = layoutHistory(letters, most, 32, bars);
    expect(shift).toBeGreaterThanOrEqual(0);
    expect(shift + strip.width).toBeLessThan(bet.x);
    expect(bet.x + bet.width).toBeLessThanOrEqual(width);
    expect(bet.y).toBeGreaterThan(20);
    expect(bet.y + bet.height).toBeLessThanOrEqual(height);
  },
);
