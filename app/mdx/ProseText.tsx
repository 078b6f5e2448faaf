import { type ReactNode, useLayoutEffect, useRef } from "react";
import { showNotation } from "../math/showNotation.ts";
import { useAppState } from "../store/appStore.ts";
import { useText } from "./pageText.ts";

interface ProseTextProps {
  /** Number of the run on its page. */
  readonly part: string;
  /** The text itself; there when the page's HTML is drawn, and not in the browser. */
  readonly children?: ReactNode;
}

/**
 * A run of text between two figures. It is sent once, as HTML: the browser's code holds no word of it. React adopts
 * what the page holds, and a page that the reader goes on to brings its own (`fetchText`). In the browser it shows the reader's notation.
 */
export const ProseText = import.meta.env.SSR ? WrittenText : AdoptedText;

function WrittenText({ part, children }: ProseTextProps) {
  return <div data-prose={part}>{children}</div>;
}

function AdoptedText({ part }: ProseTextProps) {
  const html = useText(part);
  const notation = useAppState((state) => state.notation);
  const run = useRef<HTMLDivElement>(null);
  // After every drawing: it draws anew only for another notation or another text.
  useLayoutEffect(() => {
    if (run.current) showNotation(run.current, notation);
  });
  // oxlint-disable-next-line react/no-danger -- the site's own page, as the build wrote it
  return <div ref={run} data-prose={part} dangerouslySetInnerHTML={html} />;
}
