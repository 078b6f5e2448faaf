/** Width of a digit of the interface's font, in em; letters of numbers are no wider. */
const DIGIT = 0.62;
const MARGIN = 6;

/** Room that a number needs at most, in units of the picture. */
export const widthOf = (text: string, fontSize: number): number => DIGIT * text.length * fontSize;

/** Font size with which a number fits its cell. */
export const fittingSize = (text: string, width: number, fontSize: number): number =>
  Math.min(fontSize, (width - MARGIN) / (DIGIT * Math.max(text.length, 1)));
