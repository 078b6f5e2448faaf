import { useAppState, useAppStore } from "../../store/appStore.ts";
import { useSpelling } from "./store/useSpelling.ts";
import { formatCount } from "../../words/count.ts";
import { predictionWords } from "./words.ts";
import { useStage } from "./stage.ts";

/** Spans of updates to choose from; the last one has no end and includes never. */
const spans = [5, 20, 100, Infinity] as const;

const spanOf = (updates: number | null) =>
  spans.find((most) => (updates ?? Infinity) <= most) ?? Infinity;

/** Before training: how long will the last letter take to win? After it, the guess beside the outcome. */
export function TrainingGuess() {
  const { run } = useStage();
  const { letters } = run;
  const place = useSpelling((state) => state.place.experiment);
  const question = `wins-after:${letters.join("")}:${place.hiddenSize}:${place.start}`;
  const guess = useAppState((state) => state.guesses[question]);
  const store = useAppStore();
  const read = letters.at(-2) ?? "";
  const target = letters.at(-1) ?? "";
  const won = run.wonAtUpdateByStep.at(-1) ?? null;

  if (run.trainedTo === 0) {
    if (won === 0) return null;
    return (
      <div
        className="prediction"
        data-export="skip"
        role="group"
        aria-label={predictionWords.title}
      >
        <p>{predictionWords.askTraining(target, read)}</p>
        <span className="prediction-choices">
          {spans.map((most, index) => (
            <button
              key={most}
              type="button"
              className="button"
              aria-pressed={guess === String(most)}
              onClick={() => store.getState().guess(question, String(most))}
            >
              {predictionWords.span((spans[index - 1] ?? 0) + 1, most)}
            </button>
          ))}
        </span>
      </div>
    );
  }
  if (guess === undefined || (won === null && run.end === null)) return null;
  const index = spans.findIndex((most) => String(most) === guess);
  const named = predictionWords.span((spans[index - 1] ?? 0) + 1, spans[index] ?? Infinity);
  return (
    <p className="prediction">
      {predictionWords.trainingOutcome(
        named,
        target,
        won === null ? null : formatCount(won),
        String(spanOf(won)) === guess,
      )}
    </p>
  );
}
