/** A colour in the one form that every program reads. */
export interface Colour {
  /** #rrggbb */
  readonly hex: string;
  /** Above 0, up to 1. */
  readonly opacity: number;
}

const number = String.raw`([\d.e+-]+|none)(%?)`;
const channels = new RegExp(
  String.raw`^(rgba?|color)\((srgb )?${number},? ${number},? ${number}(?:,? (?:\/ )?${number})?\)$`,
  "u",
);

const known = new Map<string, Colour | null>();

/**
 * Reads a colour as computed styles write it: `rgb(…)`, `rgba(…)`, `color(srgb …)`, or any other
 * that the browser knows, such as `oklch(…)`, which drawing programs take for black.
 *
 * @returns null for a colour that cannot be seen
 */
export function readColour(css: string): Colour | null {
  const before = known.get(css);
  if (before !== undefined) return before;
  const [, name, space, ...parts] = channels.exec(css) ?? [];
  const isRead = name !== undefined && (name === "color") === (space !== undefined);
  const [r, g, b, opacity] = isRead ? fromParts(parts, name) : fromPixel(css);
  const hex = [r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("");
  const colour = opacity > 0 ? { hex: `#${hex}`, opacity: Math.min(opacity, 1) } : null;
  known.set(css, colour);
  return colour;
}

/** Red, green and blue, 0 … 255, and opacity, 0 … 1. */
type Channels = readonly [red: number, green: number, blue: number, opacity: number];

const thousandths = (value: number) => Math.round(value * 1000) / 1000;

function fromParts(parts: readonly (string | undefined)[], name: string): Channels {
  const share = (index: number, whole: number, ifAbsent: string) => {
    const text = parts[2 * index] ?? ifAbsent;
    const value = text === "none" ? 0 : Number(text);
    return parts[2 * index + 1] === "%" ? value / 100 : value / whole;
  };
  const whole = name === "color" ? 1 : 255;
  const byte = (index: number) =>
    Math.round(Math.min(Math.max(share(index, whole, "0"), 0), 1) * 255);
  return [byte(0), byte(1), byte(2), thousandths(share(3, 1, "1"))];
}

/** Has the browser paint the colour; its opacity apart, which would cost the others their precision. */
function fromPixel(css: string): Channels {
  const opaque = css.replace(/\s*\/[^()]*\)$/u, ")");
  const [red, green, blue] = pixelOf(opaque);
  return [red, green, blue, thousandths(pixelOf(css)[3] / 255)];
}

function pixelOf(css: string): Channels {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return [0, 0, 0, 255];
  // What is no colour leaves this as it is, and so is not drawn.
  context.fillStyle = "transparent";
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/** The attributes that paint with a colour; opacity only where it is not whole. */
export const paint = (name: "fill" | "stroke", { hex, opacity }: Colour) => ({
  [name]: hex,
  [`${name}-opacity`]: opacity === 1 ? undefined : opacity,
});
