import { embeddingSizeLimits } from "../../../src/engine/experiments/inputForms/limits.ts";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import type { CheckQuestion, PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { goesInWords as words } from "./words.ts";

export const params = {
  letter: choice("s", ARTICLE_ALPHABET),
  size: whole(2, embeddingSizeLimits.min, embeddingSizeLimits.max),
};
type Params = ValuesOf<typeof params>;
export type GoesInView = View<typeof params, "inputForms">;
export type GoesInProps = PictureProps<typeof params, "inputForms">;

export const ask = ({ size }: Params) => ({ kind: "inputForms", embeddingSize: size }) as const;

export const LETTERS = ARTICLE_ALPHABET.length;

const forms = ["index", "oneHot", "embedding"] as const;
export type FormName = (typeof forms)[number];

/** The form of the step that is shown. */
export const formNameOf = ({ step }: GoesInView): FormName => forms[step] ?? "index";
export const formOf = (view: GoesInView) => view.answer[formNameOf(view)];

export const placeOf = ({ params: { letter } }: GoesInView): number =>
  ARTICLE_ALPHABET.indexOf(letter);

type Rows = GoesInView["answer"]["index"]["sumByLetter"];

/** One row of numbers. */
export const rowAt = ({ data, cols }: Rows, row: number): Float64Array =>
  data.subarray(row * cols, (row + 1) * cols);

/** What goes in, as it is written: indices and the digits of keys are whole, embeddings have decimals. */
export const inputText = (view: GoesInView, place: number): string =>
  Array.from(
    rowAt(formOf(view).inputByLetter, place),
    formNameOf(view) === "embedding" ? signed : String,
  ).join(", ");

const sumsText = (view: GoesInView, place: number): string =>
  Array.from(rowAt(formOf(view).sumByLetter, place), signed).join(", ");

export const steps: Steps<typeof params, "inputForms"> = {
  count: () => forms.length,
  isKept: true,
  label: (view) => words.step[formNameOf(view)],
  tickMs: () => 2500,
  marks: () => forms.map((form, position) => ({ position, label: words.forms[form] })),
};

export function describe(view: GoesInView): string {
  const { letter, size } = view.params;
  const place = placeOf(view);
  const [input, sums] = [inputText(view, place), sumsText(view, place)];
  const said = {
    index: () => words.index(letter, input, sums),
    oneHot: () => words.oneHot(letter, sums),
    embedding: () => words.embedding(letter, size, input, sums),
  }[formNameOf(view)]();
  return `${said} ${words.directions(formOf(view).directions)}`;
}

export function table(view: GoesInView): TableData {
  const { weight, sumByLetter, parameterCount, directions } = formOf(view);
  return {
    caption: words.data.caption(formNameOf(view), parameterCount),
    notes: [
      ...Array.from({ length: weight.rows }, (_, unit) =>
        words.data.weights(unit + 1, Array.from(rowAt(weight, unit), signed).join(", ")),
      ),
      words.directions(directions),
    ],
    columns: words.data.columns,
    rows: ARTICLE_ALPHABET.map((letter, place) => [
      letter,
      inputText(view, place),
      ...Array.from(rowAt(sumByLetter, place), signed),
    ]),
    exact: (row, column) => (column < 2 ? null : rowAt(sumByLetter, row)[column - 2]),
  };
}

const GUESSED = ARTICLE_ALPHABET.indexOf("g");
const bracketed = (numbers: Iterable<number>) => `(${Array.from(numbers).join(", ")})`;

/** The one-hot vector of g among what is often taken for it. */
const candidatesOf = ({ answer: { index, oneHot } }: GoesInView) => {
  const right = rowAt(oneHot.inputByLetter, GUESSED);
  const number = rowAt(index.inputByLetter, GUESSED);
  return [
    { text: bracketed(right.map((one) => one * (number[0] ?? 0))), sentence: words.check.twice },
    { text: bracketed(right), sentence: words.check.right },
    { text: bracketed(number), sentence: words.check.index },
    { text: bracketed(right.slice(0, -1)), sentence: words.check.short },
  ];
};

export const oneHotCheck: CheckQuestion<typeof params, "inputForms"> = {
  id: "one-hot",
  question: () => words.check.question,
  choices: (view) => candidatesOf(view).map(({ text }) => text),
  judge: (view, answer) => {
    const chosen = candidatesOf(view).find(({ text }) => text === answer);
    const sentence = chosen?.sentence ?? words.check.short;
    return { isRight: sentence === words.check.right, sentence };
  },
  right: (view) => bracketed(rowAt(view.answer.oneHot.inputByLetter, GUESSED)),
};
