import { describe, expect, it } from "vitest";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import type { Activation } from "../../types.ts";
import type { SpellingExperiment } from "./spelling.types.ts";

describe("refuses", () => {
  it.each<[string, Partial<SpellingExperiment>, string, string]>([
    ["a digit", { word: "d0gs" }, "invalid-word", "the digit “0”"],
    [
      "nine hidden nodes",
      { hiddenSize: 9, start: 1 },
      "out-of-range",
      "runSpelling: the hidden size is 9, but it must be a whole number from 1 to 8.",
    ],
    ["half a node", { hiddenSize: 2.5, start: 1 }, "out-of-range", "the hidden size is 2.5"],
    [
      "the article's weights for four nodes",
      { hiddenSize: 4 },
      "out-of-range",
      "The worked example's weights are for 3 hidden nodes, not 4. Choose a seed to start with other weights.",
    ],
    [
      "the article's weights for “book”",
      { word: "book" },
      "out-of-range",
      "The worked example's weights are for 4 different letters, but “book” has 3.",
    ],
    ["a negative learning rate", { learningRate: -1 }, "out-of-range", "the learning rate is -1"],
    ["no learning rate", { learningRate: Number.NaN }, "out-of-range", "the learning rate is NaN"],
    ["a fractional seed", { start: 0.5 }, "out-of-range", "the seed is 0.5"],
    [
      "an unknown activation",
      { activation: "swish" as Activation },
      "out-of-range",
      "the activation is swish, but it must be one of tanh, relu, sigmoid, identity.",
    ],
    [
      "edits out of order",
      { edits: [editAt(3, 1), editAt(2, 1)] },
      "out-of-range",
      "an edit after update 2 follows one after update 3",
    ],
    [
      "an edit of a bias that is not there",
      { edits: [editAt(0, 1, { name: "biasH" })] },
      "out-of-range",
      "b_h was edited, but the network has no biases.",
    ],
    [
      "an edit beyond the matrix",
      { edits: [editAt(0, 1, { row: 3 })] },
      "out-of-range",
      "the row of an edit of W_h is 4, but it must be a whole number from 1 to 3.",
    ],
    [
      "an edit to infinity",
      { edits: [editAt(0, Infinity)] },
      "out-of-range",
      "a weight set by hand is Infinity",
    ],
    [
      "an edit to ten million",
      { edits: [editAt(0, 1e7)] },
      "out-of-range",
      "a weight set by hand is 10000000, but it must be a number from -1000000 to 1000000.",
    ],
    [
      "an edit of something else",
      { edits: [editAt(0, 1, { name: "hidden" as "biasH" })] },
      "out-of-range",
      "the edited quantity is hidden",
    ],
    [
      "too many edits",
      { edits: Array.from({ length: 301 }, () => editAt(0, 1)) },
      "out-of-range",
      "the number of edits is 301",
    ],
  ])("%s", (_, change, code, message) => {
    const run = () => fresh({ ...experiment, ...change }, 0, 0);
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    [0, 2001, "the number of updates is 2001"],
    [3, 2, "the update to show is 3"],
    [-1, 2, "the update to show is -1"],
    [0.5, 2, "the update to show is 0.5"],
  ])("update %d of %d", (update, trainedTo, message) => {
    expect(() => fresh(experiment, update, trainedTo)).toThrow(message);
  });
});
