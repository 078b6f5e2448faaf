import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createStepper } from "../../fast/stepper.ts";
import { decodeModel } from "../../training/modelFile.ts";
import { endings } from "./endings.ts";

const model = decodeModel(new Uint8Array(readFileSync("content/models/home.safetensors")));

it.each(["th", "wh", "ough", "h"])(
  "holds and expects after “%s” what the fast path does",
  (text) => {
    const stepper = createStepper(model.network);
    stepper.reset();
    let logits: number[] = [];
    let before: number[] = [];
    for (const letter of text) {
      before = [...stepper.state().hidden];
      logits = [...stepper.read(model.alphabet.indexOf(letter))];
    }
    const weights = logits.map((logit) => Math.exp(logit));
    const sum = weights.reduce((a, b) => a + b);
    const best = weights.indexOf(Math.max(...weights));

    const ending = endings({ model, texts: ["q", text] })[1]!;
    expect(ending.letters.join("")).toBe(text);
    expect([...ending.hidden]).toEqual([...stepper.state().hidden]);
    expect([...ending.before]).toEqual(before);
    expect(ending.expected[0]!.letter).toBe(model.alphabet[best]);
    expect(ending.expected[0]!.probability).toBeCloseTo(weights[best]! / sum, 12);
  },
);

it("bets on e after th, on a after wh and on t after ough: one last letter, three memories", () => {
  const likeliest = endings({ model, texts: ["th", "wh", "ough"] }).map(
    ({ expected }) => expected[0]!.letter,
  );
  expect(likeliest).toEqual(["e", "a", "t"]);
});

it("bets in every ending on the same letters, and tells what is left for all others", () => {
  const read = endings({ model, texts: ["th", "wh", "ough", "ch"] });
  const [th, wh] = read;
  for (const { bets, others } of read) {
    expect(bets.map(({ letter }) => letter)).toEqual(
      ["e", "a", "t"].concat(bets.length > 3 ? [bets[3]!.letter] : []),
    );
    expect(bets.reduce((sum, { probability }) => sum + probability, others)).toBeCloseTo(1, 12);
  }
  const inFive = wh!.expected.find(({ letter }) => letter === "e");
  expect(wh!.bets[0]).toEqual(inFive);
  expect(th!.bets[0]!.probability).toBe(th!.expected[0]!.probability);
});

it.each([
  [[], "there are 0 texts, but 1 to 6 are compared"],
  [["a", "b", "c", "d", "e", "f", "g"], "there are 7 texts, but 1 to 6 are compared"],
  [["a", ""], "a text has 0 letters, but it needs 1 to 40"],
  [["h".repeat(41)], "a text has 41 letters, but it needs 1 to 40"],
] as const)("refuses %j", (texts, sentence) => {
  expect(() => endings({ model, texts })).toThrow(sentence);
});
