import { grouped, mathText } from "./mathText.ts";

/** What is on the page and no text of it. */
export const noText =
  "template, script, style, noscript, select, datalist, [hidden], .visually-hidden, .katex-html, .figure-address, .figure-tools, .transport, .skip-inside, .sym-back, svg title, svg desc";

/** A symbol's script or a whole equation as plain text, or null for everything else. */
export function formulaText(element: Element): string | null {
  if (element.matches(".katex")) {
    const math = element.querySelector("math");
    return math && mathText(math).trim();
  }
  if (element.localName === "sub") return `_${grouped(plainText(element))}`;
  if (element.localName === "sup") return `^${grouped(plainText(element))}`;
  return null;
}

/** The text of an element, each symbol once: h_t, h^(2), 5.3×10^(−3). */
export function plainText(element: Element): string {
  const parts = [...element.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.nodeValue ?? "";
    if (!(child instanceof Element) || child.matches(noText)) return "";
    if (child.localName === "br") return " ";
    return formulaText(child) ?? plainText(child);
  });
  return parts.join("");
}
