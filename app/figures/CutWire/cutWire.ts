import { MOST_UPDATES } from "../../../src/engine/experiments/cutWire/limits.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import type { PictureProps, Prediction, Steps, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { flag, seed, text } from "../../kit/params/scalars.ts";
import { type Torn, wireWords as words } from "./words.ts";

const LONGEST_WORD = 48;
export const UPDATES = MOST_UPDATES / 2;
const HIDDEN_SIZE = 3;
const LEARNING_RATE = 0.5;

/** The two words of the question that comes first. One answer holds both. */
export const pair = ["dogs", "goods"] as const;
/** The order of the one-hot columns for which the worked example's weights are. */
const ARTICLE_ALPHABET = ["d", "o", "g", "s"];

export const params = {
  word: text("dogs", LONGEST_WORD),
  isCut: flag(false),
  isTrained: flag(false),
  seed: seed(1),
};
export type Params = ValuesOf<typeof params>;
export type WireView = View<typeof params, "cutWire">;
export type WireProps = PictureProps<typeof params, "cutWire">;
export type Comparison = Answer<"cutWire">[number];
export type Training = Comparison["whole"];

/** Whether the worked example's weights fit: the word is made of its four letters, and of all of them. */
export const isOfArticle = (word: string): boolean =>
  [...new Set(word)].toSorted().join("") === ARTICLE_ALPHABET.toSorted().join("");

const indexInPair = (word: string): number => pair.findIndex((one) => one === word);
const isOfPair = (word: string): boolean => indexInPair(word) >= 0;

/** Until the reader trains, nothing is asked but the first picture, so that little comes with the page. */
export function ask({ word, isTrained, seed: drawnFrom }: Params) {
  const asked = isOfPair(word) ? pair : [word];
  return {
    kind: "cutWire",
    words: asked.map((one) =>
      isOfArticle(one)
        ? { word: one, alphabet: ARTICLE_ALPHABET.join(""), start: "article" as const }
        : { word: one, alphabet: null, start: drawnFrom },
    ),
    hiddenSize: HIDDEN_SIZE,
    learningRate: LEARNING_RATE,
    updates: isTrained ? UPDATES : 0,
  } as const;
}

/** Another word is another network, which is not trained yet; those of the pair are trained together. */
export const withWord = ({ word, isTrained }: Params, next: string): Partial<Params> => ({
  word: next,
  isTrained: isTrained && isOfPair(word) && isOfPair(next),
});

/** The two trainings of the word that is shown. */
export function comparisonOf({ params: { word }, answer }: WireView): Comparison {
  const comparison = answer[isOfPair(word) ? indexInPair(word) : 0];
  if (!comparison) throw new Error("cutWire: the answer holds no word");
  return comparison;
}

/** The network that the strip shows. */
export const shownOf = (view: WireView): Training =>
  comparisonOf(view)[view.params.isCut ? "cut" : "whole"];

/** The update that is shown of a training; one that ended before stands at its end. */
const updateOf = ({ lossByUpdate }: Training, step: number): number =>
  Math.min(step, lossByUpdate.length - 1);

export const lossOf = (training: Training, step: number): number =>
  training.lossByUpdate[updateOf(training, step)] ?? NaN;

/** h_t of a training after `step` updates. */
export function stateOf(training: Training, steps: number, step: number, t: number): number[] {
  const { cols, data } = training.hiddenByUpdate;
  const row = updateOf(training, step) * steps + t - 1;
  return [...data.subarray(row * cols, (row + 1) * cols)];
}

/** ŷ_t of a training after `step` updates. */
export function betOf(training: Training, steps: number, step: number, t: number): number[] {
  const { cols, data } = training.probabilitiesByUpdate;
  const row = updateOf(training, step) * steps + t - 1;
  return [...data.subarray(row * cols, (row + 1) * cols)];
}

/** Two steps that read the same letter. */
export interface Twins {
  readonly letter: string;
  readonly steps: readonly [number, number];
}

/**
 * Of each letter that different letters follow, the first two steps that read it so; where there is none, of the first
 * letter that is read twice. Those nearest to one another come first.
 */
export function twinsOf({ letters, targetByStep }: Comparison): readonly Twins[] {
  const read = letters.slice(0, -1);
  const twins = read.flatMap((letter, first) =>
    read.flatMap((other, second) =>
      second > first && other === letter
        ? [
            {
              letter,
              steps: [first + 1, second + 1] as const,
              isTorn: targetByStep[first] !== targetByStep[second],
            },
          ]
        : [],
    ),
  );
  const torn = twins.filter(({ isTorn }) => isTorn);
  return (torn.length > 0 ? torn : twins.slice(0, 1))
    .filter(({ letter }, index, all) => all.findIndex((one) => one.letter === letter) === index)
    .map(({ letter, steps }) => ({ letter, steps }))
    .toSorted((one, other) => spanOf(one) - spanOf(other));
}

