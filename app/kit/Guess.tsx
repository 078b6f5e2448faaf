import { Segments } from "../controls/Segments.tsx";
import { useAppState, useAppStore } from "../store/appStore.ts";
import type { Prediction, View } from "./figure.ts";
import { focusSteps } from "./frame/focusSteps.ts";
import type { Instance } from "./instance.ts";
import type { Schema } from "./params/param.ts";
import type { Kind } from "../../src/protocol/messages.ts";
import { kitWords } from "./words.ts";

interface GuessProps<S extends Schema, K extends Kind> {
  readonly prediction: Prediction<S, K>;
  readonly instance: Instance<S, K>;
  readonly view: View<S, K>;
  /** Position of the last step */
  readonly last: number;
  /** Whether a button beside the question already goes on. */
  readonly isBegunElsewhere: boolean;
}

/** What the reader expects, asked before the first step; beside it, at the last one, what became of it. */
export function Guess<S extends Schema, K extends Kind>(props: GuessProps<S, K>) {
  const { prediction, instance, view, last, isBegunElsewhere } = props;
  const guesses = useAppState((state) => state.guesses);
  const { guess, forgetGuess } = useAppStore().getState();
  const { question, options, subjects, outcome } = prediction;
  const asked = subjects(view);
  const guessOf = (key: string) => options.find(({ value }) => value === guesses[key]) ?? null;
  const isComplete = asked.every(({ key }) => guessOf(key) !== null);

  if (view.step > 0) {
    if (asked.every(({ key }) => guessOf(key) === null)) return null;
    return (
      <div className="figure-guess">
        {asked.map(({ key, name }, index) => {
          const guessed = guessOf(key);
          const become = view.step === last ? outcome(view, index) : null;
          return (
            guessed && (
              <p key={key}>
                {asked.length > 1 && <span>{name}</span>}
                <i>{` ${kitWords.guess.yours(guessed.name)} `}</i>
                {become && (
                  <strong data-right={guessed.value === become.value ? "" : undefined}>
                    {`${become.sentence} `}
                  </strong>
                )}
                {become && (
                  <button
                    type="button"
                    className="button button-quiet"
                    data-export="skip"
                    onClick={() => forgetGuess(key)}
                  >
                    {kitWords.guess.again}
                  </button>
                )}
              </p>
            )
          );
        })}
      </div>
    );
  }
  return (
    <div className="figure-guess" data-export="skip">
      <p className="figure-guess-question">{question(view)}</p>
      {asked.map(({ key, name }) => (
        <Segments
          key={key}
          label={name}
          value={guessOf(key)?.value ?? null}
          options={options}
          onChange={(value) => guess(key, value)}
        />
      ))}
      {!isBegunElsewhere && (
        <button
          type="button"
          className={isComplete ? "button button-strong" : "button"}
          onClick={(event) => {
            // The question gives way to the walk, which the reader may want to pause.
            focusSteps(event.currentTarget);
            instance.getState().play(true);
          }}
        >
          {isComplete ? kitWords.guess.see : kitWords.guess.skip}
        </button>
      )}
    </div>
  );
}
