import { type Colour, paint, readColour } from "./colour.ts";
import { drawLayers } from "./layers.ts";
import { type Place, svgElement } from "./svg.ts";

const sides = ["top", "right", "bottom", "left"] as const;

/** A line along the edge of a box. */
interface Line {
  readonly width: number;
  readonly colour: Colour;
  readonly dash: string | undefined;
}

function lineOf(kind: string, widthInPx: string, css: string): Line | null {
  const width = parseFloat(widthInPx);
  const colour = readColour(css);
  if (/^(none|hidden|auto)$/.test(kind) || !(width > 0) || colour === null) return null;
  const dash = kind === "dashed" ? `${3 * width}` : kind === "dotted" ? `${width}` : undefined;
  return { width, colour, dash };
}

const borderOf = (style: CSSStyleDeclaration, side: (typeof sides)[number]) =>
  lineOf(
    style.getPropertyValue(`border-${side}-style`),
    style.getPropertyValue(`border-${side}-width`),
    style.getPropertyValue(`border-${side}-color`),
  );

function radiusOf(style: CSSStyleDeclaration, { width, height }: Place): number {
  const text = style.borderTopLeftRadius;
  const radius = parseFloat(text) * (text.includes("%") ? width / 100 : 1);
  return Math.min(radius || 0, width / 2, height / 2);
}

/** A ring that a shadow without blur or offset draws around a box, or inside its borders. */
function ringOf(style: CSSStyleDeclaration): (Line & { readonly isInside: boolean }) | null {
  const [, css = "", width = "", inset] =
    /^(.+?) 0px 0px 0px ([\d.]+px)( inset)?$/.exec(style.boxShadow) ?? [];
  const line = lineOf("solid", width, css);
  return line && { ...line, isInside: inset !== undefined };
}

const grown = ({ x, y, width, height }: Place, by: number) => ({
  x: x - by,
  y: y - by,
  width: Math.max(width + 2 * by, 0),
  height: Math.max(height + 2 * by, 0),
});

/** A line all around a box, its middle `by` outside the box's edge. */
function frame(place: Place, radius: number, by: number, line: Line): SVGElement {
  return svgElement("rect", {
    ...grown(place, by),
    rx: radius > 0 ? Math.max(radius + by, 0) || undefined : undefined,
    fill: "none",
    ...stroke(line),
  });
}

const stroke = ({ colour, width, dash }: Line) => ({
  ...paint("stroke", colour),
  "stroke-width": width,
  "stroke-dasharray": dash,
});

function insideBorders({ x, y, width, height }: Place, style: CSSStyleDeclaration): Place {
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map(
    (side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
  );
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom };
}

/** Background, border, ring and outline of one box, as rectangles; one line per side where sides differ. */
export function drawBox(place: Place, style: CSSStyleDeclaration): SVGElement[] {
  const shapes: SVGElement[] = [];
  const radius = radiusOf(style, place);
  const fill = readColour(style.backgroundColor);
  if (fill)
    shapes.push(svgElement("rect", { ...place, rx: radius || undefined, ...paint("fill", fill) }));
  const inner = insideBorders(place, style);
  if (style.backgroundImage !== "none") shapes.push(...drawLayers(inner, style));

  const ring = ringOf(style);
  if (ring?.isInside) {
    const border = (place.width - inner.width) / 2;
    shapes.push(frame(inner, Math.max(radius - border, 0), -ring.width / 2, ring));
  } else if (ring) {
    shapes.push(frame(place, radius, ring.width / 2, ring));
  }

  const borders = sides.map((side) => borderOf(style, side));
  const [top] = borders;
  const isAlike = borders.every((border) => JSON.stringify(border) === JSON.stringify(top));
  if (isAlike && top) shapes.push(frame(place, radius, -top.width / 2, top));
  else if (!isAlike)
    borders.forEach((border, index) => {
      if (border) shapes.push(sideLine(place, index, border));
    });

  const outline = lineOf(style.outlineStyle, style.outlineWidth, style.outlineColor);
  if (outline) {
    const away = parseFloat(style.outlineOffset) + outline.width / 2;
    shapes.push(frame(place, radius, away, outline));
  }
  return shapes;
}

/** One side of a box, in the middle of its border. */
function sideLine({ x, y, width, height }: Place, side: number, border: Line): SVGElement {
  const half = border.width / 2;
  const isHorizontal = side % 2 === 0;
  const alongX = side === 1 ? x + width - half : x + half;
  const alongY = side === 2 ? y + height - half : y + half;
  return svgElement("line", {
    x1: isHorizontal ? x : alongX,
    x2: isHorizontal ? x + width : alongX,
    y1: isHorizontal ? alongY : y,
    y2: isHorizontal ? alongY : y + height,
    ...stroke(border),
  });
}
