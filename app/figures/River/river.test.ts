import { expect, it } from "vitest";
import { gradientNormCurve } from "../../../src/engine/index.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { firstOf } from "../../kit/params/values.ts";
import { needleFrames } from "./Dial.tsx";
import {
  bankOf,
  halfWidth,
  isBurst,
  layoutRiver,
  placeIn,
  riverOf,
  SPILL,
} from "../../network/river/layout.ts";
import { ask, cue, describe, params, prediction, settle, steps, table } from "./river.ts";
import { glassesFor } from "../../network/river/glasses.ts";
import { RiverFigure } from "./RiverFigure.tsx";
import { riverWords } from "./words.ts";

const usual = firstOf(params, {});
const at = (values: ArrayLike<number>, index: number): number => values[index] ?? NaN;
const viewAt = async (step: number, changed: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...changed };
  const answer = (await answerTo(ask(set))) as Answer<"river">;
  return { params: set, answer, step };
};
const curveAt = (spectralRadius: number) =>
  gradientNormCurve({
    words: "The brown and black dog, which was playing with the cat, was a german shepherd".split(
      " ",
    ),
    hiddenSize: 32,
    activation: "tanh",
    spectralRadius,
    seed: 5,
    sequenceLength: 15,
  }).normByStep;

it("says what arrives, as another path of the engine measures it", async () => {
  const norms = curveAt(0.5);
  const atWith = at(norms, 9) / at(norms, 15);
  expect((100 * atWith).toPrecision(2)).toBe("0.85");
  const said = describe(await viewAt(6));
  expect(said).toContain("t = 9, “⁨with⁩”");
  expect(said).toContain(
    `this step multiplied the gradient by ${(at(norms, 9) / at(norms, 10)).toFixed(3)} (`,
  );
  expect(said).toContain("0.85% of what set out at “⁨shepherd⁩” arrives");
  expect(said).toContain("Needle magnified tenfold twice.");
  const raised = curveAt(3);
  expect(describe(await viewAt(14, { rho: 3 }))).toContain(
    `${Math.round(at(raised, 1) / at(raised, 15))} times as much arrives`,
  );
});

it("has a room vote on what its story shows, and answers as another path of the engine measures", async () => {
  for (const rho of [0.5, 0.75, 1, 3]) {
    const norms = curveAt(rho);
    const share = at(norms, 1) / at(norms, 15);
    const { value, sentence } = prediction.outcome(await viewAt(14, { rho }), 0);
    const bounds = new Map([
      ["nothing", [0, 0.001]],
      ["little", [0.001, 0.1]],
      ["much", [0.1, 1]],
      ["more", [1, Infinity]],
    ]);
    const [low = NaN, high = NaN] = bounds.get(value) ?? [];
    expect([rho, share > low, share <= high]).toEqual([rho, true, true]);
    expect(sentence).toMatch(share > 1 ? /times what set out\.$/ : / of what set out\.$/);
  }
  expect(prediction.question(await viewAt(0))).toContain("“⁨The⁩”?");
  // The question is asked once.
  expect(cue(await viewAt(0))).not.toContain("?");
});

it("counts glasses as the engine does", async () => {
  for (const rho of [0.2, 0.5, 1, 3]) {
    const { answer } = await viewAt(0, { rho });
    expect(Array.from(answer.shareByStep, glassesFor)).toEqual([...answer.magnifierByStep]);
  }
});

it("sets out at the last word and asks for a bank", async () => {
  expect(describe(await viewAt(0))).toContain(`of norm ${at(curveAt(0.5), 15).toFixed(3)}`);
  expect(describe(await viewAt(0, { guess: Array.from({ length: 15 }, () => 7) }))).toContain(
    "Step back, and see",
  );
  expect(describe(await viewAt(14, { guess: Array.from({ length: 15 }, () => 7) }))).toContain(
    "You drew 7%.",
  );
  expect(settle({ ...usual, guess: [1, 2, 3] }).params.guess).toEqual([]);
});

it("names the cells with gates only where they are drawn", async () => {
  expect(describe(await viewAt(14))).not.toContain("GRU");
  const { gated } = (await viewAt(14)).answer;
  expect(describe(await viewAt(14, { cells: "all" }))).toContain(
    `With gates that begin open: ${Math.round(100 * at(gated.gru.shareByStep, 1))}% in a GRU`,
  );
});

it("tells the last word first in its table", async () => {
  const { rows } = table(await viewAt(0));
  expect(rows).toHaveLength(15);
  expect(rows[0]?.slice(0, 4)).toEqual(["15", "shepherd", "0.621", "1.0 times"]);
  expect(rows[14]?.[1]).toBe("The");
});

const words = Array.from({ length: 15 }, (_, index) => `word${index}`);

it("draws the river to scale, linear, and clipped where it bursts", () => {
  const layout = layoutRiver({ width: 900, height: 400 }, words, 5, false);
  expect(halfWidth(layout, 0.5)).toBeCloseTo(layout.unit / 4, 12);
  expect(halfWidth(layout, 0.25)).toBeCloseTo(layout.unit / 8, 12);
  const most = layout.channel.height / layout.unit;
  expect([isBurst(layout, most - 0.01), isBurst(layout, most + 0.01)]).toEqual([false, true]);
  // Wider than its channel it still grows to scale, out over both edges of the film.
  expect(halfWidth(layout, 1.1 * most)).toBeCloseTo(0.55 * layout.channel.height, 12);
  expect(layout.y - halfWidth(layout, 1000, -1)).toBe(-SPILL);
  expect(layout.y + halfWidth(layout, 1000, 1)).toBe(400 + SPILL);
  const { x = 0 } = layout.frames[3] ?? {};
  expect(placeIn(layout, x, layout.y - layout.unit / 4)).toEqual({ t: 4, share: 0.5 });
  expect(bankOf(layout, [1, 1], 1).startsWith("M30")).toBe(false);
  expect(riverOf(layout, [0.1, 1]).endsWith("Z")).toBe(true);
});

