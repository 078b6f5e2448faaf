import type { ReactNode } from "react";
import { words } from "../words/en.ts";

interface ChapterProps {
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  /** The figure that stays in view beside the text. */
  readonly stage: ReactNode;
  readonly children: ReactNode;
}

/** Text beside a stage that stays in view; on a phone the stage comes first. */
export function Chapter({ number, title, lead, stage, children }: ChapterProps) {
  return (
    <article className="chapter">
      <header className="chapter-head">
        <p className="chapter-number">{words.chapter(number)}</p>
        <h1>{title}</h1>
        <p className="chapter-lead">{lead}</p>
      </header>
      <div className="chapter-stage">{stage}</div>
      <div className="chapter-prose prose">{children}</div>
    </article>
  );
}
