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

const known = new Map<string, string>();

/**
 * A colour as every program reads it. Computed styles may hold `color(srgb …)` or `oklab(…)`, which
 * browsers draw but drawing programs do not: one pixel of it tells red, green, blue and opacity.
 *
 * @returns null for a colour that cannot be seen
 */
export function plainColour(css: string): string | null {
  const before = known.get(css);
  if (before !== undefined) return before === "" ? null : before;
  const colour = /^(#|rgb)/.test(css) ? css : readPixel(css);
  const visible = colour === "transparent" || /^rgba\(.*[,/]\s*0\)$/.test(colour) ? "" : colour;
  known.set(css, visible);
  return visible === "" ? null : visible;
}

function readPixel(css: string): string {
  if (css === "transparent") return css;
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return css;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 1000) / 1000})`;
}
