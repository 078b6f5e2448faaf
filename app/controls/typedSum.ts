import { type ReadNumber, readNumber } from "./typedNumber.ts";

/** Where a term of a sum begins: at a sign that follows a digit or a bracket. */
const BEFORE_A_TERM = /(?<=[\d)])\s*(?=[+\-\u2010-\u2015\u2212\uFE62\uFE63\uFF0B\uFF0D])/u;
/** What adds a negative number: 0.5 + −0.3. */
const PLUS_BEFORE_MINUS = /[+\uFE62\uFF0B]\s*(?=[-\u2010-\u2015\u2212])/gu;
/** A natural logarithm, which a number may multiply: ln 2, 2 ln 2, −0.5·ln(4). */
const LOGARITHM =
  /^\s*(?<times>.*?)\s*[·⋅∙×*]?\s*ln\s*(?:\((?<inside>[^()]+)\)|(?<bare>[^()]+))$/iu;
const SIGN = /^[+\-\u2010-\u2015\u2212]?$/u;
const FRACTION = /^(?<above>[^/]+)\/(?<below>[^/]+)$/u;

/** A number, a fraction of two, or a number of times the natural logarithm of one of these. */
function readTerm(text: string): ReadNumber {
  const whole = readNumber(text);
  if ("value" in whole) return whole;
  const { times = "", inside, bare } = LOGARITHM.exec(text)?.groups ?? {};
  const of = inside ?? bare;
  if (of !== undefined) {
    const argument = readTerm(of);
    const factor = SIGN.test(times) ? readNumber(`${times}1`) : readTerm(times);
    return "value" in argument && "value" in factor && argument.value > 0
      ? { value: factor.value * Math.log(argument.value) }
      : whole;
  }
  const { above, below } = FRACTION.exec(text)?.groups ?? {};
  if (above === undefined || below === undefined) return whole;
  const [numerator, denominator] = [readNumber(above), readNumber(below)];
  return "value" in numerator && "value" in denominator && denominator.value !== 0
    ? { value: numerator.value / denominator.value }
    : whole;
}

/**
 * Reads an answer as people write it: a number, a fraction, a natural logarithm, or a sum of these:
 * 0.22+0.8, 1/2, ln 2, 2 ln 2 − 0.1.
 *
 * @returns the number that it comes to, or a sentence on what is none
 */
export function readSum(text: string): ReadNumber {
  const whole = readTerm(text);
  if ("value" in whole) return whole;
  const terms = text.replaceAll(PLUS_BEFORE_MINUS, "").split(BEFORE_A_TERM).map(readTerm);
  const values = terms.flatMap((term) => ("value" in term ? term.value : []));
  if (terms.length < 2 || values.length < terms.length) return whole;
  return { value: values.reduce((sum, value) => sum + value, 0) };
}
