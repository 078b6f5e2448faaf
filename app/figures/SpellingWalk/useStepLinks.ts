import { useCallback } from "react";
import { callFigure } from "../../kit/frame/callFigure.ts";
import { changeAddress } from "../../hooks/changeAddress.ts";
import { useFollowed } from "../../kit/followed.ts";
import { useAppStore } from "../../store/appStore.ts";
import { useSpellingStore } from "./store/useSpelling.ts";
import { articlePlace } from "./store/place.ts";
import { stageWords } from "./words.ts";

/**
 * A link in the text, `[…](?step=t2.wx)`, moves the walkthrough at the reader's pace, brings it into view and
 * says so.
 */
export function useStepLinks(figure: string): void {
  const store = useSpellingStore();
  const { announce } = useAppStore().getState();
  const follow = useCallback(
    (search: string) => {
      const step = /^\?step=(.+)$/.exec(search)?.[1];
      if (step === undefined) return false;
      const { place, pace, goToStep, playWalk, resetSpelling, settleEdit } = store.getState();
      // The text speaks of the article's word; undo brings the reader's own back.
      if (place.experiment.word !== articlePlace.experiment.word) resetSpelling();
      playWalk(false);
      settleEdit();
      // The way back leads to where the reader came from in the figure, not off the page.
      changeAddress("push", location.pathname + location.search);
      goToStep(step, pace);
      callFigure(figure);
      announce(stageWords.called);
      return true;
    },
    [store, announce, figure],
  );
  useFollowed(figure, follow);
}
