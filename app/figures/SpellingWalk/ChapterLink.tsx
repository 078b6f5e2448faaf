import type { ComponentProps, MouseEvent } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { articlePlace } from "../../store/spellingSlice.ts";
import { stageWords } from "../../words/spelling.ts";
import { ProseLink } from "../../mdx/ProseLink.tsx";
import { callFigure } from "../../kit/frame/callFigure.ts";

/**
 * The links of this chapter's text: `[…](?step=t2.wx)` moves the walkthrough at the reader's pace,
 * brings it into view and says so; any other link is a plain one.
 */
export function ChapterLink({ href = "", children }: ComponentProps<"a">) {
  const step = /^\?step=(.+)$/.exec(href)?.[1];
  return step === undefined ? (
    <ProseLink href={href}>{children}</ProseLink>
  ) : (
    <StepLink step={step}>{children}</StepLink>
  );
}

interface StepLinkProps extends Pick<ComponentProps<"a">, "children"> {
  readonly step: string;
}

function StepLink({ step, children }: StepLinkProps) {
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
    // The way back leads to where the reader came from in the figure, not off the page.
    history.pushState(null, "", `?step=${step}`);
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
