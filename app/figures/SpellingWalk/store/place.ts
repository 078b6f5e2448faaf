import type {
  Edit,
  EditTarget,
  Held,
  Question,
  SpellingExperiment,
} from "../../../../src/protocol/messages.ts";

/** What the walkthrough is a picture of; equal places give equal pictures. */
export interface SpellingPlace {
  readonly experiment: SpellingExperiment;
  /** Updates made before the picture. */
  readonly update: number;
  /** Updates made in all: where the loss curve ends. */
  readonly trainedTo: number;
  /** Numbers of the picture that the reader holds; training goes on without them. */
  readonly held: readonly Held[];
}

export const articlePlace: SpellingPlace = {
  experiment: {
    word: "dogs",
    hiddenSize: 3,
    activation: "tanh",
    lossPlacement: "everyStep",
    hasBiases: false,
    start: "article",
    learningRate: 0.5,
    edits: [],
  },
  update: 0,
  trainedTo: 0,
  held: [],
};

export const firstSpelling = { kind: "spell", ...articlePlace } as const satisfies Question;

/** Settings that start the network anew. */
export type SpellingChange = Partial<
  Pick<SpellingExperiment, "word" | "hiddenSize" | "hasBiases" | "start">
>;

const isSameTarget = (edit: Edit, target: EditTarget) =>
  edit.name === target.name && edit.row === target.row && edit.col === target.col;

/** A number of the experiment as it was set at the update that is shown; undefined if it was not. */
export const setNumber = ({ experiment, update }: SpellingPlace, target: EditTarget) =>
  experiment.edits.find((edit) => edit.update === update && isSameTarget(edit, target))?.value;

/** The learning rate that holds from the update that is shown on. */
export const heldLearningRate = ({ experiment, update }: SpellingPlace): number =>
  experiment.edits.findLast((edit) => edit.name === "learningRate" && edit.update <= update)
    ?.value ?? experiment.learningRate;

/** The same network before its first update, to be trained anew with the learning rate that holds now. */
export function beforeTraining(place: SpellingPlace): SpellingPlace {
  const edits = place.experiment.edits.filter(
    ({ update, name }) => update === 0 && name !== "learningRate",
  );
  const experiment = { ...place.experiment, learningRate: heldLearningRate(place), edits };
  return { experiment, update: 0, trainedTo: 0, held: [] };
}

/** The edit list with one more edit at `update`; later ones belonged to a future that is rewritten. */
export function withEdit(edits: readonly Edit[], edit: Edit): Edit[] {
  const kept = edits.filter(
    (one) => one.update < edit.update || (one.update === edit.update && !isSameTarget(one, edit)),
  );
  return [...kept, edit];
}

/** Weights and biases that were set at the update that is shown. */
export const setWeights = ({ experiment, update }: SpellingPlace): readonly Edit[] =>
  experiment.edits.filter((edit) => edit.update === update && edit.name !== "learningRate");

/** The same place with nothing set by hand. */
export function released(place: SpellingPlace): SpellingPlace {
  const { experiment, update, trainedTo } = place;
  const set = setWeights(place);
  const edits = experiment.edits.filter((edit) => !set.includes(edit));
  return {
    ...place,
    experiment: { ...experiment, edits },
    // Later updates started from the weights that were set.
    trainedTo: set.length > 0 ? update : trainedTo,
    held: [],
  };
}

/** Whether two places differ in numbers only, so that their pictures can be compared cell by cell. */
export const isSameNetwork = (
  { experiment: one }: SpellingPlace,
  { experiment: other }: SpellingPlace,
) =>
  one.word === other.word &&
  one.hiddenSize === other.hiddenSize &&
  one.hasBiases === other.hasBiases;

/** The article's weights fit its word and size only; anything else starts from a seed. */
export function withFittingStart(experiment: SpellingExperiment): SpellingExperiment {
  const { word, hiddenSize } = articlePlace.experiment;
  const fits = experiment.word === word && experiment.hiddenSize === hiddenSize;
  return experiment.start === "article" && !fits ? { ...experiment, start: 1 } : experiment;
}
