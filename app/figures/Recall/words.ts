import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";

const updates = (count: number) => `${formatCount(count)} ${count === 1 ? "update" : "updates"}`;

interface Notes {
  readonly sequences: number;
  readonly right: string;
  readonly guessing: string;
  readonly loss: string;
  readonly gap: number;
}

/** The words of the figure "recall". */
export const recallWords = {
  title: "The river while the network trains",
  gap: "Letters in between",
  cell: "Cell",
  cellNames: { tanh: "tanh", gru: "GRU" },
  rho: "Spectral radius ρ before training",
  more: "Other weights and letters",
  seed: "Seed",
  nextSeed: "Draw again",
  before: "Dashed: the river before training.",
  untrained: "Not trained yet:",
  trained: (update: number) => `After ${updates(update)}:`,
  arrives: (share: string, isMore: boolean, letter: string, gap: number, norm: string) =>
    `a gradient of norm ${norm} sets out; ${isMore ? `${share} as much` : `${share} of it`} reaches ${quote(letter)}, ${gap} letters back.`,
  cue: (now: {
    readonly update: number;
    readonly share: string;
    readonly isMore: boolean;
    readonly letter: string;
    readonly gap: number;
    readonly times: string | null;
    readonly right: string;
  }) =>
    `${now.update === 0 ? "Not trained yet" : `After ${updates(now.update)}`}: ${now.share} of the gradient ${now.isMore ? "that set out " : ""}reaches ${quote(now.letter)}, ${now.times === null ? `${now.gap} letters back` : `${now.times} times the share before training`}. ${now.right} of new sequences are right.`,
  widened: (before: string, times: string) =>
    `Before training it was ${before}: the river is ${times} times as wide there now.`,
  widenedAtFirst: (before: string, times: string) =>
    `At the first letter ${before} of the start arrived before training; the river is ${times} times as wide there now.`,
  right: (right: string, guessing: string) =>
    `Of new sequences ${right} are answered rightly; guessing gives ${guessing}.`,
  table: {
    caption: (update: number) =>
      `Gradient of the last loss at every state ${update === 0 ? "before training" : `after ${updates(update)}`}, from the last letter back`,
    notes: ({ sequences, right, guessing, loss, gap }: Notes) => [
      `${gap} letters stand between the first and the answer. The loss of this sequence is ${loss} nats.`,
      `Of ${sequences} new sequences ${right} are answered rightly; guessing gives ${guessing}.`,
    ],
    columns: [
      "t",
      "Letter",
      "norm",
      "of the start",
      "norm before training",
      "of the start before training",
    ],
  },
  guess: {
    question: (planned: number, gap: number) =>
      `Your guess first: after ${planned} updates, does the network recall the first letter of a sequence it has never seen, ${gap} letters later?`,
    note: (recalls: string, guessing: string) =>
      `“It does” means: at least ${recalls} of new sequences are right. Guessing gives ${guessing}.`,
    subject: "The network",
    options: [
      { value: "recalls", name: "it does" },
      { value: "fails", name: "it does not" },
    ],
    outcome: (update: number, right: string) =>
      `After ${updates(update)} ${right} of new sequences are right.`,
  },
} as const;
