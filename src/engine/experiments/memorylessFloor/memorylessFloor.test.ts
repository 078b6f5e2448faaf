import { expect, it } from "vitest";
import { cutWire } from "../cutWire/cutWire.ts";
import { memorylessFloor } from "./memorylessFloor.ts";

/** After “a” comes “n” twice and “s” once; after “b” and “n” comes “a”. */
const asked = "bananas";

it("prices the word that is asked about, too", () => {
  const { totalOfAsked } = memorylessFloor({ word: "goods", asked });
  expect(totalOfAsked).toBeCloseTo(2 * Math.log(3 / 2) + Math.log(3), 12);
});

it("goods: o is followed by o and by d, and nothing else is in doubt", () => {
  const { bets, total, priceByStep } = memorylessFloor({ word: "goods", asked });
  expect(bets.map(({ letter }) => letter).join("")).toBe("god");
  expect(bets[1]?.followers).toEqual([
    { letter: "o", count: 1, share: 0.5 },
    { letter: "d", count: 1, share: 0.5 },
  ]);
  expect(Array.from(priceByStep, (price) => price.toFixed(4))).toEqual([
    "0.0000",
    "0.6931",
    "0.6931",
    "0.0000",
  ]);
  expect(total).toBeCloseTo(2 * Math.LN2, 14);
});

it("uneven shares: after a of “aaab” comes a twice and b once", () => {
  const { bets, total } = memorylessFloor({ word: "aaab", asked });
  expect(bets[0]).toMatchObject({ count: 3, followers: [{ count: 2 }, { count: 1 }] });
  expect(total).toBeCloseTo(2 * Math.log(3 / 2) + Math.log(3), 12);
});

it("is 0 where each letter has one successor, and the floor of the cut wire", () => {
  expect(memorylessFloor({ word: "banana", asked }).total).toBe(0);
  for (const word of ["book", "bookkeeper", "letters"]) {
    const [comparison] = cutWire({
      words: [{ word, alphabet: null, start: 1 }],
      hiddenSize: 2,
      learningRate: 0.1,
      updates: 0,
    });
    expect(memorylessFloor({ word, asked }).total).toBe(comparison?.floorWithoutMemory);
  }
});

it("refuses what is no word", () => {
  expect(() => memorylessFloor({ word: "a", asked })).toThrow("The word has one letter");
});
