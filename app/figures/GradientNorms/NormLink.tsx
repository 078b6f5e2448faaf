import type { MouseEvent, ReactNode } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { readNormPlace } from "../../store/gradientNormUrl.ts";
import { normWords } from "../../words/vanishing.ts";
import { callFigure } from "../../kit/frame/callFigure.ts";
import { FIGURE_ID } from "./GradientNormsFigure.tsx";

interface NormLinkProps {
  /** The picture it leads to, as a query string such as "?back=14&axis=linear". */
  readonly show: string;
  readonly children: ReactNode;
}

/** A link in the text that changes the figure, brings it into view and says so. */
export function NormLink({ show, children }: NormLinkProps) {
  const store = useAppStore();
  function follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { openNormPlace, announce } = store.getState();
    openNormPlace(readNormPlace(show).place);
    callFigure(FIGURE_ID);
    announce(normWords.called);
  }
  return (
    <a className="step-link" href={show} onClick={follow}>
      {children}
    </a>
  );
}
