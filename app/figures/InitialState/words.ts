import { quote } from "../../words/isolated.ts";

const startNames = { zeros: "zeros", carried: "carried over", learnt: "learnt" } as const;

/** The words of the figure "initial-state". */
export const initialWords = {
  title: "Where the state begins",
  before: "Text before",
  more: "Another rate",
  rate: "Rate of the one update",
  starts: startNames,
  /** Over the columns, where a long name has no room. */
  shelf: { ...startNames, carried: "carried" },
  begins: (name: string) => `h_0: ${name}`,
  step: {
    zeros: "Zeros",
    carried: "Carried over from the text before",
    learnt: "Learnt: one update",
  },
  unit: (name: string, unit: number) => `${name}, unit ${unit}`,
  gradient: "gradient of h_0",
  added: "what memory adds to the first sum",
  addedNote: "memory adds",
  gradientNote: "gradient at zeros",
  loss: "loss",
  says: {
    zeros: (added: string, loss: string) =>
      `It begins with zeros: memory adds ${added} to the first sums, whatever its weights are. The loss of “goods” is ${loss}.`,
    carried: (facts: {
      readonly before: string;
      readonly state: string;
      readonly letter: string;
      readonly from: string;
      readonly to: string;
      readonly loss: string;
    }) =>
      `It begins with what ${quote(facts.before)} has left: ${facts.state}. After the same first letter, the chance of ${quote(facts.letter)} is ${facts.to} instead of ${facts.from}. The loss is ${facts.loss}.`,
    learnt: (state: string, parameters: number, before: string, after: string) =>
      `The beginning is learnt, ${parameters} parameters more. One update against the gradient at zeros makes it ${state}, and the loss falls from ${before} to ${after}.`,
  },
  guess: {
    question: (before: string) =>
      `Your guess first: next, the same letter is read, but the state before it is what ${quote(before)} has left. And the bet?`,
    subject: "The bet after the first letter",
    options: [
      { value: "same", name: "the same bet" },
      { value: "other", name: "another bet" },
    ],
    outcome: (letter: string, from: string, to: string) =>
      `${quote(letter)}: ${from} from zeros, ${to} carried over.`,
  },
  table: {
    caption: "“goods” read from three initial states",
    notes: (before: string, rate: number) => [
      `The text before is ${quote(before)}.`,
      `The update goes against the gradient, multiplied by ${rate}; nothing else is changed.`,
      "The share is what step 1 adds to the gradient of the memory’s weights; its largest entry is listed.",
    ],
    columns: [
      "Begins with",
      "its numbers",
      "its gradient",
      "memory adds to the first sums",
      "state after step 1",
      "chance of d",
      "chance of o",
      "chance of g",
      "chance of s",
      "share, largest",
      "loss",
      "parameters",
    ],
  },
  check: {
    question:
      "The network begins with zeros, and each weight of its memory is made ten times as large. By how much does the state after the first letter change?",
    right: "By 0: whatever the weight, it is multiplied by a 0.",
    tenfold:
      "The weights are ten times as large, but what they multiply is the state before, and that is all zeros.",
    hint: "At the first step these weights meet zeros. What is any number times 0?",
  },
} as const;
