import { type MouseEvent, useContext, useMemo } from "react";
import { flushSync } from "react-dom";
import type { Kind } from "../../src/protocol/messages.ts";
import { Rich } from "../chart/Rich.tsx";
import { Segments } from "../controls/Segments.tsx";
import { useAppState, useAppStore } from "../store/appStore.ts";
import type { Prediction, View } from "./figure.ts";
import { focusSteps } from "./frame/focusSteps.ts";
import { PresentedContext, useOpenQuestion } from "./frame/question.ts";
import type { Instance } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { words } from "../words/en.ts";
import { Tally, Votes } from "./Votes.tsx";
import { kitWords } from "./words.ts";

export interface GuessProps<S extends Schema, K extends Kind> {
  readonly prediction: Prediction<S, K>;
  readonly instance: Instance<S, K>;
  readonly view: View<S, K>;
  /** Position of the step from which on it is told what became of a guess */
  readonly told: number;
  /** Whether a button beside the question already goes on. */
  readonly isBegunElsewhere: boolean;
}

/** The long work that answers it, if any. */
const gatherOf = <S extends Schema, K extends Kind>(
  { isOfWalk = false }: Prediction<S, K>,
  { gather }: View<S, K>,
) => (isOfWalk ? undefined : gather);

/** Whether it is still asked, and whether it is told what became of it: in the walk, in the network's training, or in long work. */
function stageOf<S extends Schema, K extends Kind>({
  prediction,
  view,
  told,
}: Pick<GuessProps<S, K>, "prediction" | "view" | "told">) {
  const { live, step } = view;
  const { askedAt = 0 } = prediction;
  const gather = gatherOf(prediction, view);
  if (gather) return { isOpen: gather.status === "idle", isTold: gather.status === "done" };
  if (!live) return { isOpen: step === askedAt, isTold: step >= told, isToCome: step < askedAt };
  const isUnderWay = live.status === "running" || live.status === "waiting";
  return { isOpen: live.update === 0 && !isUnderWay, isTold: live.end !== null };
}

/** The option that the reader has chosen for a subject, by its key; null for none. */
function useGuesses<S extends Schema, K extends Kind>({ options }: Prediction<S, K>) {
  const guesses = useAppState((state) => state.guesses);
  return (key: string) => options.find(({ value }) => value === guesses[key]) ?? null;
}

/** What was guessed of one subject, and beside it, once it is told, what became of it. */
export function Verdict<S extends Schema, K extends Kind>(
  props: GuessProps<S, K> & { readonly subject: number },
) {
  const { prediction, instance, view, subject } = props;
  const guessOf = useGuesses(prediction);
  const { forgetGuess } = useAppStore().getState();
  const asked = prediction.subjects(view);
  const { key = "", name: subjectName = null } = asked[subject] ?? {};
  const guess = guessOf(key);
  const isPresented = useContext(PresentedContext);
  const tally = <Tally subject={key} options={prediction.options} />;
  const become =
    stageOf(props).isTold && (guess || isPresented) ? prediction.outcome(view, subject) : null;
  if (!guess) {
    if (!isPresented) return null;
    const name = prediction.options.find(({ value }) => value === become?.value)?.name;
    return (
      <i className="figure-verdict">
        {become && (
          <strong>
            <span>{`${name === undefined ? "" : words.votes.answer(name)} `}</span>
            <Rich text={`${become.sentence} `} />
          </strong>
        )}
        {tally}
      </i>
    );
  }
  const isRight = guess.value === become?.value;

  /** Back to where the question is asked, and to the question. */
  function guessAgain({ currentTarget }: MouseEvent): void {
    const figure = currentTarget.closest("[data-figure]");
    flushSync(() => {
      forgetGuess(key);
      instance.getState().play(false);
      instance.getState().goTo(prediction.askedAt ?? 0);
      view.live?.goTo(0);
    });
    figure
      ?.querySelector<HTMLElement>(".figure-guess .segments:not(:has(:checked)) input")
      ?.focus();
  }

  return (
    <i className="figure-verdict">
      <span>{`${kitWords.guess.yours(guess.name)} `}</span>
      {become && (
        <>
          <strong data-right={isRight ? "" : undefined}>
            <span>{`${isRight ? kitWords.guess.right : kitWords.guess.wrong} `}</span>
            <Rich text={`${become.sentence} `} />
          </strong>
          {!gatherOf(prediction, view) && (
            <button type="button" className="link-button" data-export="skip" onClick={guessAgain}>
              <span>{kitWords.guess.again}</span>
              {asked.length > 1 && <span className="visually-hidden">{subjectName}</span>}
            </button>
          )}
        </>
      )}
      {tally}
    </i>
  );
}

