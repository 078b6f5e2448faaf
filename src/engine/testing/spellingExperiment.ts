import { createSpellingRunner } from "../experiments/spelling/spelling.ts";
import type {
  Edit,
  EditTarget,
  SpellingExperiment,
  SpellingRun,
} from "../experiments/spelling/spelling.types.ts";

/** The worked example as the reader first meets it. */
export const experiment: SpellingExperiment = {
  word: "dogs",
  hiddenSize: 3,
  activation: "tanh",
  lossPlacement: "everyStep",
  hasBiases: false,
  start: "article",
  learningRate: 0.5,
  edits: [],
};

/** An answer that owes nothing to any question before. */
export const fresh = (asked: SpellingExperiment, update: number, trainedTo: number): SpellingRun =>
  createSpellingRunner()({ experiment: asked, update, trainedTo });

/** An edit of the first recurrent weight, unless another number is named. */
export const editAt = (update: number, value: number, target: Partial<EditTarget> = {}): Edit => ({
  name: "weightHh",
  row: 0,
  col: 0,
  ...target,
  update,
  value,
});
