import { isolated, quote } from "../../words/isolated.ts";

const letters = (count: string) => (count === "1" ? "1 letter" : `${count} letters`);
const bits = (count: string) => (count === "1" ? "1 bit" : `${count} bits`);
const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

/** A question that is answered by yes or no, and its answer. */
export interface Asked {
  /** Whether the letter is one of these, which stand side by side */
  readonly first: string;
  readonly last: string;
  readonly isYes: boolean;
}
const yesOrNo = ({ isYes }: Asked) => (isYes ? "yes" : "no");
const spoken = ({ first, last, isYes }: Asked) =>
  `Is it ${first === last ? isolated(first) : `one of ${isolated(first)} to ${isolated(last)}`}? ${isYes ? "Yes" : "No"}.`;

/** The words of the figure “halvings”. */
export const halvingWords = {
  title: "A bit is a question",
  count: "Letters, all equally likely",
  picture: "The letters that are still possible after each question",
  bits,
  asked: (asked: Asked) =>
    `${isolated(asked.first === asked.last ? asked.first : `${asked.first}–${asked.last}`)}? ${yesOrNo(asked)}`,
  step: (asked: number) =>
    asked === 0 ? "Before the first question" : `After ${questions(asked)}`,
  start: (count: string, price: string, nats: string) =>
    `${letters(count)} are equally likely. An even bet on them costs ${bits(price)}, or ${nats} nats.`,
  left: (asked: Asked, left: string, price: string, nats: string) =>
    `${spoken(asked)} ${letters(left)} are left, and an even bet on them costs ${bits(price)}, or ${nats} nats.`,
  found: (asked: Asked, count: number, letter: string) =>
    `${spoken(asked)} After ${questions(count)} it can only be ${quote(letter)}. A bet on the only letter costs 0.`,
  table: {
    caption: (count: number) => `Finding one of ${count} letters`,
    columns: ["Questions asked", "Letters left", "Bits", "Nats"],
  },
  guess: {
    question:
      "Your guess first: there are twice as many letters. How many more questions will it take?",
    subject: "More questions",
    options: [
      { value: "1", name: "1" },
      { value: "2", name: "2" },
      { value: "double", name: "twice as many" },
    ],
    outcome: "However many there were, one question more leaves one half of them.",
  },
} as const;
