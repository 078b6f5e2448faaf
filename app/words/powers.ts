const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 10⁻⁵, with the exponent in raised digits. */
function raisedTen(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

/** 10⁻⁵; 1 and 10 as they are. */
export const powerOfTen = (exponent: number): string =>
  exponent === 0 || exponent === 1 ? String(10 ** exponent) : raisedTen(exponent);

/**
 * A number as every figure writes one that is very small or large: −2.7×10⁻⁵.
 *
 * @param decimals of the mantissa; without them, as many as tell the number from all others
 */
export function scientific(value: number, decimals?: number): string {
  const [mantissa = "", exponent] = Math.abs(value).toExponential(decimals).split("e");
  return `${value < 0 ? "−" : ""}${mantissa}×${raisedTen(Number(exponent))}`;
}
