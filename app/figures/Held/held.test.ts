import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, params, prediction, table } from "./held.ts";
import { HeldFigure } from "./HeldFigure.tsx";
import { textWidth } from "../../words/textWidth.ts";
import { layoutHeld } from "./layout.ts";
import { heldWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, changed: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...changed };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"held">, step };
};

/** By hand: the state after each step, and what each step back multiplies. */
function unit(weight: number) {
  const states = [Math.tanh(2)];
  for (let t = 2; t <= 20; t++) states.push(Math.tanh(weight * (states.at(-1) ?? 0)));
  const arrives = states.slice(1).reduce((product, h) => product * weight * (1 - h * h), 1);
  return { first: states[0] ?? 0, last: states.at(-1) ?? 0, arrives };
}

it("is as the chapter says of it: with w = 2 the memory stays and the gradient goes", async () => {
  const { first, last, arrives } = unit(2);
  expect(Math.round((100 * last) / first)).toBe(99);
  expect(arrives).toBeLessThan(1e-12);
  const said = describe(await viewAt(2));
  expect(said).toContain(`holds ${last.toFixed(3)} after “yes” and −${last.toFixed(3)}`);
  expect(said).toContain("99% as far apart");
  expect(prediction.outcome(await viewAt(2), 0).value).toBe("none");
});

it("is as the chapter says of it: with w = 0.8 both fade, and more arrives than with 2", async () => {
  const weak = unit(0.8);
  expect(weak.last / weak.first).toBeLessThan(0.02);
  expect(weak.arrives).toBeGreaterThan(1e6 * unit(2).arrives);
  expect(prediction.outcome(await viewAt(2, { weight: 0.8 }), 0).value).toBe("some");
});

it("cuts the way back after five steps, and remembers as before", async () => {
  const cut = await viewAt(2, { back: 5 });
  expect(describe(cut)).toContain("cut after 5 steps back: the first 14 hear nothing");
  const [whole, short] = [table(await viewAt(2)), table(cut)];
  expect(short.rows.map(([, yes, no]) => [yes, no])).toEqual(
    whole.rows.map(([, yes, no]) => [yes, no]),
  );
  expect(short.rows.filter(([, , , , gradient]) => gradient === "0")).toHaveLength(14);
});

it.each([330, 900, 1280])(
  "draws both memories around the middle, at a width of %d",
  async (width) => {
    const { answer } = await viewAt(2);
    const layout = layoutHeld({ width, height: 320 }, answer, false);
    const { channel } = layout.river;
    layout.up.forEach(({ y, height }, index) => {
      expect(y + height).toBeCloseTo(layout.middle, 9);
      expect(layout.down[index]?.y).toBe(layout.middle);
      expect(y).toBeGreaterThan(0);
      expect(layout.middle + height).toBeLessThan(channel.y);
    });
    expect(drawn(HeldFigure.definition, await viewAt(0)).match(/held-bar/gu)).toHaveLength(
      // As for a wide and for a narrow column, two each
      4,
    );
  },
);

it.each([0.8, 2, 3])("fills projected the height with two rows, with w = %d", async (weight) => {
  const { answer } = await viewAt(2, { weight });
  const size = { width: 1264, height: 294 };
  const { river, middle, up, names, glasses } = layoutHeld(size, answer, true);
  const { rings, slot } = river;
  // After the push the state is tanh 2 = 0.964; its bar takes more than a sixth of the height, as does that of the other.
  expect(up[0]?.height).toBeGreaterThan(size.height / 6);
  expect(middle + (up[0]?.height ?? 0)).toBeLessThan(river.y - river.unit / 2);
  expect(river.unit).toBeGreaterThan(size.height / 6);
  const most = Math.max(...glasses);
  const chains = Math.ceil(most / rings.chain);
  expect((chains - 1) * rings.pitch + 2 * rings.radius).toBeLessThan(slot - 4);
  expect(2 * rings.radius).toBeLessThan(rings.pitch);
  const lowest = rings.top + (Math.min(rings.chain, most) - 1) * rings.pitch + rings.radius;
  expect(lowest).toBeLessThan(river.words.y - 0.7 * river.words.fontSize);
  expect(rings.top - rings.radius).toBeGreaterThan(river.y);
  expect((names ?? NaN) + textWidth(words.gradient, river.label)).toBeLessThan(size.width - 16);
});
