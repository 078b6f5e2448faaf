import type { Box, Point } from "./boxes.ts";
import { layoutBet } from "./bet.ts";
import { type ColumnDirection, layoutColumn } from "./Column.tsx";
import type { NetworkSizes } from "./sizes.ts";

/** One step of time: its letter below, its memory in the middle, its bet above. */
export interface StripFrame {
  readonly t: number;
  readonly box: Box;
  readonly bet: Box;
  readonly column: Box;
  readonly input: Box;
  /** Memory from the step before; input from below; output to the bet. */
  readonly wires: Readonly<Record<"memory" | "input" | "output", { from: Point; to: Point }>>;
}

export interface StripLayout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly StripFrame[];
  /** Where h_0 stands, from which the first wire comes. */
  readonly start: Point;
}

interface StripShape {
  readonly steps: number;
  readonly units: number;
  /** Bars of a bet; 0 for a strip without bets. */
  readonly letters: number;
  readonly sizes: NetworkSizes;
  /** Width to fill; where the frames need more, the layout is wider and scrolls in the figure's box. */
  readonly width: number;
  /** How the units of a memory stand; side by side, the whole strip is low. */
  readonly direction?: ColumnDirection;
  /** Room for an arrow from one part to the next, where something is drawn along it. */
  readonly arrow?: number;
  /** Of a strip that draws no loss: its bets have that room. */
  readonly isFree?: boolean;
}

const START = 44;
const SIDE = 10;
/** Margin of the film, and room for an arrow from one part to the next. */
const heights = { down: { edge: 18, arrow: 30 }, across: { edge: 14, arrow: 20 } } as const;
const SHORTEST_WIRE = 26;
/** Room above a bet for the loss, in letters. */
const LOSS_LINES = 1.6;

/** Where everything on the film strip stands: frames 1 … T from left to right, in any script. */
export function layoutFilmStrip(shape: StripShape): StripLayout {
  const { steps, units, letters, sizes, width, direction = "down" } = shape;
  const { edge } = heights[direction];
  const { arrow = heights[direction].arrow } = shape;
  const column = layoutColumn(units, sizes, direction);
  const bet = letters === 0 ? { width: 0, height: 0 } : layoutBet(letters, sizes);
  const loss = letters === 0 || shape.isFree ? 0 : sizes.label * LOSS_LINES;
  const needed = Math.max(bet.width + 2 * SIDE, column.width + SHORTEST_WIRE, sizes.target);
  const pitch = Math.max(needed, (width - START) / Math.max(steps, 1));
  const betTop = edge + loss;
  const columnTop = betTop + bet.height + (letters === 0 ? sizes.label : arrow);
  const inputTop = columnTop + column.height + arrow;
  const inputHeight = Math.max(sizes.letter * 1.5, 28);
  const height = inputTop + inputHeight + edge;
  const wireY = columnTop + column.height / 2;

  const frames = Array.from({ length: steps }, (_, index): StripFrame => {
    const left = START + index * pitch;
    const middle = left + pitch / 2;
    const box = { x: left + 2, y: 0, width: pitch - 4, height };
    const columnBox = { x: middle - column.width / 2, y: columnTop, ...sizeOf(column) };
    const before = index === 0 ? START - 12 : columnBox.x - pitch + column.width;
    return {
      t: index + 1,
      box,
      bet: { x: middle - bet.width / 2, y: betTop, width: bet.width, height: bet.height },
      column: columnBox,
      input: { x: left + 2, y: inputTop, width: pitch - 4, height: inputHeight },
      wires: {
        memory: { from: { x: before, y: wireY }, to: { x: columnBox.x, y: wireY } },
        input: {
          from: { x: middle, y: inputTop - 2 },
          to: { x: middle, y: columnTop + column.height + 2 },
        },
        output: {
          from: { x: middle, y: columnTop - 2 },
          to: { x: middle, y: betTop + bet.height + 2 },
        },
      },
    };
  });
  return {
    width: START + pitch * steps,
    height,
    frames,
    start: { x: START / 2 - 6, y: wireY },
  };
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width,
  height,
});

/** Holes along the edges of a frame's film, as many as fit. */
export function perforations({ x, y, width, height }: Box): readonly Box[] {
  const count = Math.max(Math.floor((width - 8) / 22), 1);
  const apart = width / count;
  return [y + 5, y + height - 11].flatMap((top) =>
    Array.from({ length: count }, (_, index) => ({
      x: x + apart * (index + 0.5) - 5,
      y: top,
      width: 10,
      height: 6,
    })),
  );
}
