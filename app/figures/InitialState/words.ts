import { quote } from "../../words/isolated.ts";

const startNames = { zeros: "zeros", carried: "carried over", learnt: "learnt" } as const;

/** The words of the figure "initial-state". */
export const initialWords = {
  title: "Where the state begins",
  before: "Text before",
  more: "Another rate",
  rate: "Rate of the one update",
  starts: startNames,
  step: {
    zeros: "Zeros",
    carried: "Carried over from the text before",
    learnt: "Learnt: one update",
  },
  unit: (name: string, unit: number) => `${name}, unit ${unit}`,
  gradient: "gradient of h_0",
  share: "what step 1 adds to the gradient of W_h",
  shareNote: "from step 1",
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  losses: "loss of “goods”",
  says: {
    zeros: (share: string, loss: string) =>
      `h_0 is zeros: memory adds nothing at the first letter, and W_h gets ${share} from step 1. The loss of “goods” is ${loss}.`,
    carried: (before: string, state: string, letter: string, from: string, to: string) =>
      `h_0 is what ${quote(before)} has left: ${state}. After the same first letter, the chance of ${quote(letter)} is ${to} instead of ${from}.`,
    share: (size: string) => `Now W_h gets a share from step 1, up to ${size}.`,
    learnt: (state: string, parameters: number, before: string, after: string) =>
      `h_0 is learnt, ${parameters} parameters more. One update makes it ${state}, and the loss falls from ${before} to ${after}.`,
  },
  table: {
    caption: "“goods” read from three initial states",
    notes: (before: string, rate: number) => [
      `The text before is ${quote(before)}.`,
      `The update goes against the gradient, multiplied by ${rate}; nothing else is changed.`,
      "The share is what step 1 adds to the gradient of W_h; its largest entry is listed.",
    ],
    columns: [
      "h_0",
      "its numbers",
      "its gradient",
      "h_1",
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
      "h_0 is zeros, and every weight of W_h is made ten times as large. By how much does the first state change?",
    right: "By 0: whatever the weight, it is multiplied by a 0.",
    hint: "W_h meets h_0 at the first step. What is any number times 0?",
  },
} as const;