it.each([330, 560, 900, 1280])("keeps everything inside a picture of width %d", (width) => {
  for (const most of [1, 4, 11]) {
    const layout = layoutRiver({ width, height: 390 }, words, most, false);
    const { channel, rings, dial, slot } = layout;
    expect(channel.height).toBeGreaterThan(100);
    expect(2 * dial).toBeLessThan(slot);
    const lowest = rings.top + (most - 1) * rings.pitch + rings.radius;
    expect(rings.top).toBeGreaterThan(channel.y + channel.height);
    expect(lowest).toBeLessThan(390);
    expect(layout.frames.at(-1)?.x).toBeLessThan(layout.loss.x);
  }
});

it.each([
  [330, 340, false],
  [900, 400, false],
  [1264, 400, true],
] as const)(
  "lays three rivers of one scale over one another in %d × %d, each with a line for what arrives",
  (width, height, isPresented) => {
    const size = { width, height };
    const alone = layoutRiver(size, words, 5, isPresented);
    const three = layoutRiver(size, words, 5, isPresented, 3, true);
    const [first = 0, second = 0] = three.others;
    expect(alone.others).toEqual([]);
    const lane = alone.channel.height / 3;
    expect([second - first, three.y - second].map((one) => Math.abs(one - lane) < 1e-9)).toEqual([
      true,
      true,
    ]);
    // A river as wide as its channel, and the letters over it, end where the lane begins.
    expect(three.channel.height + three.front).toBeLessThan(lane);
    expect(first - three.channel.height / 2 - three.front).toBeGreaterThan(alone.channel.y);
    expect(three.unit).toBeCloseTo(0.6 * three.channel.height, 12);
    // No dial reaches into the letters over its lane.
    expect(Math.max(three.lens.radius, three.dial)).toBeLessThanOrEqual(three.channel.height / 2);
  },
);

it.each([
  ["rnn", 1],
  ["all", 3],
] as const)("writes what arrives over each river that is drawn: %s", async (cells, count) => {
  const picture = drawn(RiverFigure.definition, await viewAt(14, { cells }));
  // It is drawn wide and narrow until it is measured.
  expect(picture.split("river-front-text")).toHaveLength(2 * count + 1);
});

it("tells a clicker's story: the settings that the chapter speaks of, each played but the first", async () => {
  const story = steps.story?.(usual) ?? [];
  expect(story.map(({ isPlayed }) => isPlayed)).toEqual([false, true, true, true, true, true]);
  const shares = await Promise.all(
    story.map(async ({ params: set }) => at((await viewAt(0, set)).answer.shareByStep, 1)),
  );
  const [still = 0, small = 0, some = 0, level = 0, burst = 0] = shares;
  expect(still).toBe(small);
  expect([small, some, level, burst]).toEqual(
    [burst, level, some, small].toSorted((a, b) => a - b),
  );
});

it("turns a needle by the shorter way into the next dial", () => {
  const [from] = needleFrames(
    { x: 100, y: 0, along: 20, up: 0 },
    { x: 40, y: 0, along: 0, up: 10 },
  );
  expect(from?.["transform"]).toBe("translate(60px, 0px) rotate(90deg) scale(2)");
});

it("walks back in time", async () => {
  expect(steps.isBackward).toBe(true);
  expect(drawn(RiverFigure.definition, await viewAt(14))).toContain("river-body");
});

it("is as the chapter says of it", async () => {
  const first = curveAt(0.5);
  expect(at(first, 1) / at(first, 15)).toBeLessThan(1 / 30_000);
  for (const rho of [0.2, 0.5, 1, 2, 3]) {
    const { gru, lstm } = (await viewAt(0, { rho })).answer.gated;
    expect(Math.min(at(gru.shareByStep, 1), at(lstm.shareByStep, 1))).toBeGreaterThan(0.395);
  }
  const raised = curveAt(3);
  expect(Math.round(at(raised, 1) / at(raised, 15))).toBe(175);
});

it.each([0.5, 3])("names the slips of its questions, with ρ = %d", async (rho) => {
  const norms = curveAt(rho);
  const share = at(norms, 1) / at(norms, 15);
  const [rings, perStep] = RiverFigure.definition.checks ?? [];
  const view = await viewAt(0, { rho });
  const said = (check: typeof rings, value: number) =>
    check?.judge(view, value.toFixed(8)).sentence;
  const { ringsSlips, perStepSlips, ringsHint, perStepHint } = riverWords.check;
  // 2.7×10⁻⁵ needs four glasses, 175 three that reduce.
  const count = rho === 3 ? -3 : 4;
  expect(rings?.judge(view, String(count)).isRight).toBe(true);
  expect([-count, rho === 3 ? -2 : 5, 14, 40].map((value) => said(rings, value))).toEqual([
    ringsSlips.sign,
    ringsSlips.exponent,
    ringsSlips.steps,
    ringsHint,
  ]);
  const factor = Math.exp(Math.log(share) / 14);
  expect(perStep?.judge(view, factor.toFixed(3)).isRight).toBe(true);
  const slipped = [
    1 / factor,
    Math.exp(Math.log(share) / 15),
    share / 14,
    Math.log10(share) / 14,
    Math.log(share) / 14,
    30,
  ];
  expect(slipped.map((value) => said(perStep, value))).toEqual([
    perStepSlips.upsideDown,
    perStepSlips.words,
    perStepSlips.divided,
    perStepSlips.logarithm,
    perStepSlips.logarithm,
    perStepHint,
  ]);
});
