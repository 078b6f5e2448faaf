import { type ReadNumber, readNumber } from "./typedNumber.ts";

/** Where a term of a sum begins: at a sign that follows a digit. */
const BEFORE_A_TERM = /(?<=\d)\s*(?=[+\-\u2010-\u2015\u2212\uFE62\uFE63\uFF0B\uFF0D])/u;
/** What adds a negative number: 0.5 + −0.3. */
const PLUS_BEFORE_MINUS = /[+\uFE62\uFF0B]\s*(?=[-\u2010-\u2015\u2212])/gu;

/**
 * Reads a number as people type it, or a sum of such numbers: 0.22+0.8, or 0,5 − 0,3.
 *
 * @returns the number, the sum, or a sentence on what is neither
 */
export function readSum(text: string): ReadNumber {
  const whole = readNumber(text);
  if ("value" in whole) return whole;
  const terms = text
    .replaceAll(PLUS_BEFORE_MINUS, "")
    .split(BEFORE_A_TERM)
    .map((term) => readNumber(term));
  const values = terms.flatMap((term) => ("value" in term ? term.value : []));
  if (terms.length < 2 || values.length < terms.length) return whole;
  return { value: values.reduce((sum, value) => sum + value, 0) };
}
