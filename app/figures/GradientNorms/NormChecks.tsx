import { Check, type Verdict } from "../../mdx/Check.tsx";
import { readNumber } from "../../controls/typedNumber.ts";
import { useAppState } from "../../store/appStore.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { normWords } from "../../words/vanishing.ts";
import { amount, shareOf } from "../../chart/tickText.ts";
import { firstStepBelow, readNorm, sequenceLengthOf } from "./reading.ts";
import { Rich } from "../../chart/Rich.tsx";
import { bareWordAt } from "./sentences.ts";

const { check } = normWords;

/** Where has the curve fallen below a hundredth of its start? */
function judgeHundredth(curve: NamedCurve, answer: string): Verdict {
  const typed = readNumber(answer);
  if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
  const t = firstStepBelow(curve, 0.01);
  if (typed.value !== (t ?? 0)) return { isRight: false, sentence: check.hundredthHint };
  const share = (step: number) => shareOf(readNorm(curve, step).share ?? 0);
  if (t === null) {
    const reason = check.neverBelow(curve.id, bareWordAt(curve, 1), share(1));
    return { isRight: true, sentence: reason };
  }
  const reason = check.below(curve.id, t, bareWordAt(curve, t), share(t), share(t + 1));
  return { isRight: true, sentence: reason };
}

/** The most that the next step could leave: norm times largest singular value. */
function judgeCeiling(curve: NamedCurve, t: number, answer: string): Verdict {
  const typed = readNumber(answer);
  if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
  const { norm, normBefore, ceiling } = readNorm(curve, t);
  const most = (normBefore ?? 0) * (ceiling ?? 0);
  if (Math.abs(typed.value - most) > 0.02 * most) {
    return { isRight: false, sentence: check.ceilingHint };
  }
  return {
    isRight: true,
    sentence: check.ceilingReason(
      amount(normBefore ?? 0),
      amount(ceiling ?? 0),
      amount(most),
      amount(norm),
    ),
  };
}

/** What clipping to a norm of 1 changes at the first word. */
function judgeClipping(curves: readonly NamedCurve[], answer: string): Verdict {
  const large = curves.filter((curve) => readNorm(curve, 1).norm > 1);
  const isRight =
    large.length === 0 ? answer === check.noCurve : large.some(({ id }) => id === answer);
  if (!isRight) return { isRight, sentence: check.clippingHint };
  const reasons = curves.map((curve) => {
    const { norm } = readNorm(curve, 1);
    return norm > 1
      ? check.clipped(curve.id, amount(norm))
      : check.notClipped(curve.id, amount(norm));
  });
  return { isRight, sentence: [...reasons, check.clippingReason].join(" ") };
}

/** The questions at the end of the chapter, about the networks that are on screen now. */
export function NormChecks() {
  const curves = useAppState((state) => state.normCurves.value) ?? [];
  const [first] = curves;
  const last = curves.at(-1);
  if (!first || !last) return null;
  const length = sequenceLengthOf(first.curve);
  const t = Math.max(Math.round((length * 2) / 3) - 1, 1);
  const { normBefore, ceiling } = readNorm(last, t);
  const key = curves.map(({ id }) => id).join("");
  return (
    <>
      <Check
        question={check.hundredth(first.id, bareWordAt(first, length))}
        judge={(answer) => judgeHundredth(first, answer)}
      />
      <Check
        question={
          <Rich text={check.ceiling(last.id, t, amount(normBefore ?? 0), amount(ceiling ?? 0))} />
        }
        judge={(answer) => judgeCeiling(last, t, answer)}
      />
      <Check
        key={key}
        question={check.clipping(bareWordAt(first, 1))}
        choices={[...curves.map(({ id }) => id), check.noCurve]}
        judge={(answer) => judgeClipping(curves, answer)}
      />
    </>
  );
}
