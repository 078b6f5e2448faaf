import { drawBox } from "./boxes.ts";
import { paint, readColour } from "./colour.ts";
import { foldGaps, type Span } from "./fold.ts";
import { familiesOf } from "./fonts.ts";
import { drawInlineSvg } from "./inlineSvg.ts";
import { clips, isPart, seenTextOf, sentenceOf } from "./parts.ts";
import { drawPseudoBoxes } from "./pseudoBoxes.ts";
import { type Place, svgElement } from "./svg.ts";
import { drawLine, linesOf, markAfter } from "./texts.ts";

export interface DrawnFigure {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  /** Names of all fonts that its texts ask for. */
  readonly fontFamilies: ReadonlySet<string>;
}

const MARGIN = 16;

/** Higher gaps are what is left of controls, or room that the page keeps for later steps. */
const LARGEST_GAP = 32;

/** A box on the page, in its pixels. */
type PageBox = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/**
 * Draws a figure's title and body as one SVG of plain shapes and texts: boxes from their computed
 * backgrounds and borders, texts line by line where the browser has set them, pictures copied with
 * their styles. Nothing of HTML is left in it, and no control.
 *
 * @param address where exactly this picture can be opened; stands in the picture's description
 */
export function drawFigure(figure: HTMLElement, address: string): DrawnFigure {
  const { taken } = draw(figure, (y) => y);
  const { svg, bottom, fontFamilies } = draw(figure, foldGaps(taken, LARGEST_GAP));
  const style = getComputedStyle(figure);
  const width = Math.ceil(figure.getBoundingClientRect().width);
  const height = Math.ceil(bottom + MARGIN);
  const paper = readColour(style.backgroundColor) ?? { hex: "#ffffff", opacity: 1 };
  const title = figure.querySelector(".figure-title");
  svg.prepend(
    svgElement("title", {}, title ? seenTextOf(title) : ""),
    svgElement("desc", {}, `${sentenceOf(figure)} ${address}`.trim()),
    svgElement("rect", { width, height, ...paint("fill", paper) }),
  );
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return { svg, width, height, fontFamilies };
}

/** Draws the figure with the heights that `fold` gives, and tells which heights it takes. */
function draw(figure: HTMLElement, fold: (y: number) => number) {
  const { left, top } = figure.getBoundingClientRect();
  const origin = { left, top };
  const fontFamilies = new Set<string>();
  const taken: Span[] = [];
  let clipCount = 0;
  let bottom = 0;

  function placeOf(box: PageBox): Place {
    const y = fold(box.top - origin.top);
    return {
      x: box.left - origin.left,
      y,
      width: box.right - box.left,
      height: fold(box.bottom - origin.top) - y,
    };
  }

  /** Something stands here: as far as `window` shows it, its height stays as it is. */
  function take(span: Span, window: Span) {
    const from = Math.max(span.top, window.top) - origin.top;
    const to = Math.min(span.bottom, window.bottom) - origin.top;
    if (to < from) return;
    taken.push({ top: from, bottom: to });
    bottom = Math.max(bottom, fold(to));
  }

  /** Where an element's content goes: through a clip or a veil if it has one, else straight on. */
  function groupFor(parent: SVGElement, element: Element, style: CSSStyleDeclaration): SVGElement {
    const isClipped = clips(element, style);
    if (!isClipped && style.opacity === "1") return parent;
    const group = svgElement("g", { opacity: style.opacity === "1" ? undefined : style.opacity });
    if (isClipped) {
      const id = `clip-${++clipCount}`;
      const clip = svgElement("clipPath", { id });
      clip.append(svgElement("rect", { ...placeOf(element.getBoundingClientRect()) }));
      group.append(clip);
      group.setAttribute("clip-path", `url(#${id})`);
    }
    parent.append(group);
    return group;
  }

  function walkText(node: Text, element: Element, parent: SVGElement, window: Span): void {
    if (node.data.trim() === "") return;
    const style = getComputedStyle(element);
    const mark = node === element.lastChild ? markAfter(element) : "";
    const lines = linesOf(node);
    for (const line of lines) {
      if (line.bottom <= window.top || line.top >= window.bottom) continue;
      const text = line === lines.at(-1) ? line.text + mark : line.text;
      const drawn = drawLine(text, style, placeOf(line));
      if (!drawn) continue;
      parent.append(drawn);
      take(line, window);
      for (const family of familiesOf(style.fontFamily)) fontFamilies.add(family);
    }
  }

  function walkSvg(svg: SVGSVGElement, box: DOMRect, parent: SVGElement, window: Span): void {
    for (const text of svg.querySelectorAll("text, tspan"))
      for (const family of familiesOf(getComputedStyle(text).fontFamily)) fontFamilies.add(family);
    parent.append(drawInlineSvg(svg, placeOf(box)));
    take(box, window);
    for (const html of svg.querySelectorAll("foreignObject > *")) walk(html, parent, window);
  }

  function walk(element: Element, parent: SVGElement, window: Span): void {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!isPart(element, style, box)) return;
    if (element instanceof SVGSVGElement) return walkSvg(element, box, parent, window);

    const group = groupFor(parent, element, style);
    const looks = looksOf(element, style, box);
    group.append(...looks);
    const before = taken.length;
    if (looks.length > 0 && element.childElementCount === 0) take(box, window);
    const inner = clips(element, style)
      ? { top: Math.max(window.top, box.top), bottom: Math.min(window.bottom, box.bottom) }
      : window;
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, group, inner);
      else if (child instanceof Text) walkText(child, element, group, inner);
    }
    // What held controls and nothing else is gone with them.
    if (taken.length === before) for (const shape of looks) shape.remove();
    else if (looks.length > 0) {
      // Edges keep their distance from what they surround.
      take({ top: box.top, bottom: box.top }, window);
      take({ top: box.bottom, bottom: box.bottom }, window);
    }
  }

  /** Backgrounds and borders. A box that only arranges others has neither a place nor looks. */
  function looksOf(element: Element, style: CSSStyleDeclaration, box: DOMRect): SVGElement[] {
    if (style.display === "contents") return [];
    const boxes = style.display === "inline" ? [...element.getClientRects()] : [box];
    return [
      ...boxes.flatMap((one) => drawBox(placeOf(one), style)),
      ...drawPseudoBoxes(element, placeOf(box)),
    ];
  }

  const svg = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg" });
  const everything = { top: -Infinity, bottom: Infinity };
  const title = figure.querySelector(".figure-title");
  const body = figure.querySelector(".figure-body");
  if (title) walk(title, svg, everything);
  // An open drawer between title and picture leaves no gap.
  if (title && body)
    origin.top += body.getBoundingClientRect().top - title.getBoundingClientRect().bottom;
  if (body) walk(body, svg, everything);
  return { svg, taken, bottom, fontFamilies };
}
