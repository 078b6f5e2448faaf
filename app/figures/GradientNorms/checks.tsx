import { amount, shareOf } from "../../chart/tickText.ts";
import { Rich } from "../../chart/Rich.tsx";
import { judgeNumber } from "../../kit/numberCheck.ts";
import type { CheckQuestion } from "../../kit/figure.ts";
import { curvesOf, lengthOf, type NormView } from "./gradientNorms.ts";
import { type NamedCurve, type params } from "./networks.ts";
import { firstStepBelow, readNorm } from "./reading.ts";
import { bareWordAt } from "./sentences.ts";
import { normWords } from "./words.ts";

type Question = CheckQuestion<typeof params, "gradientNorms">;

const words = normWords.check;

/** There is always a network, and its curve is drawn. */
function endsOf(view: NormView): { readonly first: NamedCurve; readonly last: NamedCurve } {
  const curves = curvesOf(view);
  const [first] = curves;
  const last = curves.at(-1);
  if (!first || !last) throw new Error("GradientNorms: there is no curve to ask about.");
  return { first, last };
}

/** Where has the curve fallen below a hundredth of its start? */
const hundredth: Question = {
  id: "hundredth",
  question: (view) => {
    const { first } = endsOf(view);
    return words.hundredth(first.id, bareWordAt(first, lengthOf(view.answer)));
  },
  right: (view) => String(firstStepBelow(endsOf(view).first, 0.01) ?? 0),
  judge: (view, answer) =>
    judgeNumber(answer, (value) => {
      const { first } = endsOf(view);
      const t = firstStepBelow(first, 0.01);
      if (value !== (t ?? 0)) return { isRight: false, sentence: words.hundredthHint };
      const share = (step: number) => shareOf(readNorm(first, step).share ?? 0);
      const sentence =
        t === null
          ? words.neverBelow(first.id, bareWordAt(first, 1), share(1))
          : words.below(first.id, t, bareWordAt(first, t), share(t), share(t + 1));
      return { isRight: true, sentence };
    }),
};

/** About two thirds of the way back. */
const middleOf = ({ answer }: NormView) => Math.max(Math.round((lengthOf(answer) * 2) / 3) - 1, 1);

const ceilingAt = (view: NormView) => {
  const { norm, normBefore, ceiling } = readNorm(endsOf(view).last, middleOf(view));
  return {
    norm,
    before: normBefore ?? 0,
    ceiling: ceiling ?? 0,
    most: (normBefore ?? 0) * (ceiling ?? 0),
  };
};

/** The most that the next step could leave: norm times largest singular value. */
const ceiling: Question = {
  id: "ceiling",
  question: (view) => {
    const { before, ceiling: most } = ceilingAt(view);
    const { id } = endsOf(view).last;
    return <Rich text={words.ceiling(id, middleOf(view), amount(before), amount(most))} />;
  },
  right: (view) => amount(ceilingAt(view).most),
  judge: (view, answer) =>
    judgeNumber(answer, (value) => {
      const { norm, before, ceiling: stretch, most } = ceilingAt(view);
      if (Math.abs(value - most) > 0.02 * most)
        return { isRight: false, sentence: words.ceilingHint };
      const numbers = [before, stretch, most, norm].map((one) => amount(one)) as [
        string,
        string,
        string,
        string,
      ];
      return { isRight: true, sentence: words.ceilingReason(...numbers) };
    }),
};

const isLarge = (curve: NamedCurve) => readNorm(curve, 1).norm > 1;

/** What clipping to a norm of 1 changes at the first word. */
const clipping: Question = {
  id: "clipping",
  question: (view) => words.clipping(bareWordAt(endsOf(view).first, 1)),
  choices: (view) => [...curvesOf(view).map(({ id }) => id), words.noCurve],
  right: (view) => curvesOf(view).find(isLarge)?.id ?? words.noCurve,
  judge: (view, answer) => {
    const curves = curvesOf(view);
    const isRight = curves.some(isLarge)
      ? curves.some((curve) => curve.id === answer && isLarge(curve))
      : answer === words.noCurve;
    if (!isRight) return { isRight, sentence: words.clippingHint };
    const reasons = curves.map((curve) => {
      const norm = amount(readNorm(curve, 1).norm);
      return isLarge(curve) ? words.clipped(curve.id, norm) : words.notClipped(curve.id, norm);
    });
    return { isRight, sentence: [...reasons, words.clippingReason].join(" ") };
  },
};

/** The questions at the end of the chapter, about the networks that are on screen now. */
export const checks: readonly Question[] = [hundredth, ceiling, clipping];
