import { scientific } from "../words/powers.ts";
import { inPercent } from "../words/percent.ts";

/** A number as people read it: 0.0123, 33.1, 1234, and 2.7×10⁻⁵ where zeros would have to be counted. */
export function amount(value: number, digits = 3): string {
  if (value === 0) return "0";
  if (value >= 0.0095 && value < 9999.5) {
    const rounded = Number(value.toPrecision(digits));
    const decimals = Math.max(digits - 1 - Math.floor(Math.log10(rounded)), 0);
    return value.toFixed(decimals);
  }
  return scientific(value, 1);
}

/** A smaller share is written as a power of ten. */
export const LEAST_PERCENT = 0.00095;

/** A share of the whole: 2.3%, 2.7×10⁻⁵, or how many times the whole. */
export function shareOf(share: number): string {
  if (share === 0) return "0";
  if (share < LEAST_PERCENT) return amount(share, 2);
  if (share < 0.995) return inPercent(amount(share * 100, 2));
  return `${amount(share, 2)} times`;
}

/** A number on an axis: round, without zeros after the point. */
export const tickText = (value: number): string =>
  value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5)
    ? String(Number(value.toPrecision(6))).replace("-", "−")
    : (value < 0 ? "−" : "") + amount(Math.abs(value), 2);
