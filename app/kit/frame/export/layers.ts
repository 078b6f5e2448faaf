import { paint, readColour } from "./colour.ts";
import { type Place, svgElement } from "./svg.ts";

/** Splits a computed list at its own commas, not at those inside brackets. */
const split = (list: string): string[] => list.split(/,(?![^(]*\))/).map((part) => part.trim());

/** An offset along one axis: a length, or a share of what the layer leaves free. */
function offset(text: string, free: number): number {
  return text.endsWith("%") ? (parseFloat(text) / 100) * free : parseFloat(text);
}

/** A length along one axis, or a share of the whole. */
const extent = (text: string, whole: number): number =>
  text === "auto" ? whole : offset(text, whole);

/**
 * The background layers that are strips of one colour, written as gradients between equal colours:
 * how a style sheet draws the lips of a bracket. Other gradients are left out.
 *
 * @param place the box inside its borders, to which a background's position refers
 */
export function drawLayers(place: Place, style: CSSStyleDeclaration): SVGElement[] {
  // Colours hold commas within brackets of their own, so layers are told apart by their name.
  const images = style.backgroundImage.match(/linear-gradient\((?:[^()]|\([^()]*\))*\)/g) ?? [];
  const positions = split(style.backgroundPosition);
  const sizes = split(style.backgroundSize);
  const repeats = split(style.backgroundRepeat);
  return images.flatMap((image, index) => {
    const colours = new Set(image.match(/(?:rgba?|color|oklab|oklch)\([^()]*\)|#[\da-f]+/gi));
    const [only] = colours;
    const fill = colours.size === 1 && only !== undefined ? readColour(only) : null;
    if (fill === null || repeats[index % repeats.length] !== "no-repeat") return [];
    const [sizeX = "auto", sizeY = "auto"] = (sizes[index % sizes.length] ?? "").split(" ");
    const [atX = "0%", atY = "0%"] = (positions[index % positions.length] ?? "").split(" ");
    const width = extent(sizeX, place.width);
    const height = extent(sizeY, place.height);
    const x = place.x + offset(atX, place.width - width);
    const y = place.y + offset(atY, place.height - height);
    return [svgElement("rect", { x, y, width, height, ...paint("fill", fill) })];
  });
}