/**
 * The question as a presentation knows it: the choices of all its subjects, numbered through, and the step
 * that tells the answer.
 */
function useRoomQuestion<S extends Schema, K extends Kind>(props: GuessProps<S, K>): void {
  const { prediction, instance, view, told, isBegunElsewhere } = props;
  const { isOpen, isToCome = false } = stageOf(props);
  const train = view.live?.play ?? gatherOf(prediction, view)?.play;
  // A network that is trained is drawn anew with each news; the question stays.
  const keys = JSON.stringify(prediction.subjects(view).map(({ key }) => key));
  const answer = prediction.revealed && JSON.stringify(prediction.revealed(view));
  const question = useMemo(() => {
    if (isToCome) return null;
    const subjects = JSON.parse(keys) as string[];
    return {
      subjects,
      choices: isOpen
        ? subjects.flatMap((subject) =>
            prediction.options.map(({ value, name }) => ({ subject, value, name })),
          )
        : [],
      reveal() {
        const { play, goTo, tell } = instance.getState();
        if (answer !== undefined) tell(JSON.parse(answer) as Partial<ValuesOf<S>>, "last");
        else if (train) train();
        else if (isBegunElsewhere) play(true);
        else {
          play(false);
          goTo(told);
        }
      },
    };
  }, [prediction, instance, keys, answer, told, isOpen, isToCome, isBegunElsewhere, train]);
  useOpenQuestion(question);
}

/** The options for one subject, to choose from. */
function Choices<S extends Schema, K extends Kind>(
  props: Pick<GuessProps<S, K>, "prediction" | "view"> & { readonly subject: number },
) {
  const { prediction, view, subject } = props;
  const { options } = prediction;
  const { guess } = useAppStore().getState();
  const guessOf = useGuesses(prediction);
  const { key = "", name } = prediction.subjects(view)[subject] ?? {};
  return (
    <Segments
      label={name}
      value={guessOf(key)?.value ?? null}
      options={options.map((option, index) => ({
        ...option,
        mark: (
          <Votes subject={key} value={option.value} digit={subject * options.length + index + 1} />
        ),
      }))}
      onChange={(value) => guess(key, value)}
    />
  );
}

/** What the reader expects, asked before it is shown; afterwards what became of it. */
export function Guess<S extends Schema, K extends Kind>(props: GuessProps<S, K>) {
  const { prediction, instance, view, isBegunElsewhere } = props;
  useRoomQuestion(props);
  const isPresented = useContext(PresentedContext);
  const { question, note, subjects, isInCaption = false } = prediction;
  const guessOf = useGuesses(prediction);
  const asked = subjects(view);
  const isComplete = asked.every(({ key }) => guessOf(key) !== null);

  if (asked.length === 0) return null;
  if (!stageOf(props).isOpen) {
    if (isInCaption || (!isPresented && asked.every(({ key }) => guessOf(key) === null)))
      return null;
    const isNews = view.live || gatherOf(prediction, view) || view.step === props.told;
    return (
      <div className="figure-guess" data-news={isNews ? "" : undefined}>
        {asked.map(({ key, name }, subject) => {
          const isElsewhere = prediction.isAbout?.(view, subject) === false;
          // Projected, what is not shown is not told; for a reader it is still to be guessed.
          if (isElsewhere && isPresented) return null;
          if (isElsewhere && guessOf(key) === null)
            return <Choices key={key} {...{ prediction, view, subject }} />;
          return (
            <p key={key}>
              {asked.length > 1 && <span className="figure-guess-subject">{name}</span>}
              {!isPresented && guessOf(key) === null && <i>{kitWords.guess.none}</i>}
              <Verdict {...props} subject={subject} />
            </p>
          );
        })}
      </div>
    );
  }
  return (
    <div className="figure-guess" data-export="skip">
      <p className="figure-guess-question">{question(view)}</p>
      {asked.map(({ key }, subject) => (
        <Choices key={key} {...{ prediction, view, subject }} />
      ))}
      {/* Projected, the clicker and the bar above go on, and the picture has the room. */}
      {!isBegunElsewhere && !isPresented && (
        <button
          type="button"
          className={isComplete ? "button button-strong" : "button"}
          onClick={(event) => {
            // The question gives way to the walk, which the reader may want to pause.
            focusSteps(event.currentTarget);
            const work = view.live ?? gatherOf(prediction, view);
            if (work) work.play();
            else instance.getState().play(true);
          }}
        >
          {isComplete ? kitWords.guess.see : kitWords.guess.skip}
        </button>
      )}
      {note !== undefined && <small>{note}</small>}
    </div>
  );
}
