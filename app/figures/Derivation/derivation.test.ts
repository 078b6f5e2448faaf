import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { amount } from "../../chart/tickText.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import {
  ask,
  describe,
  isSummed,
  numbersOf,
  params,
  prediction,
  shareOf,
  table,
  termsCheck,
} from "./derivation.ts";
import { layoutLine } from "./layout.ts";
import { lines } from "./lines.ts";
import { DerivationFigure } from "./DerivationFigure.tsx";
import { derivationWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (name: (typeof lines)[number], change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  const answer = (await answerTo(ask(set))) as Answer<"triangle">;
  return { params: set, answer, step: lines.indexOf(name) };
};

/** The worked example's weights */
const Wy = [
  [0.9, 0.8, 0.3],
  [0.2, 0.3, 0.4],
  [0.6, 0.9, 0.1],
  [0.5, 0, 0.3],
];
const Wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];

const written = (values: readonly number[]) =>
  `(${values.map((value) => value.toFixed(3).replace("-", "−")).join(", ")})`;

it("adds up one pair, two, a row, and all ten", async () => {
  const counts = lines.map(
    (name) =>
      [1, 2, 3, 4].flatMap((t) => [1, 2, 3, 4].filter((k) => k <= t && isSummed(name, t, k)))
        .length,
  );
  expect(counts).toEqual([1, 1, 1, 1, 4, 1, 2, 4, 10, 10]);
  expect(shareOf(await viewAt("output"), 3, 2)).toBeNull();
  expect(shareOf(await viewAt("own"), 3, 2)).toBeGreaterThan(0);
});

it("writes the gradient of the last loss as the chain rule gives it, from the worked example’s weights", async () => {
  const view = await viewAt("scores");
  const { gradLogitsByStep, hiddenByStep } = view.answer;
  const slopes = [...gradLogitsByStep.data.subarray(12, 16)];
  const atState = [0, 1, 2].map((unit) =>
    Wy.reduce((sum, row, letter) => sum + (row[unit] ?? NaN) * (slopes[letter] ?? NaN), 0),
  );
  expect(numbersOf(view)).toBe(written(atState));
  const atSum = atState.map(
    (value, unit) => value * (1 - (hiddenByStep.data[12 + unit] ?? NaN) ** 2),
  );
  expect(numbersOf({ ...view, step: lines.indexOf("state") })).toBe(written(atSum));
  // A one-hot vector has norm 1: the own term of W_x is as long as what comes to the sum.
  expect(Number(numbersOf({ ...view, step: lines.indexOf("own") }))).toBeCloseTo(
    Math.hypot(...atSum),
    4,
  );
});

it("gives for one pass back the gradient that the recursion builds by hand", async () => {
  const view = await viewAt("recursion");
  const { alphabet, letters, hiddenByStep, gradLogitsByStep } = view.answer;
  let fromLater = [0, 0, 0];
  const gradient = new Map<string, number>();
  for (const step of [4, 3, 2, 1]) {
    const atSum = [0, 1, 2].map((unit) => {
      const own = alphabet.reduce(
        (sum, _, letter) =>
          sum +
          (Wy[letter]?.[unit] ?? NaN) * (gradLogitsByStep.data[4 * (step - 1) + letter] ?? NaN),
        0,
      );
      const state = hiddenByStep.data[3 * step + unit] ?? NaN;
      return (own + (fromLater[unit] ?? NaN)) * (1 - state ** 2);
    });
    // A one-hot vector opens one column.
    atSum.forEach((value, unit) => {
      const entry = `${unit} ${letters[step - 1]}`;
      gradient.set(entry, (gradient.get(entry) ?? 0) + value);
    });
    fromLater = [0, 1, 2].map((unit) =>
      atSum.reduce((sum, value, row) => sum + (Wh[row]?.[unit] ?? NaN) * value, 0),
    );
  }
  const norm = amount(Math.hypot(...gradient.values()), 3);
  expect(numbersOf(view)).toBe(`one pass ${norm}, double sum ${norm}`);
  expect(describe(view)).toContain(`one pass ${norm}, double sum ${norm}`);
});

it("finds by the recursion what the double sum is, but for rounding, in any word", async () => {
  for (const word of ["goods", "hello", "no"]) {
    const view = await viewAt("recursion", { word });
    const { recursionNorm, weightIh } = view.answer;
    expect(recursionNorm).toBeCloseTo(Math.hypot(...weightIh.whole.data), 12);
    expect(prediction.outcome(view, 0).value).toBe("same");
    expect(table(view).rows).toHaveLength(lines.length);
  }
});

const litAt = {
  loss: 1,
  softmax: 1,
  scores: 1,
  state: 1,
  output: 4,
  own: 1,
  once: 2,
  start: 4,
  double: 10,
  recursion: 10,
};

it("lights one new term in each line, and says another sentence", async () => {
  const said = new Set<string>();
  for (const name of lines) {
    const view = await viewAt(name);
    said.add(describe(view));
    const picture = drawn(DerivationFigure.definition, view);
    expect(picture.match(/class="derive-new"/g)).toHaveLength(1);
    expect(picture.match(/class="net-pair" data-lit/g)).toHaveLength(litAt[name]);
  }
  expect(said.size).toBe(lines.length);
});

const textOf = (picture: string) => picture.replaceAll(/<[^>]*>|\u200b/g, "");

it("takes the logarithm of one number: the share of the letter that comes", async () => {
  for (const [word, next] of [
    ["goods", "s"],
    ["hello", "o"],
  ] as const) {
    const view = await viewAt("loss", { word });
    expect(textOf(drawn(DerivationFigure.definition, view))).toContain(`−ln ŷ4[${next}]`);
  }
});

it("draws each way as thick as the gradient that comes along it, of all losses together where a line adds them up", async () => {
  const { flows } = layoutLine(await viewAt("double"));
  const { gradHiddenByLoss } = (await viewAt("double")).answer;
  const sum = (losses: readonly number[], step: number) =>
    Math.hypot(
      ...[0, 1, 2].map((unit) =>
        losses.reduce(
          (all, t) => all + (gradHiddenByLoss[t - 1]?.data[3 * (step - 1) + unit] ?? NaN),
          0,
        ),
      ),
    );
  const largest = Math.max(...[1, 2, 3, 4].map((t) => sum([t], t)));
  const expected = [sum([1], 1), sum([2], 2), sum([3], 3), sum([4], 4)].concat(
    sum([4], 3),
    sum([3, 4], 2),
    sum([2, 3, 4], 1),
  );
  expect(flows).toHaveLength(expected.length);
  flows.forEach(({ thickness }, index) =>
    expect(thickness).toBeCloseTo(Math.max((11 * (expected[index] ?? NaN)) / largest, 0.75), 9),
  );
  // Of the last loss alone: what is left of it at step 3 and at step 2.
  const start = layoutLine(await viewAt("start")).flows;
  expect(start.map(({ key }) => key)).toEqual(["loss 4", "back 3", "back 2", "back 1"]);
  expect(start[1]?.thickness).toBeCloseTo((11 * sum([4], 3)) / sum([4], 4), 9);
});

it("asks on the line before the one that answers, and names the slips of its question", async () => {
  expect(lines[(prediction.askedAt ?? 0) + 1]).toBe("recursion");
  const view = await viewAt("double");
  const judged = (answer: string) => termsCheck.judge(view, answer);
  expect(judged("10").isRight).toBe(true);
  const { slips, hint } = words.check;
  expect(["4", "16", "6", "3"].map((answer) => judged(answer).sentence)).toEqual([
    slips.own,
    slips.square,
    slips.before,
    hint,
  ]);
});
