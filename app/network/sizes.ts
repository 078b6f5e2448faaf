/** How large the parts of a network are drawn, in units of the picture (CSS pixels where it is not scaled). */
export interface NetworkSizes {
  /** One number; `gap` between neighbours. Below `SMALLEST_NUMBER` it is a brick without text. */
  readonly cell: { readonly width: number; readonly height: number; readonly gap: number };
  /** Largest font size of a number; long numbers are set smaller. */
  readonly cellText: number;
  /** Symbols, shapes and names. */
  readonly label: number;
  /** The letters of the word and of a bet's bars. */
  readonly letter: number;
  readonly bar: { readonly width: number; readonly height: number; readonly gap: number };
  /** Smallest side of what can be touched. */
  readonly target: number;
}

/** A cell lower or narrower than this holds no number. */
export const SMALLEST_NUMBER = { width: 26, height: 18 };

const TARGET = 44;

/** Every number can be read: three units, four letters. */
export const teachingSizes: NetworkSizes = {
  cell: { width: 58, height: 44, gap: 4 },
  cellText: 17,
  label: 18,
  letter: 20,
  bar: { width: 28, height: 96, gap: 10 },
  target: TARGET,
};

/** Thirty-two units stand in a column; sign and size are seen, not read. */
export const brickSizes: NetworkSizes = {
  cell: { width: 40, height: 7, gap: 1 },
  cellText: 0,
  label: 16,
  letter: 20,
  bar: { width: 20, height: 72, gap: 6 },
  target: TARGET,
};

/** 320 to 430 px wide: cells are targets for a thumb. */
export const phoneSizes: NetworkSizes = {
  cell: { width: TARGET, height: TARGET, gap: 2 },
  cellText: 14,
  label: 15,
  letter: 16,
  bar: { width: 16, height: 64, gap: 6 },
  target: TARGET,
};

/** The same sizes with bars so far apart that each is a target of its own: for a bet that the reader makes. */
export const pickableSizes = (sizes: NetworkSizes): NetworkSizes => ({
  ...sizes,
  bar: { ...sizes.bar, gap: Math.max(sizes.bar.gap, sizes.target - sizes.bar.width) },
});

/** Of the picture's height: what the last row of a lecture room still reads. */
const LABEL_SHARE = 1 / 45;
const NUMBER_SHARE = 1 / 36;
const LOWEST_BAR = 90;

/**
 * Sizes for a projected stage: labels at least 1/50 of its height, numbers and letters 1/36.
 *
 * @param height of the whole picture, in its units
 */
export function projectedSizes(height: number): NetworkSizes {
  const cellText = height * NUMBER_SHARE;
  return {
    cell: { width: 3.3 * cellText, height: 2.2 * cellText, gap: 0.2 * cellText },
    cellText,
    label: Math.max(height * LABEL_SHARE, 0.8 * cellText),
    letter: 1.2 * cellText,
    bar: {
      width: 1.6 * cellText,
      height: Math.max(LOWEST_BAR, 4.5 * cellText),
      gap: 0.6 * cellText,
    },
    target: TARGET,
  };
}
