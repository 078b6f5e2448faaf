import { useContext } from "react";
import { Readout } from "../../chart/Readout.tsx";
import type { CaptionProps } from "../../kit/figure.ts";
import { PresentedContext } from "../../kit/frame/question.ts";
import { curvesOf, reachedOf } from "./gradientNorms.ts";
import { type params } from "./networks.ts";
import { readNorm } from "./reading.ts";
import { onlyDifference, settingOf, stateName, stepSentence } from "./sentences.ts";
import { normWords } from "./words.ts";

/** The step in words: what this one multiplication did to each gradient, and what was guessed. */
export function NormCaption({ view, verdictOf }: CaptionProps<typeof params, "gradientNorms">) {
  const curves = curvesOf(view);
  const [first] = curves;
  const t = reachedOf(view);
  // The back row has one line for each network, as large as can be.
  const isPresented = useContext(PresentedContext);
  // Before the first step the question stands here.
  if (!first || view.step === 0) return null;
  return (
    <div className="norm-panel" data-said>
      <Readout
        at={[
          normWords.walked(stateName(first, t + 1), stateName(first, t)),
          onlyDifference(curves),
        ].join(" ")}
        items={curves.map((curve, index) => ({
          of: curve.id,
          name: normWords.setting(settingOf(curve)),
          sentence: stepSentence(readNorm(curve, t), isPresented),
          more: verdictOf(index),
        }))}
      />
    </div>
  );
}
