import { quote } from "../../words/isolated.ts";

const letters = (count: string) => (count === "1" ? "1 letter" : `${count} letters`);
const bits = (count: string) => (count === "1" ? "1 bit" : `${count} bits`);
const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

/** The words of the figure “halvings”. */
export const halvingWords = {
  title: "A bit is a question",
  count: "Letters, all equally likely",
  picture: "The letters that are still possible after each question",
  bits,
  step: (asked: number) =>
    asked === 0 ? "Before the first question" : `After ${questions(asked)}`,
  start: (count: string, price: string, nats: string) =>
    `${letters(count)} are equally likely. An even bet on them costs ${bits(price)}, or ${nats} nats.`,
  left: (asked: number, left: string, price: string, nats: string) =>
    `${questions(asked)} asked: ${letters(left)} ${left === "1" ? "is" : "are"} left, and an even bet on them costs ${bits(price)}, or ${nats} nats.`,
  found: (asked: number, letter: string, nats: string) =>
    `${questions(asked)} asked, and it can only be ${quote(letter)}. A bet on 1 letter costs 0 bits, or ${nats} nats.`,
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
    outcome: (more: string) => `${more} more, however many there were: it leaves one half.`,
  },
} as const;
