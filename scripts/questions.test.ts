import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Answered {
  /** What learners ask, or believe */
  readonly question: string;
  /** The chapter that answers it */
  readonly chapter: string;
  /** The state of a figure, as the text links to it; or the figure itself */
  readonly by: string;
}

const two = "02-the-loop-unrolled";
const four = "04-measuring-the-mistake";
const five = "05-learning-through-time";
const six = "06-vanishing-gradients";

/** Questions that learners bring to chapters 2 to 6, each with the figure that answers it. */
const answered: readonly Answered[] = [
  { question: "Is the hidden layer the row of copies?", chapter: two, by: "?step=5" },
  { question: "Is a cell one number, or the whole layer?", chapter: two, by: "?step=0" },
  { question: "Must there be as many units as steps?", chapter: two, by: "?shapes.T=12" },
  {
    question: "Which axis is which?",
    chapter: two,
    by: "?shapes.isBatchFirst=0&shapes.beside=pytorch",
  },
  {
    question: "When do output and h_n differ?",
    chapter: two,
    by: "?shapes.isBatchFirst=0&shapes.beside=pytorch",
  },
  { question: "What goes in?", chapter: two, by: "?what-goes-in.step=1" },
  {
    question: "Is the embedding size the hidden size?",
    chapter: two,
    by: "?what-goes-in.step=2&what-goes-in.size=1",
  },
  {
    question: "Why have targets one axis fewer?",
    chapter: two,
    by: "?shapes.isBatchFirst=0&shapes.beside=pytorch",
  },
  { question: "How many parameters are there?", chapter: two, by: "?shapes.d=6" },
  { question: "Is one matrix on [h; x] a larger network?", chapter: two, by: "?stacked.step=1" },
  { question: "Why has its gradient another shape?", chapter: two, by: "?stacked.step=3" },
  { question: "Has every step weights of its own?", chapter: two, by: "?step=touch" },
  { question: "Does sharing allow any length?", chapter: two, by: "?shapes.T=2" },
  {
    question: "Do the copies drift apart when they learn?",
    chapter: two,
    by: "?one-weight.step=4&one-weight.matrix=Wx&one-weight.weight=12",
  },
  {
    question: "Do weights change after every letter?",
    chapter: five,
    by: "?six-moves.step=update",
  },
  { question: "Why is the gradient a sum over steps?", chapter: five, by: "?step=all" },
  {
    question: "Is there a gradient of W_h without what comes back?",
    chapter: five,
    by: "<MemoryExerciseFigure />",
  },
  { question: "Does the whole gradient vanish?", chapter: six, by: "<LossTermsFigure />" },
  { question: "Does the memory fade?", chapter: six, by: "<HeldFigure />" },
  { question: "Does W_h alone decide?", chapter: six, by: "<JacobiansFigure />" },
  {
    question: "How does an error at the end reach the start?",
    chapter: four,
    by: "?loss-places.use=sentiment&loss-places.step=1",
  },
  {
    question: "Is the way back cut into pieces, or by a window?",
    chapter: five,
    by: "?truncation.step=1&truncation.way=sliding",
  },
  {
    question: "Is the horizon how far it remembers?",
    chapter: five,
    by: "/vanishing-gradients/?held.step=2&held.back=5",
  },
  { question: "Clip by value, or by norm?", chapter: five, by: "?clipping.step=byValue" },
  { question: "What is the hidden state?", chapter: two, by: "?histories.step=whole" },
  { question: "What is h_0?", chapter: two, by: "?initial-state.step=1" },
  { question: "Why detach the state?", chapter: five, by: "?truncation.step=1" },
  { question: "Can a state know later words?", chapter: two, by: "?causality.step=1" },
  {
    question: "Must all sequences be equally long?",
    chapter: four,
    by: "?padding.step=1",
  },
];

/** Of a chapter, without line breaks within links */
const textOf = (chapter: string) =>
  readFileSync(`content/en/chapters/${chapter}.mdx`, "utf8").replaceAll(/\s+/gu, " ");

describe("what learners ask", () => {
  it("is asked once", () => {
    expect(new Set(answered.map(({ question }) => question)).size).toBe(answered.length);
    expect(answered).toHaveLength(29);
  });

  it.each(answered)("$question: a figure answers", ({ chapter, by }) => {
    expect(textOf(chapter)).toContain(by.startsWith("<") ? by : `](${by})`);
  });
});
