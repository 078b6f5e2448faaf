import { useAppState, useAppStore } from "../../store/appStore.ts";
import { predictionWords } from "./words.ts";
import { cell, knownFrom, valueOf } from "./cells.ts";
import { formatNumber } from "./numbers.ts";
import { useStage } from "./stage.ts";

/**
 * Before the first guess of the network is shown the reader makes one; it stays beside the outcome.
 * Nothing waits for it: Next goes on without.
 */
export function Prediction() {
  const { run, walk, step, digits } = useStage();
  const { letters, alphabet, update } = run;
  const question = `first-guess:${letters.join("")}:${update === 0 ? "untrained" : "trained"}`;
  const guess = useAppState((state) => state.guesses[question]);
  const store = useAppStore();
  if (step.operation.group !== "t1" || step.operation.kind === "L" || alphabet.length < 2)
    return null;

  const read = letters[0] ?? "";
  if (knownFrom(walk, cell("y", 1, alphabet.length - 1)) > step.leafEnd) {
    return (
      <div
        className="prediction"
        data-export="skip"
        role="group"
        aria-label={predictionWords.title}
      >
        <p>{update === 0 ? predictionWords.ask(read) : predictionWords.askTrained(read)}</p>
        <span className="prediction-choices">
          {alphabet.map((letter) => (
            <button
              key={letter}
              type="button"
              className="button"
              aria-pressed={guess === letter}
              onClick={() => store.getState().guess(question, letter)}
            >
              {letter}
            </button>
          ))}
        </span>
      </div>
    );
  }
  if (guess === undefined) return null;
  const values = alphabet.map((_, v) => valueOf(run, cell("y", 1, v)));
  const top = values.reduce((best, value, v) => (value > (values[best] ?? 0) ? v : best), 0);
  return (
    <p className="prediction">
      {predictionWords.outcome(
        guess,
        alphabet[top] ?? "",
        formatNumber(values[top] ?? 0, digits),
        formatNumber(values[alphabet.indexOf(guess)] ?? 0, digits),
      )}
    </p>
  );
}
