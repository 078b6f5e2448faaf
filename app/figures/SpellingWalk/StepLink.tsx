import type { MouseEvent, ReactNode } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { articlePlace } from "../../store/spellingSlice.ts";
import { stageWords } from "../../words/spelling.ts";
import { callFigure } from "../frame/callFigure.ts";

interface StepLinkProps {
  /** The step it leads to, such as "t2.wx"; the reader's pace stays. */
  readonly step: string;
  readonly children: ReactNode;
}

/** A link in the text that moves the walkthrough, brings it into view and says so. */
export function StepLink({ step, children }: StepLinkProps) {
  const store = useAppStore();
  function follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { place, pace, goToStep, playWalk, resetSpelling, announce, settleEdit } =
      store.getState();
    // The text speaks of the article's word; undo brings the reader's own back.
    if (place.experiment.word !== articlePlace.experiment.word) resetSpelling();
    playWalk(false);
    settleEdit();
    goToStep(step, pace);
    callFigure("spelling");
    announce(stageWords.called);
  }
  return (
    <a className="step-link" href={`?step=${step}`} onClick={follow}>
      {children}
    </a>
  );
}
