import "./gradientNorms.css";
import "./normPanel.css";
import { SeriesKey } from "../../chart/Marker.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import { Sym } from "../../math/Sym.tsx";
import { checks } from "./checks.tsx";
import {
  ask,
  curvesOf,
  describe,
  lengthOf,
  type NormView,
  outdated,
  settle,
  steps,
} from "./gradientNorms.ts";
import { params } from "./networks.ts";
import { NormCaption } from "./NormCaption.tsx";
import { NormPicture } from "./NormPicture.tsx";
import { NormSettings } from "./NormSettings.tsx";
import { outcomeOfShare, outcomes, readNorm } from "./reading.ts";
import { arrived, bareWordAt, guessKey, settingOf } from "./sentences.ts";
import { table } from "./table.ts";
import { normWords } from "./words.ts";

const title = ({ answer }: Pick<NormView, "answer">) => (
  <>
    {normWords.title}:{" "}
    <span className="formula" translate="no">
      ‖∂
      <Sym of="L" t={lengthOf(answer)} />
      /∂
      <Sym of="h" t="t" />‖
    </span>
  </>
);

function outcome(view: NormView, subject: number) {
  const curve = curvesOf(view)[subject];
  const share = curve ? readNorm(curve, 1).share : null;
  if (!curve || share === null) return { value: "none", sentence: normWords.guess.none };
  const value = outcomeOfShare(share);
  return { value, sentence: normWords.guess.outcome(arrived(curve, 1, share), value) };
}

/**
 * How much of the last step's loss reaches each earlier state, for up to four networks laid over
 * each other: the reader guesses, then walks back through time.
 */
export const GradientNormsFigure = createFigure({
  id: "gradient-norms",
  title,
  params,
  ask,
  settle,
  outdated,
  steps,
  describe,
  table,
  prediction: {
    question: (view) => {
      const [first] = curvesOf(view);
      return first
        ? normWords.guess.question(bareWordAt(first, 1), bareWordAt(first, lengthOf(view.answer)))
        : "";
    },
    note: normWords.guess.meaning,
    subjects: (view) =>
      curvesOf(view).map((curve) => ({
        key: guessKey(curve),
        name: (
          <>
            <SeriesKey of={curve.id} />
            <span>{` ${normWords.setting(settingOf(curve))}`}</span>
          </>
        ),
      })),
    options: outcomes.map((value) => ({ value, name: normWords.guess.names[value] })),
    outcome,
    isInCaption: true,
  },
  checks,
  Picture: NormPicture,
  Caption: NormCaption,
  Settings: NormSettings,
});
