import { amount, shareOf } from "../../chart/tickText.ts";
import { Rich } from "../../chart/Rich.tsx";
import { numberCheck } from "../../kit/numberCheck.ts";
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

const HUNDREDTH = 0.01;
const TENTH = 0.1;

/** Where the first curve falls below a hundredth of its start; null where it never does. */
const belowOf = (view: NormView) => firstStepBelow(endsOf(view).first, HUNDREDTH);

/** Where has the curve fallen below a hundredth of its start? */
const hundredth = numberCheck<typeof params, "gradientNorms">({
  id: "hundredth",
  question: (view) => {
    const { first } = endsOf(view);
    return words.hundredth(first.id, bareWordAt(first, lengthOf(view.answer)));
  },
  value: (view) => belowOf(view) ?? 0,
  right: (view) => {
    const { first } = endsOf(view);
    const t = belowOf(view);
    const share = (step: number) => shareOf(readNorm(first, step).share ?? 0);
    return t === null
      ? words.neverBelow(first.id, bareWordAt(first, 1), share(1))
      : words.below(first.id, t, bareWordAt(first, t), share(t), share(t + 1));
  },
  slips: [
    {
      value: (view) => lengthOf(view.answer) - (belowOf(view) ?? NaN),
      hint: words.hundredthSlips.stepsBack,
    },
    { value: (view) => (belowOf(view) ?? NaN) + 1, hint: words.hundredthSlips.early },
    {
      value: (view) => firstStepBelow(endsOf(view).first, TENTH) ?? NaN,
      hint: words.hundredthSlips.tenth,
    },
    { value: (view) => (belowOf(view) ?? NaN) - 1, hint: words.hundredthSlips.late },
  ],
  hint: words.hundredthHint,
});

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
const ceiling = numberCheck<typeof params, "gradientNorms">({
  id: "ceiling",
  question: (view) => {
    const { before, ceiling: most } = ceilingAt(view);
    const { id } = endsOf(view).last;
    return <Rich text={words.ceiling(id, middleOf(view), amount(before), amount(most))} />;
  },
  value: (view) => ceilingAt(view).most,
  within: (value) => 0.02 * value,
  right: (view) => {
    const { norm, before, ceiling: stretch, most } = ceilingAt(view);
    return words.ceilingReason(amount(before), amount(stretch), amount(most), amount(norm));
  },
  slips: [
    { value: (view) => ceilingAt(view).norm, hint: words.ceilingSlips.real },
    { value: (view) => ceilingAt(view).ceiling, hint: words.ceilingSlips.stretch },
    { value: (view) => ceilingAt(view).before, hint: words.ceilingSlips.before },
    {
      value: (view) => ceilingAt(view).before + ceilingAt(view).ceiling,
      hint: words.ceilingSlips.sum,
    },
    {
      value: (view) => ceilingAt(view).before / ceilingAt(view).ceiling,
      hint: words.ceilingSlips.ratio,
    },
  ],
  hint: words.ceilingHint,
});

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
    if (!isRight) {
      const small = curves.find(({ id }) => id === answer);
      return {
        isRight,
        sentence: small
          ? words.clippingSlip(small.id, amount(readNorm(small, 1).norm))
          : words.clippingHint,
      };
    }
    const reasons = curves.map((curve) => {
      const norm = amount(readNorm(curve, 1).norm);
      return isLarge(curve) ? words.clipped(curve.id, norm) : words.notClipped(curve.id, norm);
    });
    return { isRight, sentence: [...reasons, words.clippingReason].join(" ") };
  },
};

/** The questions at the end of the chapter, about the networks that are on screen now. */
export const checks: readonly Question[] = [hundredth, ceiling, clipping];
