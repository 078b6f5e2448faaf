import { layoutFilmStrip } from "../../network/filmStrip.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import type { WalkSize } from "./walk.ts";

/** Narrower than this, numbers of the strip are bricks: they stand in the lens below it. */
const NARROW = 560;
/** More units than this are bricks anywhere, and more letters have thin bars. */
const MOST_NUMBERS = 4;
const MOST_BROAD_BARS = 6;

/** Projected: cells and letters a thirty-sixth of the screen's height, of which one unit is some 690th; bars an eighth. */
const forTheBackRow = (sizes: NetworkSizes): NetworkSizes => ({
  ...sizes,
  ...(sizes.cellText > 0 && { cell: { width: 60, height: 30, gap: 3 }, cellText: 19.5 }),
  label: 20,
  letter: 20,
  bar: { ...sizes.bar, height: 86 },
});

/** From one part of a frame to the next: the strip is low, so that the lens below it is large. */
const ARROW = 13;

function sizesFor({ hiddenSize, alphabetSize }: WalkSize, isNarrow: boolean): NetworkSizes {
  const hasNumbers = !isNarrow && hiddenSize <= MOST_NUMBERS;
  const brick = hiddenSize <= MOST_NUMBERS ? 17 : 9;
  const bar = alphabetSize <= MOST_BROAD_BARS ? (isNarrow ? 12 : 22) : 9;
  return {
    cell: hasNumbers
      ? { width: 50, height: 26, gap: 3 }
      : { width: brick, height: isNarrow ? 20 : 26, gap: 2 },
    cellText: hasNumbers ? 15 : 0,
    label: isNarrow ? 13 : 15,
    letter: isNarrow ? 14 : 16,
    bar: { width: bar, height: 60, gap: isNarrow ? 5 : bar < 12 ? 5 : 8 },
    target: isNarrow ? 40 : 44,
  };
}

/** Largest and smallest place of a key, and what stands between two. */
const PLACE = { most: 16, narrow: 9, least: 6, gap: 2 };
/** From a frame's edge to the letter in it, and from that to its key. */
export const BESIDE_LETTER = { edge: 6, key: 9 };
/** Of the size of letters. */
export const INPUT_LETTER = 1.25;

/** Sizes and places of the strip in a box of this width. */
export function layoutStrip(size: WalkSize, width: number, isPresented: boolean) {
  const isNarrow = width < NARROW;
  const usual = sizesFor(size, isNarrow);
  const sizes = isPresented && !isNarrow ? forTheBackRow(usual) : usual;
  const strip = layoutFilmStrip({
    steps: size.timeSteps,
    units: size.hiddenSize,
    letters: size.alphabetSize,
    sizes,
    width,
    direction: "across",
    ...(!isNarrow && { arrow: ARROW }),
  });
  const { edge, key } = BESIDE_LETTER;
  const frame = strip.frames[0]?.input.width ?? 0;
  const room = frame - 2 * edge - key - sizes.letter * INPUT_LETTER + PLACE.gap;
  const place = Math.min(
    Math.floor(room / size.alphabetSize) - PLACE.gap,
    isNarrow ? PLACE.narrow : PLACE.most,
  );
  return {
    sizes,
    strip,
    isNarrow,
    /** Null where a key of so many places would not fit into its frame. */
    keySizes:
      place < PLACE.least
        ? null
        : { ...sizes, cell: { width: place, height: place, gap: PLACE.gap }, cellText: 0 },
  };
}
