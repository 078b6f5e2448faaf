import { expect, it } from "vitest";
import { expectClose } from "../../testing/expectClose.ts";
import { cutWire } from "./cutWire.ts";
import type { Matrix } from "../../types.ts";
import type { CutWireSpec, WireComparison, WordToLearn } from "./cutWire.types.ts";

const rest = { hiddenSize: 3, learningRate: 0.5, updates: 200 };
const dogs: WordToLearn = { word: "dogs", alphabet: null, start: "article" };
const goods: WordToLearn = { ...dogs, word: "goods", alphabet: "dogs" };

/** The one comparison of one word. */
function compared(word: WordToLearn, changed: Partial<CutWireSpec> = {}): WireComparison {
  const [comparison] = cutWire({ ...rest, ...changed, words: [word] });
  if (!comparison) throw new Error("no comparison");
  return comparison;
}

it("dogs needs no memory: it is learnt at update 18 with it and without, and earlier on the cut network is ahead", () => {
  const { whole, cut, floorWithoutMemory } = compared(dogs);
  expect([whole.learntAt, cut.learntAt]).toEqual([18, 18]);
  expect(whole.lossByUpdate[10]).toBeCloseTo(1.42, 2);
  expect(cut.lossByUpdate[10]).toBeCloseTo(0.59, 2);
  expect(floorWithoutMemory).toBe(0);
});

it("goods needs it: learnt at update 34 with it, never without, whose loss stays above two coin tosses", () => {
  const { letters, alphabet, targetByStep, whole, cut, floorWithoutMemory } = compared(goods);
  expect(letters.join("")).toBe("goods");
  expect(alphabet.join("")).toBe("dogs");
  expect(targetByStep).toEqual([1, 1, 0, 3]);
  expect([whole.learntAt, cut.learntAt]).toEqual([34, null]);
  expect(cut.lossByUpdate[200]).toBeCloseTo(1.3958, 4);
  expect(floorWithoutMemory).toBeCloseTo(2 * Math.LN2, 14);
  expect(Math.min(...cut.lossByUpdate)).toBeGreaterThan(2 * Math.LN2);
});

it("by first appearance goods would have another alphabet, and be learnt at update 83", () => {
  expect(compared({ ...goods, alphabet: null }).alphabet.join("")).toBe("gods");
  expect(compared({ ...goods, alphabet: null }).whole.learntAt).toBe(83);
});

const row = ({ data, cols }: Matrix, at: number) =>
  Array.from(data.subarray(at * cols, (at + 1) * cols));

it("without the wire equal letters are equal states and equal bets; with it they part", () => {
  const { whole, cut } = compared(goods);
  for (const update of [0, 7, 200]) {
    const [second, third] = [update * 4 + 1, update * 4 + 2];
    expect(row(cut.hiddenByUpdate, second)).toEqual(row(cut.hiddenByUpdate, third));
    expect(row(cut.probabilitiesByUpdate, second)).toEqual(row(cut.probabilitiesByUpdate, third));
    expect(row(whole.hiddenByUpdate, second)).not.toEqual(row(whole.hiddenByUpdate, third));
  }
});

it("begins with the article's first state and bet", () => {
  const { hiddenByUpdate, probabilitiesByUpdate } = compared(dogs).whole;
  // tanh of the first column of W_x: (.6, .2, .9)
  expectClose(hiddenByUpdate.data.slice(0, 3), [0.6, 0.2, 0.9].map(Math.tanh), 1e-12);
  const bet = Array.from(probabilitiesByUpdate.data.slice(0, 4), (share) => share.toFixed(2));
  expect(bet).toEqual(["0.32", "0.21", "0.24", "0.22"]);
});

const floor = (word: string) => compared({ ...dogs, word, start: 1 }).floorWithoutMemory;

it("counts the floor from what follows each letter", () => {
  // aab: after a come a and b; the floor is that of two coin tosses. aaab: a, a, b of three.
  expect(floor("aab")).toBeCloseTo(2 * Math.log(2), 12);
  expect(floor("aaab")).toBeCloseTo(2 * Math.log(3 / 2) + Math.log(3), 12);
});

it("ends where numbers stop being finite, and says where", () => {
  const { whole } = compared(
    { word: "aab", alphabet: null, start: 1 },
    { learningRate: 1000, updates: 400 },
  );
  expect(whole.lossByUpdate.every(Number.isFinite)).toBe(true);
  expect(whole.hiddenByUpdate.rows).toBe(2 * whole.lossByUpdate.length);
});

it("answers words in the order in which they were asked, each as if it were asked alone", () => {
  const both = cutWire({ ...rest, words: [goods, dogs] });
  expect(both).toEqual([compared(goods), compared(dogs)]);
});

it("shows the untrained network, and nothing more, where no update is asked for", () => {
  const { whole, cut } = compared(goods, { updates: 0 });
  const trained = compared(goods);
  expect(whole.lossByUpdate).toEqual(trained.whole.lossByUpdate.slice(0, 1));
  expect(cut.hiddenByUpdate.data).toEqual(trained.cut.hiddenByUpdate.data.slice(0, 4 * 3));
  expect([whole.learntAt, cut.learntAt]).toEqual([null, null]);
});

it.each<readonly [Partial<WordToLearn>, Partial<CutWireSpec>, string]>([
  [{ word: "d" }, {}, "The word has one letter"],
  [
    { alphabet: "dog" },
    {},
    "The alphabet is “dog”, but it needs the letters of “dogs”, each once.",
  ],
  [{ alphabet: "ddog" }, {}, "but it needs the letters of “dogs”, each once."],
  [{ word: "book" }, {}, "but “book” has 3"],
  [{}, { updates: 401 }, "the number of updates is 401"],
])("refuses %j with %j", (changed, others, sentence) => {
  expect(() => compared({ ...dogs, ...changed }, others)).toThrow(sentence);
});

it("refuses no word, and three", () => {
  for (const words of [[], [dogs, goods, dogs]])
    expect(() => cutWire({ ...rest, words })).toThrow("the number of words is");
});
