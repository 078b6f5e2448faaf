import type { Box } from "./boxes.ts";
import type { NetworkSizes } from "./sizes.ts";

const LOWEST = 60;
const LETTER_ROOM = 1.7;

/** Size of a whole bet: its tracks, and its letters below them. */
export function layoutBet(letters: number, { bar, letter }: NetworkSizes) {
  const trackHeight = Math.max(bar.height, LOWEST);
  return {
    width: letters * (bar.width + bar.gap) - bar.gap,
    height: trackHeight + letter * LETTER_ROOM,
    trackHeight,
  };
}

/** The track of one bar from the bet's corner; its full height is a chance of 1. */
export function trackOf(index: number, sizes: NetworkSizes): Box {
  const { bar } = sizes;
  return {
    x: index * (bar.width + bar.gap),
    y: 0,
    width: bar.width,
    height: layoutBet(1, sizes).trackHeight,
  };
}

/** Where a bar of a chance 0 … 1 ends at the top, from the track's top. */
export const topOf = (chance: number, track: Box): number =>
  track.y + track.height * (1 - Math.min(Math.max(chance, 0), 1));
