/** A rectangle in units of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Slanted lines that fill a box: how a picture says "negative" without colour. */
export function hatchOf({ x, y, width, height }: Box, apart = 7): string {
  const lines: string[] = [];
  for (let sum = apart; sum < width + height; sum += apart) {
    const from = { x: x + Math.max(0, sum - height), y: y + Math.min(sum, height) };
    const to = { x: x + Math.min(sum, width), y: y + Math.max(0, sum - width) };
    lines.push(`M${from.x} ${from.y}L${to.x} ${to.y}`);
  }
  return lines.join("");
}
