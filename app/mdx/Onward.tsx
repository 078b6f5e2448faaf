import { type ReactNode, useRef } from "react";
import { useLaidOutWhenIdle } from "./useLaidOutWhenIdle.ts";

/** Where a chapter leaves its stage: text and figures that have the whole width. */
export function Onward({ children }: { readonly children: ReactNode }) {
  const text = useRef<HTMLDivElement>(null);
  useLaidOutWhenIdle(text);
  return (
    <div className="chapter-prose chapter-onward prose" ref={text}>
      {children}
    </div>
  );
}
