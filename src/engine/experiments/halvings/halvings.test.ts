import { expect, it } from "vitest";
import { halvings } from "./halvings.ts";
import { HALVED_COUNTS } from "./limits.ts";

it("takes as many questions as there are bits, and finds every letter", () => {
  for (const count of HALVED_COUNTS)
    for (let target = 0; target < count; target++) {
      const { firstByQuestion, leftByQuestion, bitsByQuestion } = halvings({ count, target });
      expect(firstByQuestion.at(-1)).toBe(target);
      expect(leftByQuestion.at(-1)).toBe(1);
      expect(bitsByQuestion[0]).toBe(leftByQuestion.length - 1);
    }
});

it("counts the same in nats, by ln 2, and needs one more for twice as many", () => {
  const { natsByQuestion, bitsByQuestion, moreForDouble } = halvings({ count: 8, target: 5 });
  expect(Array.from(bitsByQuestion)).toEqual([3, 2, 1, 0]);
  natsByQuestion.forEach((nats, question) =>
    expect(nats).toBeCloseTo((3 - question) * Math.LN2, 14),
  );
  expect(moreForDouble).toBe(1);
});

it("refuses what cannot be halved, and a letter that is not there", () => {
  expect(() => halvings({ count: 6, target: 0 })).toThrow("6 letters cannot be halved");
  expect(() => halvings({ count: 4, target: 4 })).toThrow("the place of the letter is 4");
});
