import { useMemo } from "react";
import { useOpenQuestion } from "../../kit/frame/question.ts";
import { Tally, Votes } from "../../kit/Votes.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { predictionWords } from "./words.ts";
import { cell, knownFrom, valueOf } from "./cells.ts";
import { formatNumber } from "./numbers.ts";
import { useStage } from "./stage.ts";
import { useSpellingStore } from "./store/useSpelling.ts";

/**
 * Before the first bet of the network is shown the reader makes one; it stays beside the outcome.
 * Nothing waits for it: Next goes on without.
 */
export function Prediction() {
  const { run, walk, step, digits } = useStage();
  const { letters, alphabet, update } = run;
  const question = `first-guess:${letters.join("")}:${update === 0 ? "untrained" : "trained"}`;
  const kept = useAppState((state) => state.guesses[question]) ?? "";
  const store = useAppStore();
  const { goToStep } = useSpellingStore().getState();
  const { pace } = step;
  const isAsked = step.operation.group === "t1" && step.operation.kind !== "L";
  const values = alphabet.map((_, v) => valueOf(run, cell("y", 1, v)));
  const best = Math.max(...values);
  // A guess is judged by the bet that it was about, and kept with it.
  const cut = kept.lastIndexOf(" ");
  const isMeant = kept.slice(cut + 1) === String(best);
  const guessed = cut < 0 ? undefined : kept.slice(0, cut);
  const guess = isMeant ? guessed : undefined;
  const isOpen = knownFrom(walk, cell("y", 1, alphabet.length - 1)) > step.leafEnd;
  useOpenQuestion(
    useMemo(
      () =>
        isAsked && isOpen && alphabet.length > 1
          ? {
              subjects: [question],
              choices: alphabet.map((letter) => ({
                subject: question,
                value: letter,
                name: letter,
              })),
              reveal: () =>
                pace === "stop" ? goToStep("t1.bet", "stop") : goToStep("t1.y", "operation"),
            }
          : null,
      [isAsked, isOpen, alphabet, question, goToStep, pace],
    ),
  );
  if (!isAsked || alphabet.length < 2) return null;

  const read = letters[0] ?? "";
  if (isOpen) {
    return (
      <div
        className="prediction"
        data-export="skip"
        role="group"
        aria-label={predictionWords.title}
      >
        <p>{update === 0 ? predictionWords.ask(read) : predictionWords.askTrained(read)}</p>
        <span className="prediction-choices">
          {alphabet.map((letter, index) => (
            <button
              key={letter}
              type="button"
              className="button"
              aria-pressed={guess === letter}
              onClick={() => store.getState().guess(question, `${letter} ${best}`)}
            >
              <span>{letter}</span>
              <span>
                <Votes subject={question} value={letter} digit={index + 1} />
              </span>
            </button>
          ))}
        </span>
      </div>
    );
  }
  const tally = (
    <Tally
      subject={question}
      options={alphabet.map((letter) => ({ value: letter, name: letter }))}
    />
  );
  if (guess === undefined)
    return (
      <p className="prediction">
        {guessed !== undefined && <span>{predictionWords.outdated(guessed)}</span>}
        {tally}
      </p>
    );
  const top = values.indexOf(best);
  return (
    <p className="prediction">
      <span>
        {predictionWords.outcome(
          guess,
          alphabet[top] ?? "",
          formatNumber(best, digits),
          formatNumber(values[alphabet.indexOf(guess)] ?? 0, digits),
        )}
      </span>
      {tally}
    </p>
  );
}
