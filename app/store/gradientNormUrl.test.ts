import * as fc from "fast-check";
import { expect, it } from "vitest";
import { gradientNormLimits } from "../../src/engine/experiments/gradientNorms/limits.ts";
import {
  curveIds,
  firstPlace,
  normActivations,
  normAxes,
  type NormPlace,
} from "./gradientNormPlace.ts";
import { readNormPlace, writeNormPlace } from "./gradientNormUrl.ts";

const setting = fc.record({
  spectralRadius: fc.integer({ min: 5, max: 300 }).map((hundredths) => hundredths / 100),
  hiddenSize: fc.integer(gradientNormLimits.hiddenSize),
  activation: fc.constantFrom(...normActivations),
  seed: fc.integer(gradientNormLimits.seed),
});

const place: fc.Arbitrary<NormPlace> = fc
  .record({
    ids: fc.subarray([...curveIds], { minLength: 1 }),
    settings: fc.array(setting, { minLength: 4, maxLength: 4 }),
    sequenceLength: fc.integer(gradientNormLimits.sequenceLength),
    axis: fc.constantFrom(...normAxes),
    back: fc.nat(199),
  })
  .map(({ ids, settings, sequenceLength, axis, back }) => ({
    settings: ids.flatMap((id, index) => {
      const one = settings[index];
      return one ? [{ id, ...one }] : [];
    }),
    sequenceLength,
    axis,
    stepsBack: Math.min(back, sequenceLength - 1),
  }));

it("every place survives its address, and equal places have equal addresses", () => {
  fc.assert(
    fc.property(place, (there) => {
      const search = writeNormPlace(there);
      expect(readNormPlace(search)).toEqual({ place: there, complaints: [] });
      expect(search).not.toContain("%");
    }),
  );
});

it("the first place needs no words", () => {
  expect(writeNormPlace(firstPlace)).toBe("");
  expect(readNormPlace("")).toEqual({ place: firstPlace, complaints: [] });
});

it("whatever an address holds, a possible place comes out, and only its own keys are judged", () => {
  const query = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d", "T", "axis", "back", "embed", "__proto__"),
    fc.oneof(fc.string(), fc.constantFrom("tanh-1-2", "-1", "1e9", "NaN", "relu-9-9-9", "007")),
  );
  fc.assert(
    fc.property(query, (pairs) => {
      const { place: read, complaints } = readNormPlace(`?${new URLSearchParams(pairs)}`);
      expect(readNormPlace(writeNormPlace(read))).toEqual({ place: read, complaints: [] });
      for (const complaint of complaints) expect(complaint.length).toBeLessThan(250);
    }),
  );
});

it("says what was wrong", () => {
  const { place: read, complaints } = readNormPlace("?a=sinh-1-32-5&T=9999&axis=sqrt&back=-3");
  expect(read).toEqual({ ...firstPlace, sequenceLength: 200 });
  expect(complaints).toHaveLength(4);
  expect(complaints[1]).toBe(
    "T was “⁨9999⁩”; whole numbers from 2 to 200 are possible, so 200 is shown.",
  );
});
