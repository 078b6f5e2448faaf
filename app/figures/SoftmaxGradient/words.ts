import { quote } from "../../words/isolated.ts";

/** The words of the figure “softmax-gradient”. */
export const gradientWords = {
  title: "From the loss to its slope, in four steps",
  step: "Time step",
  cell: (what: string, letter: string) => `${what} of ${quote(letter)}`,
  columns: {
    logits: "score",
    powers: "e to the power of the score",
    probabilities: "probability",
    oneHot: "target",
    gradient: "slope of the loss",
  },
  /** Over their columns, which are narrow in every notation */
  short: { powers: "exp", gradient: "slope" },
  steps: [
    "The loss of one step",
    "Softmax put in",
    "The logarithm undoes the power",
    "Each part by itself",
    "Both together",
  ],
  marks: ["loss", "put in", "ln", "parts", "slope"],
  says: [
    (read: string, next: string, share: string, loss: string) =>
      `After ${quote(read)} comes ${quote(next)}. The network gave it ${share}, so the loss is ${loss}.`,
    (power: string, sum: string, loss: string) =>
      `Softmax made that share: ${power}, divided by the sum of all powers, ${sum}. The loss is still ${loss}.`,
    (score: string, log: string, loss: string) =>
      `The logarithm of a quotient is a difference, and ln undoes the power: the score ${score} is taken from ${log}. The loss is still ${loss}.`,
    (next: string, share: string) =>
      `Now the slopes. The first part holds the score of ${quote(next)} alone, and falls by 1 with it. The second part, ln of the sum, rises with each score by that letter’s own share, such as ${share} for ${quote(next)}: softmax again.`,
    (next: string, slope: string, sum: string, isExact: boolean) =>
      `Together: probability minus target. For ${quote(next)} that is ${slope}, so more score means less loss; all others are above 0. The four add up to ${sum}${isExact ? "" : ", but for rounding"}.`,
  ] as const,
  table: {
    caption: (read: string, next: string) =>
      `The step that reads ${quote(read)}, with ${quote(next)} to come`,
    columns: ["Letter", "Score z", "e to the z", "Probability", "Target", "Slope of the loss"],
    sum: "sum",
    note: (loss: string, log: string) => `Loss ${loss}; ln of the sum of powers ${log}`,
  },
  guess: {
    question:
      "Your guess first: raise the score of a wrong letter a little. What does the loss do?",
    subject: "The loss",
    options: [
      { value: "rises", name: "rises" },
      { value: "stays", name: "stays" },
      { value: "falls", name: "falls" },
    ],
    outcome: (count: number) =>
      `It rises with the score of each of the ${count} wrong letters: what they get is taken from the right one.`,
  },
  check: {
    question: (letter: string) =>
      `How steeply does the loss rise with the score of ${quote(letter)}, which does not come?`,
    right: (slope: string) => `${slope}: its probability, minus a target of 0.`,
    minus: "That has the wrong sign. The loss rises with the score of a letter that does not come.",
    target: "A 1 is taken away from the letter that comes. The target of this one is 0.",
    none: "Its target is 0, but its share is not: its score stands in the sum of all powers.",
    price: "That is the price that it would have if it came. It is asked for the slope.",
    ofRight: "That is the slope of the letter that comes.",
    hint: "Its target is 0, so the slope is its probability.",
  },
} as const;
