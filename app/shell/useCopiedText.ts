import { useEffect } from "react";
import { isField } from "../hooks/isField.ts";
import { copiedHtml, copiedText } from "./copiedText.ts";

/** What a browser copies badly by itself. */
const special = ".katex, .sym, sub, sup, table";

function copy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!event.clipboardData || !selection || selection.rangeCount === 0 || selection.isCollapsed)
    return;
  if (event.defaultPrevented || isField(event.target)) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: top } = range;
  const around = top instanceof Element ? top : top.parentElement;
  if (!around?.closest(special) && !range.cloneContents().querySelector(special)) return;
  event.clipboardData.setData("text/plain", copiedText(range));
  event.clipboardData.setData("text/html", copiedHtml(range));
  event.preventDefault();
}

/** What is copied from a page holds each symbol once, as plain text such as h_t, and tables as numbers. */
export function useCopiedText(): void {
  useEffect(() => {
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, []);
}
