import { paint, readColour } from "./colour.ts";
import { familiesFor } from "./fonts.ts";
import { type Place, svgElement } from "./svg.ts";

/** One line of a text node: what stands there, and the box of its letters on the page. */
interface Line {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Letters of one line share a top; the next line begins further left or lower. */
const SAME_LINE = 2;

/** What readers take for one letter, though it may be several characters: é, or a family of four. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Splits a text node into the lines in which the browser has set it. */
export function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  // Characters without a box of their own, such as those that isolate a word's direction.
  let unseen = "";
  for (const { segment: letter, index } of letters.segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + letter.length);
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    const line = lines.at(-1);
    if (!box) {
      // Collapsed white space is not set at all.
      if (letter.trim() === "") continue;
      if (line) line.text += letter;
      else unseen += letter;
    } else if (line && Math.abs(line.top - box.top) <= SAME_LINE) {
      line.text += letter;
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
    } else {
      const { left, top, right, bottom } = box;
      lines.push({ text: unseen + letter, left, top, right, bottom });
      unseen = "";
    }
  }
  return lines.filter((line) => line.text.trim() !== "");
}

const transforms: Readonly<Record<string, (text: string) => string>> = {
  uppercase: (text) => text.toUpperCase(),
  lowercase: (text) => text.toLowerCase(),
};

/** How far a font's letters reach above and below their line, at the style's size. */
function reachOf(style: CSSStyleDeclaration): { readonly above: number; readonly below: number } {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return { above: 0.8, below: 0.2 };
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("x");
  return { above: fontBoundingBoxAscent, below: fontBoundingBoxDescent };
}

const fontAttributes = (style: CSSStyleDeclaration, scale: number) => ({
  "font-family": familiesFor(style.fontFamily),
  "font-size": parseFloat(style.fontSize) * scale,
  "font-weight": style.fontWeight === "400" ? undefined : style.fontWeight,
  "font-style": style.fontStyle === "normal" ? undefined : style.fontStyle,
  "letter-spacing": style.letterSpacing === "normal" ? undefined : style.letterSpacing,
  // No attribute of SVG says this; figures of equal width are a matter of style.
  style:
    style.fontVariantNumeric === "normal"
      ? undefined
      : `font-variant-numeric:${style.fontVariantNumeric}`,
  "text-decoration": style.textDecorationLine === "none" ? undefined : style.textDecorationLine,
});

/**
 * One line of text on its own baseline. It begins where its language does, and what stands beside it
 * does not change the order of its words.
 *
 * @param place of its letters in the picture
 * @returns null for text that cannot be seen
 */
export function drawLine(
  text: string,
  style: CSSStyleDeclaration,
  place: Place,
): SVGElement | null {
  const fill = readColour(style.color);
  if (fill === null) return null;
  const { above, below } = reachOf(style);
  // A transform may have scaled the text; a difference below that is rounding.
  const ratio = place.height / (above + below);
  const scale = Math.abs(ratio - 1) < 0.08 ? 1 : ratio;
  const change = transforms[style.textTransform] ?? ((same: string) => same);
  const isFromRight = style.direction === "rtl";
  const element = svgElement(
    "text",
    {
      x: isFromRight ? place.x + place.width : place.x,
      y: place.y + (place.height * above) / (above + below),
      direction: isFromRight ? "rtl" : undefined,
      ...paint("fill", fill),
      ...fontAttributes(style, scale),
    },
    change(text.replaceAll(/\s/g, " ")).trimEnd(),
  );
  element.setAttribute("xml:space", "preserve");
  return element;
}

/** The mark that a style sheet sets after an element's text, such as a star; "" if there is none. */
export function markAfter(element: Element): string {
  const { content, position } = getComputedStyle(element, "::after");
  const [, mark = ""] = /^"(.+)"$/.exec(content) ?? [];
  return position === "static" ? mark : "";
}
