import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createStepper } from "../../fast/stepper.ts";
import { decodeModel } from "../../training/modelFile.ts";
import { twoHistories } from "./twoHistories.ts";

const model = decodeModel(new Uint8Array(readFileSync("content/models/home.safetensors")));

/** The likeliest letter after a text, by hand: symbol after symbol from the state zero. */
function likeliestAfter(text: string): { letter: string; probability: number } {
  const stepper = createStepper(model.network);
  stepper.reset();
  let logits: number[] = [];
  for (const letter of text) logits = [...stepper.read(model.alphabet.indexOf(letter))];
  const weights = logits.map((logit) => Math.exp(logit));
  const best = weights.indexOf(Math.max(...weights));
  const sum = weights.reduce((a, b) => a + b);
  return { letter: model.alphabet[best]!, probability: weights[best]! / sum };
}

it("tells what the network expects after each text, and after the last letter alone", () => {
  const { letter, expectations } = twoHistories({ model, texts: ["the th", "who wh"] });
  expect(letter).toBe("h");
  ["the th", "who wh"].forEach((text, index) => {
    const { withMemory, withoutMemory } = expectations[index as 0 | 1];
    for (const [top, read] of [
      [withMemory[0], text],
      [withoutMemory[0], "h"],
    ] as const) {
      const { letter: expected, probability } = likeliestAfter(read);
      expect(top?.letter).toBe(expected);
      expect(top?.probability).toBeCloseTo(probability, 12);
    }
  });
  expect(expectations[0].withMemory).not.toEqual(expectations[1].withMemory);
  expect(expectations[0].withoutMemory).toEqual(expectations[1].withoutMemory);
});

it.each([
  [["th", "to"], "the texts end with “h” and “o”, but they must end with the same letter"],
  [["", "h"], "a text is empty"],
  [["h".repeat(61), "h"], "a text has 61 letters, but it may have at most 60"],
] as const)("refuses %j", (texts, sentence) => {
  expect(() => twoHistories({ model, texts })).toThrow(sentence);
});
