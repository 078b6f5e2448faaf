import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { Readout } from "../../chart/Readout.tsx";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { normWords } from "../../words/vanishing.ts";
import { outcomeOf, readNorm, sequenceLengthOf } from "./reading.ts";
import { bareWordAt, guessKey, settingOf, stepSentence } from "./sentences.ts";

interface NormReadoutProps {
  readonly curves: readonly NamedCurve[];
  /** Time step reached. */
  readonly t: number;
}

/** The step in words: what this one multiplication did to each gradient, and what was guessed. */
export function NormReadout({ curves, t }: NormReadoutProps) {
  const [first] = curves;
  if (!first) return null;
  const isStart = t === sequenceLengthOf(first.curve);
  return (
    <Readout
      at={
        isStart
          ? normWords.state(t, bareWordAt(first, t))
          : normWords.walked(t + 1, bareWordAt(first, t + 1), t, bareWordAt(first, t))
      }
      items={curves.map((curve) => ({
        of: curve.id,
        name: normWords.setting(settingOf(curve)),
        sentence: stepSentence(readNorm(curve, t)),
        more: <Verdict curve={curve} isOver={t === 1} />,
      }))}
    />
  );
}

/** The reader's guess, and beside it, once the walk is over, what became of the gradient. */
function Verdict({ curve, isOver }: { readonly curve: NamedCurve; readonly isOver: boolean }) {
  const key = guessKey(curve);
  const guess = useAppState((state) => state.guesses[key]);
  const { forgetGuess, goToStepsBack } = useAppStore().getState();
  const { names, yours, right, wrong, again } = normWords.guess;
  const known = (Object.keys(names) as (keyof typeof names)[]).find((name) => name === guess);
  if (known === undefined) return null;
  const outcome = outcomeOf(curve);
  if (!isOver || outcome === null) return <i className="norm-guess">{yours(names[known])}</i>;
  const isRight = outcome === known;
  /** Back to where the question is asked, and to the question. */
  function guessAgain(event: MouseEvent): void {
    const figure = event.currentTarget.closest("[data-figure]");
    flushSync(() => {
      forgetGuess(key);
      goToStepsBack(0);
    });
    figure?.querySelector<HTMLElement>(".segments:not(:has(:checked)) input")?.focus();
  }
  return (
    <i className="norm-guess">
      <span>{`${yours(names[known])} `}</span>
      <strong>{`${isRight ? right(names[outcome]) : wrong(names[outcome])} `}</strong>
      <button type="button" className="link-button" onClick={guessAgain}>
        <span>{again}</span>
        <span className="visually-hidden">{normWords.of(curve.id)}</span>
      </button>
    </i>
  );
}
