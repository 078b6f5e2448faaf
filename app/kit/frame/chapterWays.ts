import { createContext } from "react";

/** Another chapter of a lecture. */
export interface ChapterWay {
  readonly title: string;
  /** Fetches what it needs, before it is asked for; not where data is paid for. */
  prepare(): void;
  /** Presents its main figure. */
  go(): void;
}

export interface ChapterWays {
  /** Null at the ends of the site */
  readonly before: ChapterWay | null;
  readonly after: ChapterWay | null;
}

/** Where a presentation goes on; the kit knows no chapters, the shell does. */
export const ChapterWaysContext = createContext<ChapterWays>({ before: null, after: null });
