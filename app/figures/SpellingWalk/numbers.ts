import { scientific } from "../../words/powers.ts";

const MINUS = "−";

/**
 * A number as the figures write it: a fixed number of decimals, a true minus sign, and scientific
 * notation where the decimals would say nothing (2×10⁻⁵ rather than 0.00) or too much. A bare 0 is
 * exactly zero.
 *
 * @param digits decimals, 0 … 10
 */
export function formatNumber(value: number, digits = 2): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e4 || size < 0.5 * 10 ** -digits) return scientific(value, Math.max(digits - 2, 0));
  return (value < 0 ? MINUS : "") + size.toFixed(digits);
}

/** A number that the reader has set, with all its digits: 0.5, 1×10⁻⁹. */
export const writeExactly = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? scientific(value) : text.replace("-", MINUS);
};
