import { useCallback } from "react";
import { callFigure } from "../../kit/frame/callFigure.ts";
import { changeAddress } from "../../hooks/changeAddress.ts";
import { useFollowed } from "../../kit/followed.ts";
import { useAppStore } from "../../store/appStore.ts";
import { useSpellingStore } from "./store/useSpelling.ts";
import { articlePlace } from "./store/place.ts";
import { readSpellingAddress } from "./store/spellingAddress.ts";
import { isStopName } from "./stops.ts";
import { stageWords } from "./words.ts";

/**
 * A link in the text, `[…](?step=t2.wx)`, or with numbers that are held, `[…](?step=t2.y&held=h_1_2_-0.5)`, moves the walkthrough at the reader's pace, brings it into view and
 * says so.
 */
export function useStepLinks(figure: string): void {
  const store = useSpellingStore();
  const { announce } = useAppStore().getState();
  const follow = useCallback(
    (search: string) => {
      const isOwn = /^\?step=[^&]+(&held=[^&]+)?$/.test(search);
      if (!isOwn) return false;
      const { stepId: step, place: asked } = readSpellingAddress(search).address;
      const { place, pace, goToStep, playWalk, resetSpelling, settleEdit, holdNumbers } =
        store.getState();
      // The text speaks of the article's word; undo brings the reader's own back.
      if (place.experiment.word !== articlePlace.experiment.word) resetSpelling();
      // So does it of what it names, and of nothing else that is set by hand.
      if (asked.held.length + place.held.length > 0) holdNumbers(asked.held, false);
      playWalk(false);
      settleEdit();
      // The way back leads to where the reader came from in the figure, not off the page.
      changeAddress("push", location.pathname + location.search);
      // The text names stops, and single operations: they open.
      goToStep(step, isStopName(step) ? "stop" : pace === "stop" ? "operation" : pace);
      callFigure(figure);
      announce(stageWords.called);
      return true;
    },
    [store, announce, figure],
  );
  useFollowed(figure, follow);
}
