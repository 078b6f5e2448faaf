import { plainColour, svgElement } from "./svg.ts";

/** One line of a text node: what stands there, and the box of its letters. */
interface Line {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Letters of one line share a top; the next line begins further left or lower. */
const SAME_LINE = 2;

/** Splits a text node into the lines in which the browser has set it. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let offset = 0;
  for (const letter of node.data) {
    range.setStart(node, offset);
    offset += letter.length;
    range.setEnd(node, offset);
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    // Collapsed white space has no box.
    if (!box) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) <= SAME_LINE) {
      line.text += letter;
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
    } else {
      const { left, top, right, bottom } = box;
      lines.push({ text: letter, left, top, right, bottom });
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
  "font-family": style.fontFamily,
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

/** A text node as SVG texts, one per line, each on its own baseline. */
export function drawText(
  node: Text,
  style: CSSStyleDeclaration,
  origin: { readonly left: number; readonly top: number },
): SVGElement[] {
  const fill = plainColour(style.color);
  const lines = fill === null ? [] : linesOf(node);
  if (fill === null || lines.length === 0) return [];
  const { above, below } = reachOf(style);
  const change = transforms[style.textTransform] ?? ((text: string) => text);
  return lines.map((line) => {
    const height = line.bottom - line.top;
    // A transform may have scaled the text; a difference below that is rounding.
    const scale = Math.abs(height / (above + below) - 1) < 0.08 ? 1 : height / (above + below);
    const text = svgElement(
      "text",
      {
        x: line.left - origin.left,
        y: line.top + (height * above) / (above + below) - origin.top,
        fill,
        ...fontAttributes(style, scale),
      },
      change(line.text.replaceAll(/\s/g, " ")).trimEnd(),
    );
    text.setAttribute("xml:space", "preserve");
    return text;
  });
}

/** What a field or a select shows, as one text in the middle of its box. */
export function drawValue(
  value: string,
  style: CSSStyleDeclaration,
  box: DOMRect,
  origin: { readonly left: number; readonly top: number },
): SVGElement[] {
  const fill = plainColour(style.color);
  if (fill === null || value === "") return [];
  const { above, below } = reachOf(style);
  const isCentred = style.textAlign === "center";
  const inset = parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft);
  return [
    svgElement(
      "text",
      {
        x: (isCentred ? box.left + box.width / 2 : box.left + inset) - origin.left,
        y: box.top + box.height / 2 + (above - below) / 2 - origin.top,
        fill,
        "text-anchor": isCentred ? "middle" : undefined,
        ...fontAttributes(style, 1),
      },
      value,
    ),
  ];
}
