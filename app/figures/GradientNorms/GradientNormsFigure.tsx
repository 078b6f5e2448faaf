import "./gradientNorms.css";
import "./normPanel.css";
import { useMemo } from "react";
import { gradientNormLimits } from "../../../src/engine/experiments/gradientNorms/limits.ts";
import { Segments } from "../../controls/Segments.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { Transport } from "../../controls/Transport.tsx";
import { useAddress } from "../../hooks/useAddress.ts";
import { Sym } from "../../math/Sym.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { freeId, normAxes, sentence } from "../../store/gradientNormPlace.ts";
import { writeNormPlace } from "../../store/gradientNormUrl.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { normWords } from "../../words/vanishing.ts";
import { FigureFrame } from "../../kit/frame/FigureFrame.tsx";
import { NormPlot } from "./NormPlot.tsx";
import { NormTable } from "./NormTable.tsx";
import { NormTroubles } from "./NormTroubles.tsx";
import { Prediction } from "./Prediction.tsx";
import { NormReadout } from "./NormReadout.tsx";
import { sequenceLengthOf } from "./reading.ts";
import { describeNorms } from "./sentences.ts";
import { SettingCard } from "./SettingCard.tsx";
import { useNormAddress } from "./useNormAddress.ts";
import { useNormLinks } from "./useNormLinks.ts";
import { useNormStepper } from "./useNormStepper.ts";

const FIGURE_ID = "gradient-norms";

const axes = normAxes.map((value) => ({ value, name: normWords.axis.names[value] }));

const noCurves: readonly NamedCurve[] = [];

/** A whole walk takes about nine seconds, however long the sequence. */
const tickMs = (length: number) => Math.min(Math.max(9000 / length, 60), 700);

/**
 * How much of the last step's loss reaches each earlier state, for up to four networks laid over
 * each other: the reader guesses, then walks back through time.
 */
export function GradientNormsFigure() {
  const store = useAppStore();
  const place = useAppState((state) => state.normPlace);
  const curves = useAppState((state) => state.normCurves.value) ?? noCurves;
  const hasCue = useAppState((state) => state.hasCue || state.mode !== "present");
  const { addSetting, changeNormAxis, changeSequenceLength, resetNorms } = store.getState();
  const search = writeNormPlace(place);
  useNormAddress();
  useNormLinks(FIGURE_ID);
  useAddress(search);

  const [first] = curves;
  // While a new length is being computed the picture is still of the old one.
  const length = first ? sequenceLengthOf(first.curve) : place.sequenceLength;
  const stepsBack = Math.min(place.stepsBack, length - 1);
  const shown = useMemo(() => ({ axis: place.axis, stepsBack }), [place.axis, stepsBack]);
  const t = length - stepsBack;
  const stepper = useNormStepper(curves, place.sequenceLength, place.stepsBack);
  const description = useMemo(() => describeNorms(curves, shown), [curves, shown]);

  return (
    <FigureFrame
      id={FIGURE_ID}
      isMain
      title={
        <>
          {normWords.title}:{" "}
          <span className="formula">
            ‖∂
            <Sym of="L" t={length} />
            /∂
            <Sym of="h" t="t" />‖
          </span>
        </>
      }
      description={description}
      stepper={stepper}
      search={search}
      onReset={resetNorms}
      table={<NormTable curves={curves} />}
    >
      <div className="norms">
        <NormTroubles />
        <NormPlot curves={curves} shown={shown} description={description} />
        {hasCue && stepsBack === 0 && <Prediction curves={curves} />}
        {hasCue && stepsBack > 0 && <NormReadout curves={curves} t={t} />}
        <Transport
          stepper={stepper}
          tickMs={tickMs(place.sequenceLength)}
          marks={
            first
              ? [
                  { position: 0, label: normWords.mark(length) },
                  { position: length - 1, label: normWords.mark(1) },
                ]
              : []
          }
        />
        <div
          className="norm-settings"
          data-export="skip"
          role="group"
          aria-label={normWords.settings}
        >
          <div className="norm-cards">
            {place.settings.map((setting) => (
              <SettingCard
                key={setting.id}
                setting={setting}
                isOnly={place.settings.length === 1}
              />
            ))}
          </div>
          <div className="norm-shared">
            <Segments
              label={normWords.axis.label}
              value={place.axis}
              options={axes}
              onChange={changeNormAxis}
            />
            <Slider
              label={normWords.length}
              value={place.sequenceLength}
              {...gradientNormLimits.sequenceLength}
              step={1}
              onChange={changeSequenceLength}
            />
            <p>{normWords.lengthNote(place.sequenceLength, sentence.length)}</p>
            {freeId(place.settings) !== null && (
              <button type="button" className="button" onClick={addSetting}>
                {normWords.add}
              </button>
            )}
          </div>
        </div>
      </div>
    </FigureFrame>
  );
}
