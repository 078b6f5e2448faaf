import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createStepper } from "../../fast/stepper.ts";
import { decodeModel } from "../../training/modelFile.ts";
import { twoHistories } from "./twoHistories.ts";

const model = decodeModel(new Uint8Array(readFileSync("content/models/home.safetensors")));

/** By hand, symbol after symbol from the state zero: the last state, and the chance of each letter of the alphabet. */
function readByHand(text: string) {
  const stepper = createStepper(model.network);
  stepper.reset();
  let logits: number[] = [];
  for (const letter of text) logits = [...stepper.read(model.alphabet.indexOf(letter))];
  const weights = logits.map((logit) => Math.exp(logit));
  const sum = weights.reduce((a, b) => a + b);
  const chances = new Map(model.alphabet.map((letter, index) => [letter, weights[index]! / sum]));
  const top = [...chances].toSorted(([, a], [, b]) => b - a).map(([letter]) => letter);
  return { chances, top, hidden: [...stepper.state().hidden] };
}

it("tells what the network expects after each text, and after the last letter alone", () => {
  const answer = twoHistories({ model, texts: ["the th", "who wh"] });
  const { letter, candidates, expectations, withoutMemory } = answer;
  expect(letter).toBe("h");
  const [th, wh, alone] = ["the th", "who wh", "h"].map(readByHand);
  const wanted = new Set([th!, wh!, alone!].flatMap(({ top }) => top.slice(0, 2)));
  expect(candidates).toEqual(model.alphabet.filter((one) => wanted.has(one)));
  for (const [said, byHand] of [
    [expectations[0].chances, th!],
    [expectations[1].chances, wh!],
    [withoutMemory.chances, alone!],
  ] as const)
    candidates.forEach((one, index) =>
      expect(said[index]).toBeCloseTo(byHand.chances.get(one)!, 12),
    );
  expect(expectations[0].letters.join("")).toBe("the th");
  expect([...expectations[0].hiddenByStep.data.subarray(0, 32)]).toEqual(Array(32).fill(0));
  expect([...expectations[0].hiddenByStep.data.subarray(6 * 32)]).toEqual(th!.hidden);
  expect([...withoutMemory.hidden]).toEqual(alone!.hidden);
});

it("reads a character that is not in the alphabet as the one that stands for all of them", () => {
  const { expectations } = twoHistories({ model, texts: ["🐋l", "L"] });
  expect(expectations[0].letters).toEqual([model.unknown, "l"]);
  expect(expectations[1].letters).toEqual(["l"]);
});

it.each([
  [["th", "to"], "the texts end with “h” and “o”, but they must end with the same letter"],
  [["", "h"], "a text is empty"],
  [["h".repeat(61), "h"], "a text has 61 letters, but it may have at most 60"],
] as const)("refuses %j", (texts, sentence) => {
  expect(() => twoHistories({ model, texts })).toThrow(sentence);
});
