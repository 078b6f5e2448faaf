import { Children, isValidElement, type ReactNode, Suspense, useEffect, useRef } from "react";
import { words } from "../words/en.ts";
import { Onward } from "./Onward.tsx";
import { useLaidOutWhenIdle } from "./useLaidOutWhenIdle.ts";

interface ChapterProps {
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  /** The figure that stays in view beside the text, up to an `Onward` if there is one. */
  readonly stage: ReactNode;
  readonly children: ReactNode;
}

/**
 * Text beside a stage that stays in view; on a phone the stage comes first. A stage that is taller
 * than the window sticks by its lower edge, so that all of it can be reached.
 */
export function Chapter({ number, title, lead, stage, children }: ChapterProps) {
  const box = useRef<HTMLDivElement>(null);
  const prose = useRef<HTMLDivElement>(null);
  useLaidOutWhenIdle(prose);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      element.style.setProperty("--stage-height", `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const parts = Children.toArray(children);
  const onward = parts.findIndex((part) => isValidElement(part) && part.type === Onward);
  const end = onward < 0 ? parts.length : onward;
  return (
    <article className="chapter">
      <div className="chapter-opening">
        <header className="chapter-head">
          <p className="chapter-number">{words.chapter(number)}</p>
          <h1>{title}</h1>
          <p className="chapter-lead">{lead}</p>
        </header>
        <div className="chapter-stage" ref={box}>
          <Suspense>{stage}</Suspense>
        </div>
        <div className="chapter-prose prose" id="text" ref={prose}>
          {parts.slice(0, end)}
        </div>
      </div>
      {parts.slice(end)}
    </article>
  );
}
