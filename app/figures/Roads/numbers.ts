const MINUS = "−";
/** Below this two ends are told apart by more digits. */
const NEAR = 0.01;
const MOST_DECIMALS = 8;

/** A state's number: two decimals, with a true minus. */
export const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? MINUS + text : text;
};

/** A distance: two decimals, or as many as show two digits of a small one. A bare 0 is exactly zero. */
export function distanceText(value: number): string {
  if (value === 0) return "0";
  if (value >= NEAR) return value.toFixed(2);
  return value.toFixed(Math.min(1 - Math.floor(Math.log10(value)), MOST_DECIMALS));
}
