/**
 * What is set, pressed or typed into is no part of the picture: the transport, and every control
 * that is not itself a number of it. A figure may mark more with `data-export="skip"`.
 */
const skipped = [
  ".transport",
  "[data-export='skip']",
  "button:not([data-cell])",
  "input",
  "select",
  "textarea",
  "label",
  "fieldset",
  "details",
  "[role=alert]",
  "script",
  "style",
].join(",");

/** Kept for screen readers only: a pixel that clips all it holds. */
const isForEarsOnly = (box: DOMRect, style: CSSStyleDeclaration) =>
  box.width <= 1.5 && box.height <= 1.5 && style.overflowX === "hidden";

/** Whether an element and what it holds belong to the picture. */
export function isPart(element: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  if (element.matches(skipped)) return false;
  const isSeen = style.display === "contents" || element.checkVisibility();
  if (!isSeen || style.visibility === "hidden" || style.opacity === "0") return false;
  return !isForEarsOnly(box, style);
}

/** Whether an element hides some of what it holds. */
export const clips = (element: Element, style: CSSStyleDeclaration) =>
  (style.overflowX !== "visible" || style.overflowY !== "visible") &&
  (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);

/** The sentence that says what the figure shows now. */
export function sentenceOf(figure: HTMLElement): string {
  const id = figure.getAttribute("aria-describedby");
  return (id === null ? null : document.getElementById(id)?.textContent) ?? "";
}

/** An element's text without what is hidden. */
export function seenTextOf(element: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentElement?.checkVisibility())
      texts.push(walker.currentNode.nodeValue ?? "");
  return texts.join("").replaceAll(/\s+/g, " ").trim();
}
