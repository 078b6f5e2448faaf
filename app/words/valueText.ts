import { inPercent } from "./percent.ts";

/** A value of the memory: two decimals, with a true minus. */
export const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `−${text}` : text;
};

/** A probability; rare ones with a digit more, so that none is said to be impossible. */
export function percent(part: number): string {
  if (part < 0.0001) return "<0.01%";
  return inPercent((100 * part).toFixed(part < 0.01 ? 2 : 1));
}