const spanOf = ({ steps: [first, second] }: Twins): number => second - first;

/** The first letter that different letters follow, as the cut network meets it; null if each has one successor. */
function tornOf({ letters, floorWithoutMemory }: Comparison): Torn | null {
  const followed = letters.slice(0, -1).map((letter) => ({
    letter,
    after: letters.slice(1).filter((_, before) => letters[before] === letter),
  }));
  const found = followed.find(({ after }) => new Set(after).size > 1);
  if (!found) return null;
  const successors = [...new Set(found.after)];
  const isTwice = found.after.length === 2 && successors.length === 2;
  return {
    letter: found.letter,
    successors,
    isEvenAlone: isTwice && Math.abs(floorWithoutMemory - 2 * Math.LN2) < 1e-9,
  };
}

/** Whether two steps have the same memory, to the last bit. */
export const isOneColumn = (view: WireView, { steps: [one, other] }: Twins): boolean => {
  const T = comparisonOf(view).targetByStep.length;
  const [a, b] = [one, other].map((t) => stateOf(shownOf(view), T, view.step, t));
  return String(a) === String(b);
};

const untrained = { isTrained: false, isCut: false };
const cutOnly = { isTrained: false, isCut: true };
const cutTrained = { isTrained: true, isCut: true };
const mended = { isTrained: true, isCut: false };
const goodsCut = { word: "goods", ...cutTrained };

/** Of a word of the reader's own: the wire is cut, the word is trained, the wire is mended. */
const storyOfWord = [
  { params: untrained, isPlayed: false },
  { params: cutOnly, isPlayed: false },
  { params: cutTrained, isPlayed: true },
  { params: mended, isPlayed: true },
];

/** What "dogs" does not need, "goods" does. */
const storyOfPair = [
  { params: { word: "dogs", ...untrained }, isPlayed: false },
  { params: { word: "dogs", ...cutOnly }, isPlayed: false },
  { params: { word: "dogs", ...cutTrained }, isPlayed: true },
  { params: goodsCut, isPlayed: false },
  { params: goodsCut, isPlayed: true },
  { params: { word: "goods", ...mended }, isPlayed: true },
];

export const steps: Steps<typeof params, "cutWire"> = {
  count: (answer) =>
    Math.max(
      ...answer.flatMap(({ whole, cut }) => [whole, cut].map((one) => one.lossByUpdate.length)),
    ),
  initial: (answer) => steps.count(answer, { ...firstParams }) - 1,
  isKept: false,
  begin: { name: words.train(UPDATES), change: { isTrained: true } },
  label: ({ step }) => words.step(step),
  story: ({ word }) => (isOfPair(word) ? storyOfPair : storyOfWord),
  tickMs: () => 40,
  marks: (view) => {
    const { whole, cut } = comparisonOf(view);
    const learnt = new Set([whole.learntAt, cut.learntAt]);
    return [...learnt].flatMap((position) =>
      position === null || position > view.step ? [] : [{ position, label: words.learnt }],
    );
  },
};

const firstParams: Params = {
  word: params.word.first,
  isCut: params.isCut.first,
  isTrained: params.isTrained.first,
  seed: params.seed.first,
};

export const describe = (view: WireView): string => {
  const { letters, whole, cut, floorWithoutMemory } = comparisonOf(view);
  const { step, params: shown } = view;
  return words.description({
    word: letters.join(""),
    isCut: shown.isCut,
    isTrained: shown.isTrained,
    update: step,
    isEnd: step === steps.count(view.answer, shown) - 1,
    floor: floorWithoutMemory,
    wholeLearntAt: whole.learntAt,
    cutLearntAt: cut.learntAt,
    torn: tornOf(comparisonOf(view)),
    troubles: [whole.divergence, cut.divergence].filter((one) => one !== null),
  });
};

/** At the first word of the pair both are asked about, and every other by itself; a word of one letter is no question. */
const askedOf = ({ params: { word }, answer }: WireView): Answer<"cutWire"> =>
  answer.filter(
    ({ letters, alphabet }) =>
      alphabet.length > 1 && (word !== pair[1] || letters.join("") === word),
  );

export const prediction: Prediction<typeof params, "cutWire"> = {
  question: ({ params: { word } }) => words.guess.question(word === pair[0]),
  subjects: (view) =>
    askedOf(view).map(({ letters }) => {
      const word = letters.join("");
      return { key: `cut-wire|${word}`, name: words.word(word) };
    }),
  options: words.guess.options,
  revealed: () => cutTrained,
  // Of the pair, the second word is told after the first.
  isAbout: (_, subject) => subject === 0,
  outcome: (view, subject) => {
    const learntAt = askedOf(view)[subject]?.cut.learntAt ?? null;
    return {
      value: learntAt === null ? "never" : "learnt",
      sentence: words.guess.outcome(learntAt, UPDATES),
    };
  },
};
