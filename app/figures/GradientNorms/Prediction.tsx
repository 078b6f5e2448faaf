import { Segments } from "../../controls/Segments.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { type Outcome, outcomes } from "../../store/gradientNormPlace.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { normWords } from "../../words/vanishing.ts";
import { focusSteps } from "../../kit/frame/focusSteps.ts";
import { SeriesKey } from "../../chart/Marker.tsx";
import { sequenceLengthOf } from "./reading.ts";
import { guessKey, settingOf, bareWordAt } from "./sentences.ts";

const options = outcomes.map((value) => ({ value, name: normWords.guess.names[value] }));

/** Before the first step back: what does the reader expect of each curve? */
export function Prediction({ curves }: { readonly curves: readonly NamedCurve[] }) {
  const guesses = useAppState((state) => state.guesses);
  const { guess, playNorms } = useAppStore().getState();
  const [first] = curves;
  if (!first) return null;
  const length = sequenceLengthOf(first.curve);
  const guessed = (curve: NamedCurve): Outcome | null =>
    outcomes.find((outcome) => outcome === guesses[guessKey(curve)]) ?? null;
  const isComplete = curves.every((curve) => guessed(curve) !== null);
  return (
    <div className="norm-prediction" data-export="skip">
      <p className="norm-question">
        {normWords.guess.question(bareWordAt(first, 1), bareWordAt(first, length))}
      </p>
      <div className="norm-guesses">
        {curves.map((curve) => (
          <Segments
            key={curve.id}
            label={
              <>
                <SeriesKey of={curve.id} />
                <span>{` ${normWords.setting(settingOf(curve))}`}</span>
              </>
            }
            value={guessed(curve)}
            options={options}
            onChange={(outcome) => guess(guessKey(curve), outcome)}
          />
        ))}
      </div>
      <p className="norm-guess-actions">
        <button
          type="button"
          className={isComplete ? "button button-strong" : "button"}
          onClick={(event) => {
            // The question gives way to the walk, which the reader may want to pause.
            focusSteps(event.currentTarget);
            playNorms(true);
          }}
        >
          {isComplete ? normWords.guess.see : normWords.guess.skip}
        </button>
        <small>{normWords.guess.meaning}</small>
      </p>
    </div>
  );
}
