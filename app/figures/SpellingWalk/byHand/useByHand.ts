import { useMemo } from "react";
import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { useAppState, useAppStore } from "../../../store/appStore.ts";
import {
  type Answer,
  answerOf,
  askedUnits,
  keptAnswer,
  questionOf,
  shownAnswer,
} from "./answers.ts";

/** The step that is left to the reader: what was answered, and what can be done. */
export interface ByHand {
  readonly answers: readonly Answer[];
  /** Something is still to be computed: nothing of it is shown. */
  readonly isOpen: boolean;
  answer(unit: number, text: string): void;
  show(): void;
  again(): void;
}

/** Answers are kept as guesses are, each with the number that it was meant for. */
export function useByHand(run: SpellingRun): ByHand {
  const guesses = useAppState((state) => state.guesses);
  const store = useAppStore();
  return useMemo(() => {
    const units = askedUnits(run);
    const answers = units.map((unit) => answerOf(run, unit, guesses[questionOf(run, unit)]));
    const { guess, forgetGuess } = store.getState();
    return {
      answers,
      isOpen: answers.some(({ state }) => state === "open" || state === "wrong"),
      answer: (unit, text) => guess(questionOf(run, unit), keptAnswer(run, unit, text)),
      show: () =>
        answers
          .filter(({ state }) => state !== "right")
          .forEach(({ unit }) => guess(questionOf(run, unit), shownAnswer(run, unit))),
      again: () => units.forEach((unit) => forgetGuess(questionOf(run, unit))),
    };
  }, [run, guesses, store]);
}
