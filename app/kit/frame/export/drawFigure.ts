import { drawBox, drawPseudoBoxes } from "./boxes.ts";
import { familiesOf } from "./fonts.ts";
import { drawInlineSvg } from "./inlineSvg.ts";
import { type Place, plainColour, svgElement } from "./svg.ts";
import { drawText, drawValue } from "./texts.ts";

export interface DrawnFigure {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  /** Names of all fonts that its texts ask for. */
  readonly fontFamilies: ReadonlySet<string>;
}

/**
 * What moves the picture is no part of it: the transport and all that follows it. A figure may mark
 * more with `data-export="skip"`.
 */
const skipped =
  ".transport, .transport ~ *, [data-export='skip'], input[type=range], summary, script, style";

const MARGIN = 16;

/** Kept for screen readers only: a pixel that clips all it holds. */
const isForEarsOnly = (box: DOMRect, style: CSSStyleDeclaration) =>
  box.width <= 1.5 && box.height <= 1.5 && style.overflowX === "hidden";

const clips = (style: CSSStyleDeclaration) =>
  style.overflowX !== "visible" || style.overflowY !== "visible";

/**
 * Draws a figure's title and body as one SVG of plain shapes and texts: boxes from their computed
 * backgrounds and borders, texts line by line where the browser has set them, pictures copied with
 * their styles. Nothing of HTML is left in it.
 */
export function drawFigure(figure: HTMLElement): DrawnFigure {
  const { left, top, width: figureWidth } = figure.getBoundingClientRect();
  const origin = { left, top };
  const fontFamilies = new Set<string>();
  let clipCount = 0;
  let bottom = 0;

  const placeOf = (box: DOMRect): Place => ({
    x: box.left - origin.left,
    y: box.top - origin.top,
    width: box.width,
    height: box.height,
  });

  function append(group: SVGElement, shapes: readonly SVGElement[], box: DOMRect): void {
    if (shapes.length === 0) return;
    group.append(...shapes);
    bottom = Math.max(bottom, box.bottom - origin.top);
  }

  /** Where an element's content goes: through a clip or a veil if it has one, else straight on. */
  function groupFor(parent: SVGElement, box: DOMRect, style: CSSStyleDeclaration): SVGElement {
    const isClipped = clips(style);
    if (!isClipped && style.opacity === "1") return parent;
    const group = svgElement("g", { opacity: style.opacity === "1" ? undefined : style.opacity });
    if (isClipped) {
      const id = `clip-${++clipCount}`;
      const clip = svgElement("clipPath", { id });
      clip.append(svgElement("rect", { ...placeOf(box) }));
      group.append(clip);
      group.setAttribute("clip-path", `url(#${id})`);
    }
    parent.append(group);
    return group;
  }

  function walkText(node: Text, parent: SVGElement): void {
    const element = node.parentElement;
    if (!element || node.data.trim() === "") return;
    const style = getComputedStyle(element);
    const texts = drawText(node, style, origin);
    for (const family of texts.length > 0 ? familiesOf(style.fontFamily) : [])
      fontFamilies.add(family);
    append(parent, texts, element.getBoundingClientRect());
  }

  function walk(element: Element, parent: SVGElement): void {
    if (element.matches(skipped)) return;
    const style = getComputedStyle(element);
    const isSeen = style.display === "contents" || element.checkVisibility();
    if (!isSeen || style.visibility === "hidden" || style.opacity === "0") return;
    const box = element.getBoundingClientRect();
    if (isForEarsOnly(box, style)) return;

    if (element instanceof SVGSVGElement) {
      for (const text of element.querySelectorAll("text, tspan"))
        for (const family of familiesOf(getComputedStyle(text).fontFamily))
          fontFamilies.add(family);
      append(parent, [drawInlineSvg(element, placeOf(box))], box);
      for (const html of element.querySelectorAll("foreignObject > *")) walk(html, parent);
      return;
    }
    const group = groupFor(parent, box, style);
    // A box that only arranges others has neither a place nor looks of its own.
    if (style.display !== "contents") {
      const boxes = style.display === "inline" ? [...element.getClientRects()] : [box];
      for (const one of boxes) append(group, drawBox(placeOf(one), style), one);
      append(group, drawPseudoBoxes(element, placeOf(box)), box);
    }
    const value = valueOf(element);
    if (value !== null) {
      for (const family of familiesOf(style.fontFamily)) fontFamilies.add(family);
      append(group, drawValue(value, style, box, origin), box);
      return;
    }
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, group);
      else if (child instanceof Text) walkText(child, group);
    }
  }

  const svg = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg" });
  const title = figure.querySelector(".figure-title");
  const body = figure.querySelector(".figure-body");
  if (title) walk(title, svg);
  // An open drawer between title and picture leaves no gap.
  if (title && body)
    origin.top += body.getBoundingClientRect().top - title.getBoundingClientRect().bottom;
  if (body) walk(body, svg);

  const width = Math.ceil(figureWidth);
  const height = Math.ceil(bottom + MARGIN);
  const paper = plainColour(getComputedStyle(figure).backgroundColor) ?? "#ffffff";
  svg.prepend(
    svgElement("title", {}, title?.textContent ?? ""),
    svgElement("desc", {}, descriptionOf(figure)),
    svgElement("rect", { width, height, fill: paper }),
  );
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return { svg, width, height, fontFamilies };
}

/** What a control shows instead of children; null for all that is no control. */
function valueOf(element: Element): string | null {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (!(element instanceof HTMLInputElement)) return null;
  return /^(radio|checkbox|button|submit)$/.test(element.type) ? "" : element.value;
}

/** The sentence that says what the figure shows now. */
function descriptionOf(figure: HTMLElement): string {
  const id = figure.getAttribute("aria-describedby");
  return (id === null ? null : document.getElementById(id)?.textContent) ?? "";
}
