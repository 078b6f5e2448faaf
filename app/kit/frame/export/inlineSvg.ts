import { readColour } from "./colour.ts";
import { familiesFor } from "./fonts.ts";
import { keepThin } from "./hairlines.ts";
import type { Place } from "./svg.ts";

/** What style sheets may set on a shape, as attributes that every program reads; and what goes without saying. */
const properties = {
  fill: "",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-opacity": "1",
  "stop-color": "",
  "stop-opacity": "1",
  opacity: "1",
  "paint-order": "normal",
  "font-family": "",
  "font-size": "",
  "font-style": "normal",
  "font-weight": "400",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  direction: "ltr",
  "unicode-bidi": "normal",
} as const;

/** What only letters have. */
const ofText = /^(?:font|letter|text|dominant|direction|unicode)/;
const isText = (element: Element) => /^(?:text|tspan|svg|g)$/.test(element.tagName);

/** Each paint, and the property that its opacity goes into. */
const paints: Readonly<Record<string, string>> = {
  fill: "fill-opacity",
  stroke: "stroke-opacity",
  "stop-color": "stop-opacity",
};

const isUseless = ({ name }: Attr) =>
  /^(?:class|style|tabindex|role|focusable|vector-effect|aria-.*|data-.*|on.*)$/.test(name);

function inlineStyle(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  const around = source instanceof SVGSVGElement ? null : source.parentElement;
  const inherited = around && getComputedStyle(around);
  for (const [name, usual] of Object.entries(properties)) {
    const isOther = name.startsWith("stop-")
      ? source.tagName !== "stop"
      : source.tagName === "stop";
    if (isOther || (ofText.test(name) && !isText(source))) continue;
    const value = style.getPropertyValue(name);
    // What goes without saying is said where the shape around it says something else.
    const isUsual = value === usual && (inherited?.getPropertyValue(name) ?? usual) === usual;
    if (value === "" || isUsual) copy.removeAttribute(name);
    else copy.setAttribute(name, name === "font-family" ? familiesFor(value) : value);
  }
  for (const [name, opacityName] of Object.entries(paints)) {
    const value = copy.getAttribute(name);
    if (value === null || value === "none" || value.startsWith("url(")) continue;
    const colour = readColour(value === "currentcolor" ? style.color : value);
    const opacity = Number(copy.getAttribute(opacityName) ?? 1) * (colour?.opacity ?? 0);
    const rounded = Math.round(opacity * 1000) / 1000;
    const isSeen = colour !== null && rounded > 0;
    copy.setAttribute(name, isSeen ? colour.hex : "none");
    if (rounded === 1 || !isSeen) copy.removeAttribute(opacityName);
    else copy.setAttribute(opacityName, String(rounded));
  }
}

/** Copies styles down the tree, dropping what is not drawn. */
function bake(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") {
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
    if (/^(?:title|desc|foreignObject)$/.test(child.tagName)) twin.remove();
    else bake(child, twin);
  });
  if (source instanceof SVGGeometryElement) keepThin(source, copy);
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
