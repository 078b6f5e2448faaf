import { judgeNumber } from "../../kit/numberCheck.ts";
import type { AskedCheck } from "../../kit/frame/AskedChecks.tsx";
import { RichText } from "../../math/RichText.tsx";
import { Check } from "../../mdx/Check.tsx";
import { useSpelling } from "./store/useSpelling.ts";
import { checkWords } from "./words.ts";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell, valueOf } from "./cells.ts";
import { formatNumber } from "./numbers.ts";

/** Half a unit of the second decimal, and a little: what rounding by hand may cost. */
const TOLERANCE = 0.011;

const written = (value: number) => formatNumber(value, 2);

/** Letters whose column of ∂L/∂W_x holds nothing but zeros. */
function lettersWithoutGradient(run: SpellingRun): string[] {
  const { hiddenSize } = sizeOf(run);
  return run.alphabet.filter((_letter, j) =>
    Array.from({ length: hiddenSize }, (_unit, i) => valueOf(run, cell("gx", 0, i, j))).every(
      (value) => value === 0,
    ),
  );
}

/** What is asked about a run. */
export function checksOf(run: SpellingRun): readonly AskedCheck[] {
  const { timeSteps: T } = sizeOf(run);
  const t = Math.min(2, T);
  const parts = [cell("wh", t), cell("wx", t)].map((one) => valueOf(run, one));
  const sum = valueOf(run, cell("a", t));
  const without = lettersWithoutGradient(run);
  const last = run.letters[T - 1] ?? "";
  const word = run.letters.join("");
  return [
    {
      id: "column",
      question: <RichText text={checkWords.column(word, T)} />,
      choices: run.alphabet,
      judge: (answer) => ({
        isRight: answer === last,
        sentence: answer === last ? checkWords.columnReason(T, last) : checkWords.columnHint,
      }),
      right: last,
    },
    {
      id: "sum",
      question: (
        <RichText text={checkWords.sum(word, t, written(parts[0] ?? 0), written(parts[1] ?? 0))} />
      ),
      judge: (answer) =>
        judgeNumber(answer, (typed) => {
          const isRight = Math.abs(typed - sum) <= TOLERANCE;
          const reason = checkWords.sumReason(formatNumber(sum, 4));
          return { isRight, sentence: isRight ? reason : checkWords.sumHint };
        }),
      right: written(sum),
    },
    {
      id: "without-gradient",
      question: <RichText text={checkWords.withoutGradient(word)} />,
      choices: [...run.alphabet, checkWords.none],
      judge: (answer) => {
        const isRight =
          without.length === 0 ? answer === checkWords.none : without.includes(answer);
        return {
          isRight,
          sentence: isRight
            ? checkWords.withoutGradientReason(without)
            : checkWords.withoutGradientHint,
        };
      },
      right: without[0] ?? checkWords.none,
    },
  ];
}

/** The questions at the end of the chapter, about the network that is on screen now. */
export function SpellingChecks() {
  const run = useSpelling((state) => state.run.value);
  return (
    run &&
    checksOf(run).map(({ id, question, choices, judge }) => (
      <Check key={id} question={question} {...(choices && { choices })} judge={judge} />
    ))
  );
}
