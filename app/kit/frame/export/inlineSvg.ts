import { type Place, plainColour } from "./svg.ts";

/** What style sheets may set on a shape, as attributes that every program reads. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
] as const;

const defaults: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "paint-order": "normal",
  "font-style": "normal",
  "font-weight": "400",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
};

/** Only letters need a font. */
const isText = (element: Element) => /^(text|tspan|svg|g)$/.test(element.tagName);
const isPaint = (name: string) => name === "fill" || name === "stroke";

const isUseless = ({ name }: Attr) =>
  /^(class|style|tabindex|role|focusable|aria-.*|data-.*|on.*)$/.test(name);

function inlineStyle(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const name of properties) {
    if (/^(font|letter|text|dominant)/.test(name) && !isText(source)) continue;
    const value = style.getPropertyValue(name);
    if (value === "" || value === defaults[name]) {
      copy.removeAttribute(name);
    } else if (isPaint(name) && value !== "none" && !value.startsWith("url(")) {
      copy.setAttribute(name, plainColour(value) ?? "none");
    } else {
      copy.setAttribute(name, value);
    }
  }
}

/** Copies styles down the tree, dropping what is not drawn. */
function bake(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  if (style.display === "none" || style.visibility === "hidden") {
    copy.remove();
    return;
  }
  inlineStyle(source, copy);
  for (const attribute of Array.from(copy.attributes))
    if (isUseless(attribute)) copy.removeAttributeNode(attribute);
  if (source.tagName === "text" && style.fontVariantNumeric !== "normal")
    copy.setAttribute("style", `font-variant-numeric:${style.fontVariantNumeric}`);
  const copies = [...copy.children];
  [...source.children].forEach((child, index) => {
    const twin = copies[index];
    if (!twin) return;
    // HTML inside a picture is drawn by whoever draws HTML.
    if (/^(title|desc|foreignObject)$/.test(child.tagName)) twin.remove();
    else bake(child, twin);
  });
}

/** A picture inside the figure, at its place, independent of any style sheet. */
export function drawInlineSvg(source: SVGSVGElement, place: Place): SVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  bake(source, copy);
  const { x, y, width, height } = place;
  for (const [name, value] of Object.entries({ x, y, width, height }))
    copy.setAttribute(name, value.toFixed(2));
  if (!copy.hasAttribute("viewBox"))
    copy.setAttribute("viewBox", `0 0 ${place.width} ${place.height}`);
  copy.setAttribute("overflow", getComputedStyle(source).overflowX);
  return copy;
}
