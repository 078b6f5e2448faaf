import { useCallback } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import type { ChapterWays } from "./chapterWays.ts";
import type { Command } from "./presenterKeys.ts";

/** A network that is trained by keys, or other long work. */
export interface Trainer {
  readonly isOn: boolean;
  /** Trains or pauses */
  toggle(): void;
  /** What its button says, where it does not train */
  readonly names?: { readonly start: string; readonly stop: string };
  /** Makes one update; absent where a run is played as a whole. */
  readonly one?: (() => void) | undefined;
}

/** What of a figure the presenter's keys and buttons act on. */
export interface Presented {
  readonly trainer: Trainer | undefined;
  /** Questions about what it shows */
  readonly checkCount: number;
}

/** Carries out what a key or a button of the presentation asks for; says whether there was anything to do. */
export function usePresenter(
  { trainer, checkCount }: Presented,
  ways: ChapterWays,
  isPresented: boolean,
): (command: Command) => boolean {
  const store = useAppStore();
  return useCallback(
    (command) => {
      const state = store.getState();
      const question = state.questions.at(-1);
      if (command.does === "train" || command.does === "one") {
        const act = command.does === "train" ? trainer?.toggle : trainer?.one;
        act?.();
        return act !== undefined;
      }
      if (!isPresented) return false;
      switch (command.does) {
        case "blank":
          state.switchBlank(true);
          return true;
        case "cue":
          state.switchCue(!state.hasCue);
          return true;
        case "spotlight":
          state.switchSpotlight(!state.isSpotlit);
          state.announce(words.presentation.spotlightIs(!state.isSpotlit));
          return true;
        case "keys":
          state.listKeys(!state.areKeysListed);
          return true;
        case "chapter": {
          const way = ways[command.to];
          if (way) way.go();
          else {
            const sentence = words.presentation.noMore[command.to];
            state.offer({ to: null, sentence });
            state.announce(sentence);
          }
          return true;
        }
        case "check": {
          const next = state.check === null ? 0 : state.check + 1;
          state.ask(next < checkCount ? next : null);
          return checkCount > 0;
        }
        case "reveal":
          question?.reveal();
          return question !== undefined;
        case "clear":
          if (!question) return false;
          state.clearVotes(question.subjects);
          state.announce(words.presentation.cleared);
          return true;
        case "vote": {
          const choice = question?.choices[command.choice];
          if (!choice) return false;
          const { subject, value, name } = choice;
          state.vote(subject, value, command.by);
          const count = store.getState().votes[subject]?.[value] ?? 0;
          state.announce(words.votes.counted(name, count));
          return true;
        }
      }
    },
    [store, trainer, checkCount, ways, isPresented],
  );
}
