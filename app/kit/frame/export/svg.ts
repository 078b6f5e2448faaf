const SVG = "http://www.w3.org/2000/svg";

/** Where a box lies in the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Hundredths of a pixel are enough, and keep the file small. */
const rounded = (value: string | number) =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : value;

/** A new SVG element; attributes that are undefined are left out. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  text?: string,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, rounded(value));
  if (text !== undefined) element.textContent = text;
  return element;
}
