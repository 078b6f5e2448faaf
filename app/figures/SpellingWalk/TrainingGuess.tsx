import { useMemo } from "react";
import { useOpenQuestion } from "../../kit/frame/question.ts";
import { Tally, Votes } from "../../kit/Votes.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { heldLearningRate } from "./store/place.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { formatCount } from "../../words/count.ts";
import { trainingGuessWords } from "./laterWords.ts";
import { useStage } from "./stage.ts";

/** Spans of updates to choose from; the last one has no end and includes never. */
const spans = [5, 20, 100, Infinity] as const;

const options = spans.map((most, index) => ({
  value: String(most),
  name: trainingGuessWords.span((spans[index - 1] ?? 0) + 1, most),
}));

const spanOf = (updates: number | null) =>
  spans.find((most) => (updates ?? Infinity) <= most) ?? Infinity;

/** Before training: how long will the last letter take to win? After it, the guess beside the outcome. */
export function TrainingGuess() {
  const { run } = useStage();
  const { letters } = run;
  const place = useSpelling((state) => state.place);
  const { hiddenSize, start, edits } = place.experiment;
  const question = `wins-after:${letters.join("")}:${hiddenSize}:${start}`;
  const [guess, ...meant] = (useAppState((state) => state.guesses[question]) ?? "").split(" ");
  // A guess is about one run: its first weights, and the rate that it begins with.
  const about = `${run.lossByUpdate[0]} ${heldLearningRate({ ...place, update: 0 })}`;
  const isMeant = meant.join(" ") === about && edits.every(({ update }) => update === 0);
  const { startTraining } = useSpellingStore().getState();
  const store = useAppStore();
  const read = letters.at(-2) ?? "";
  const target = letters.at(-1) ?? "";
  const won = run.wonAtUpdateByStep.at(-1) ?? null;
  const isOpen = run.trainedTo === 0;
  useOpenQuestion(
    useMemo(
      () =>
        isOpen
          ? {
              subjects: [question],
              choices: options.map((option) => ({ subject: question, ...option })),
              reveal: () => startTraining("learnt"),
            }
          : null,
      [isOpen, question, startTraining],
    ),
  );

  if (isOpen) {
    if (won === 0) return null;
    return (
      <div
        className="prediction"
        data-export="skip"
        role="group"
        aria-label={trainingGuessWords.title}
      >
        <p>{trainingGuessWords.askTraining(target, read)}</p>
        <span className="prediction-choices">
          {options.map(({ value, name }, index) => (
            <button
              key={value}
              type="button"
              className="button"
              aria-pressed={isMeant && guess === value}
              onClick={() => store.getState().guess(question, `${value} ${about}`)}
            >
              <span>{name}</span>
              <span>
                <Votes subject={question} value={value} digit={index + 1} />
              </span>
            </button>
          ))}
        </span>
      </div>
    );
  }
  const tally = <Tally subject={question} options={options} />;
  const guessed = options.find(({ value }) => value === guess);
  if (!guessed || (won === null && run.end === null)) return <p className="prediction">{tally}</p>;
  if (!isMeant)
    return (
      <p className="prediction">
        <span>{trainingGuessWords.trainingOutdated(guessed.name)}</span>
        {tally}
      </p>
    );
  return (
    <p className="prediction">
      <span>
        {trainingGuessWords.trainingOutcome(
          guessed.name,
          target,
          won === null ? null : formatCount(won),
          String(spanOf(won)) === guess,
        )}
      </span>
      {tally}
    </p>
  );
}
