import { drawLayers } from "./layers.ts";
import { type Place, plainColour, svgElement } from "./svg.ts";

const sides = ["top", "right", "bottom", "left"] as const;

interface Border {
  readonly width: number;
  readonly colour: string;
  readonly dash: string | undefined;
}

function borderOf(style: CSSStyleDeclaration, side: (typeof sides)[number]): Border | null {
  const line = style.getPropertyValue(`border-${side}-style`);
  const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
  const colour = plainColour(style.getPropertyValue(`border-${side}-color`));
  if (line === "none" || line === "hidden" || !(width > 0) || colour === null) return null;
  const dash = line === "dashed" ? `${3 * width}` : line === "dotted" ? `${width}` : undefined;
  return { width, colour, dash };
}

function radiusOf(style: CSSStyleDeclaration, { width, height }: Place): number {
  const text = style.borderTopLeftRadius;
  const radius = parseFloat(text) * (text.includes("%") ? width / 100 : 1);
  return Math.min(radius || 0, width / 2, height / 2);
}

/** A ring that a shadow without blur or offset draws around a box, such as `0 0 0 2px`. */
function ringOf(style: CSSStyleDeclaration): { width: number; colour: string } | null {
  const match = /^(.+?) 0px 0px 0px ([\d.]+)px$/.exec(style.boxShadow);
  const colour = match?.[1] === undefined ? null : plainColour(match[1]);
  return colour === null ? null : { width: Number(match?.[2]), colour };
}

const grown = ({ x, y, width, height }: Place, by: number) => ({
  x: x - by,
  y: y - by,
  width: Math.max(width + 2 * by, 0),
  height: Math.max(height + 2 * by, 0),
});

function insideBorders({ x, y, width, height }: Place, style: CSSStyleDeclaration): Place {
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map(
    (side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
  );
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom };
}

/** Background, border and ring of one box, as rectangles; one line per side where sides differ. */
export function drawBox(place: Place, style: CSSStyleDeclaration): SVGElement[] {
  const shapes: SVGElement[] = [];
  const radius = radiusOf(style, place);
  const fill = plainColour(style.backgroundColor);
  if (fill !== null) shapes.push(svgElement("rect", { ...place, rx: radius || undefined, fill }));
  if (style.backgroundImage !== "none")
    shapes.push(...drawLayers(insideBorders(place, style), style));

  const ring = ringOf(style);
  if (ring)
    shapes.push(
      svgElement("rect", {
        ...grown(place, ring.width / 2),
        rx: radius + ring.width / 2,
        fill: "none",
        stroke: ring.colour,
        "stroke-width": ring.width,
      }),
    );

  const borders = sides.map((side) => borderOf(style, side));
  const [top] = borders;
  const alike = borders.every((border) => JSON.stringify(border) === JSON.stringify(top));
  if (alike && top) {
    shapes.push(
      svgElement("rect", {
        ...grown(place, -top.width / 2),
        rx: Math.max(radius - top.width / 2, 0) || undefined,
        fill: "none",
        stroke: top.colour,
        "stroke-width": top.width,
        "stroke-dasharray": top.dash,
      }),
    );
  } else if (!alike) {
    borders.forEach((border, index) => {
      if (border) shapes.push(sideLine(place, index, border));
    });
  }
  return shapes;
}

/** One side of a box, in the middle of its border. */
function sideLine({ x, y, width, height }: Place, side: number, border: Border): SVGElement {
  const half = border.width / 2;
  const isHorizontal = side % 2 === 0;
  const alongX = side === 1 ? x + width - half : x + half;
  const alongY = side === 2 ? y + height - half : y + half;
  return svgElement("line", {
    x1: isHorizontal ? x : alongX,
    x2: isHorizontal ? x + width : alongX,
    y1: isHorizontal ? alongY : y,
    y2: isHorizontal ? alongY : y + height,
    stroke: border.colour,
    "stroke-width": border.width,
    "stroke-dasharray": border.dash,
  });
}

const pseudoElements = ["::before", "::after"] as const;

/**
 * The boxes that the style sheet puts before and after an element's content, such as the brackets
 * of a matrix. Their place can be known only where they are positioned absolutely.
 */
export function drawPseudoBoxes(element: Element, place: Place): SVGElement[] {
  return pseudoElements.flatMap((name) => {
    const style = getComputedStyle(element, name);
    if (style.content === "none" || style.position !== "absolute") return [];
    const host = getComputedStyle(element);
    if (host.position === "static") return [];
    const own = {
      x: place.x + parseFloat(host.borderLeftWidth) + (parseFloat(style.left) || 0),
      y: place.y + parseFloat(host.borderTopWidth) + (parseFloat(style.top) || 0),
      width: parseFloat(style.width) || 0,
      height: parseFloat(style.height) || 0,
    };
    const isBorderBox = style.boxSizing === "border-box";
    const extra = (side: string) =>
      isBorderBox
        ? 0
        : parseFloat(style.getPropertyValue(`border-${side}-width`)) +
          parseFloat(style.getPropertyValue(`padding-${side}`));
    return drawBox(
      {
        ...own,
        width: own.width + extra("left") + extra("right"),
        height: own.height + extra("top") + extra("bottom"),
      },
      style,
    );
  });
}
