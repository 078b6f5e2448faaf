import type { ReactNode } from "react";
import { useText } from "./pageText.ts";

interface ProseTextProps {
  /** Number of the run on its page. */
  readonly part: string;
  /** The text itself; there when the page's HTML is drawn, and not in the browser. */
  readonly children?: ReactNode;
}

/**
 * A run of text between two figures. It is sent once, as HTML: the browser's code holds no word of it. React adopts
 * what the page holds, and a page that the reader goes on to brings its own (`fetchText`).
 */
export function ProseText({ part, children }: ProseTextProps) {
  const html = useText(part);
  return import.meta.env.SSR ? (
    <div data-prose={part}>{children}</div>
  ) : (
    // oxlint-disable-next-line react/no-danger -- the site's own page, as the build wrote it
    <div data-prose={part} dangerouslySetInnerHTML={html} />
  );
}
