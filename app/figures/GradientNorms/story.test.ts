import { expect, it } from "vitest";
import { firstOf } from "../../kit/params/values.ts";
import { stopOf } from "../../kit/useStory.ts";
import { steps } from "./gradientNorms.ts";
import { networksOf, type NormParams, params, withNetworks } from "./networks.ts";

const usual = firstOf(params, {});
const stopsOf = (now: NormParams) => steps.story?.(now) ?? [];

it("ends with two networks of one ρ, and stands there once they are shown, also from an address", () => {
  const stops = stopsOf(usual);
  const told = { ...usual, ...stops.at(-1)?.params };
  expect(networksOf(told).map(({ spectralRadius }) => spectralRadius)).toEqual([3, 3]);
  expect(stopOf(stops, { params: usual, step: 14 })).toBe(stops.length - 3);
  const reread = structuredClone(told);
  expect(stopOf(stopsOf(reread), { params: reread, step: 14 })).toBe(stops.length - 1);
  expect(networksOf({ ...reread, ...stopsOf(reread)[0]?.params })).toEqual(networksOf(usual));
});

it("leaves a reader's own networks where they are", () => {
  const own = { ...usual, ...withNetworks(networksOf(usual).slice(0, 1)) };
  for (const { params: change } of stopsOf(own))
    expect(networksOf({ ...own, ...change })).toEqual(networksOf(own));
});
