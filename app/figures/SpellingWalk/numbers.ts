const MINUS = "−";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const raised = (exponent: number): string =>
  (exponent < 0 ? "⁻" : "") +
  String(Math.abs(exponent))
    .split("")
    .map((digit) => superscripts[Number(digit)] ?? "")
    .join("");

/**
 * A number as the figures write it: a fixed number of decimals, a true minus sign, and scientific
 * notation where the decimals would say nothing (2·10⁻⁵ rather than 0.00) or too much. A bare 0 is
 * exactly zero.
 *
 * @param digits decimals, 0 … 10
 */
export function formatNumber(value: number, digits = 2): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size >= 1e4 || size < 0.5 * 10 ** -digits) {
    const [mantissa = "", exponent = "0"] = size.toExponential(Math.max(digits - 2, 0)).split("e");
    return `${sign}${mantissa}·10${raised(Number(exponent))}`;
  }
  return sign + size.toFixed(digits);
}

/** A number that the reader has set, with all its digits: 0.5, 1·10⁻⁹. */
export function writeExactly(value: number): string {
  const [mantissa = "", exponent] = String(Math.abs(value)).split("e");
  const sign = value < 0 ? MINUS : "";
  return sign + (exponent === undefined ? mantissa : `${mantissa}·10${raised(Number(exponent))}`);
}
