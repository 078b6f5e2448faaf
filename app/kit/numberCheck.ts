import type { ReactNode } from "react";
import type { Kind } from "../../src/protocol/messages.ts";
import { readSum } from "../controls/typedSum.ts";
import type { Verdict } from "../mdx/Check.tsx";
import type { CheckQuestion, View } from "./figure.ts";
import type { Schema } from "./params/param.ts";

/** Judges a typed number, fraction, logarithm or sum of these; what is none of them is answered with a sentence. */
export function judgeNumber(answer: string, judge: (value: number) => Verdict): Verdict {
  const read = readSum(answer);
  return "value" in read ? judge(read.value) : { isRight: false, sentence: read.sentence };
}

/** A mistake that is often made with a question. */
export interface NumberSlip<S extends Schema, K extends Kind> {
  /** What it comes to, with all its digits; NaN where it comes to nothing of its own. */
  readonly value: (view: View<S, K>) => number;
  /** Names it, and does not tell the answer. */
  readonly hint: string;
}

interface NumberCheck<S extends Schema, K extends Kind> {
  /** Unlike those of the figure's other questions */
  readonly id: string;
  readonly question: (view: View<S, K>) => ReactNode;
  /** The right number, with all its digits */
  readonly value: (view: View<S, K>) => number;
  /** What an answer may be off by that was rounded or read from the picture; nothing, unless this says otherwise. */
  readonly within?: number | ((value: number) => number);
  /** Said of a right answer: the number as it is written, and the reason. */
  readonly right: (view: View<S, K>) => string;
  /** In the order of their weight: the first that an answer agrees with is named. */
  readonly slips?: readonly NumberSlip<S, K>[];
  /** Said of a wrong answer that comes of no slip. */
  readonly hint: string;
}

/** A question whose answer is a number that the engine computed. */
export const numberCheck = <S extends Schema, K extends Kind>({
  id,
  question,
  value,
  within = 0,
  right,
  slips = [],
  hint,
}: NumberCheck<S, K>): CheckQuestion<S, K> => ({
  id,
  question,
  right: (view) => String(value(view)),
  judge: (view, answer) =>
    judgeNumber(answer, (typed) => {
      const isAt = (wanted: number) =>
        Math.abs(typed - wanted) <= (typeof within === "number" ? within : within(wanted));
      if (isAt(value(view))) return { isRight: true, sentence: right(view) };
      const slip = slips.find((one) => isAt(one.value(view)));
      return { isRight: false, sentence: (slip ?? { hint }).hint };
    }),
});
