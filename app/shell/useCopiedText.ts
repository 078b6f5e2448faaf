import { useEffect } from "react";
import { isField } from "../hooks/isField.ts";
import { lateCode } from "../kit/late.tsx";

/** Nobody copies before something is selected, by hand or by keys. */
const writing = lateCode(() => import("./copiedText.ts"));

/** What a browser copies badly by itself. */
const special = ".katex, .sym, sub, sup, table";

function copy(event: ClipboardEvent): void {
  const selection = getSelection();
  const { code } = writing;
  if (
    !code ||
    !event.clipboardData ||
    !selection ||
    selection.rangeCount === 0 ||
    selection.isCollapsed
  )
    return;
  if (event.defaultPrevented || isField(event.target)) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: top } = range;
  const around = top instanceof Element ? top : top.parentElement;
  if (!around?.closest(special) && !range.cloneContents().querySelector(special)) return;
  event.clipboardData.setData("text/plain", code.copiedText(range));
  event.clipboardData.setData("text/html", code.copiedHtml(range));
  event.preventDefault();
}

/** What is copied from a page holds each symbol once, as plain text such as h_t, and tables as numbers. */
export function useCopiedText(): void {
  useEffect(() => {
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, []);
}
