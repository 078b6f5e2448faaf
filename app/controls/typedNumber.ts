import { type NumberRule, numberWords } from "../words/numbers.ts";
import { shorten } from "../words/shorten.ts";

/** A number that is accepted, or the sentence that says what was wrong and what is accepted. */
export type ReadNumber = { readonly value: number } | { readonly sentence: string };

const full = /[\uFF01-\uFF5E\u{1D7CE}-\u{1D7FF}]/gu;
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const dash = /[\u2010-\u2015\u2212\u02D7\uFE58\uFE63]/g;
const raised = /[⁺⁻⁰¹²³⁴-⁹]+/g;
const raisedSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
const flatSigns = "0123456789+-";

/** Raised digits are an exponent, or nonsense; they must not slide down into the number. */
const flattened = (text: string) =>
  `^${Array.from(text, (sign) => flatSigns[raisedSigns.indexOf(sign)]).join("")}`;

/**
 * The same text in plain signs: full width to ASCII, every dash to "-", every blank to one space,
 * 10⁻³ to 10^-3. Other foreign digits stay as they are, and are refused later: ½ and ② are no digits.
 */
function plain(text: string): string {
  return text
    .replaceAll(full, (sign) => sign.normalize("NFKC"))
    .replaceAll(unseen, "")
    .replaceAll(raised, flattened)
    .replaceAll(dash, "-")
    .replaceAll("\uFE62", "+")
    .replaceAll(/[·⋅∙×*xX]/g, "*")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Sign, mantissa, and the exponent as 1e-3 or as 1·10^-3 writes it. */
const scientific = /^([+-]?) ?([\d.,' ]*\d[.,]?)(?:[eE]([+-]?\d+)| ?\* ?10 ?\^ ?([+-]?\d+))?$/;
/** 10^-3 alone. */
const powerAlone = /^([+-]?) ?10 ?\^ ?([+-]?\d+)$/;
/** Groups of three, parted by the same sign throughout. */
const grouped = /^[1-9]\d{0,2}([ ',.])\d{3}(?:\1\d{3})*$/;
const digitsOnly = /^\d+$/;

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

/** The digits before a decimal sign, without the separators of thousands; null if they are none. */
function wholeDigits(text: string, separators: string): string | null {
  if (text === "" || digitsOnly.test(text)) return text;
  const separator = grouped.exec(text)?.[1];
  return separator !== undefined && separators.includes(separator)
    ? text.replaceAll(separator, "")
    : null;
}

/**
 * Which of points, commas, blanks and apostrophes is the decimal sign: a sign that stands once and
 * last, beside others or alone; one that stands more than once parts thousands.
 */
function readMantissa(text: string): Digits | "ambiguous" | null {
  const marks = Array.from(text.matchAll(/[.,]/g));
  const last = marks.at(-1);
  if (last === undefined || (marks.length > 1 && marks.every(([mark]) => mark === last[0]))) {
    const whole = wholeDigits(text, " ',.");
    return whole === null ? null : { whole, fraction: "" };
  }
  const before = text.slice(0, last.index);
  const fraction = text.slice(last.index + 1);
  const whole = wholeDigits(before, last[0] === "," ? " '." : " ',");
  if (whole === null || (fraction !== "" && !digitsOnly.test(fraction))) return null;
  const isPlain = marks.length === 1 && whole === before;
  const mayBeThousands = last[0] === "," && fraction.length === 3 && /[1-9]/.test(whole);
  return isPlain && mayBeThousands ? "ambiguous" : { whole, fraction };
}

/** Whether a decimal fraction times a power of ten is whole, digit by digit: a double may round. */
function isWholeNumber({ whole, fraction }: Digits, exponent: number): boolean {
  const behindPoint = fraction.length - exponent;
  return behindPoint <= 0 || /^0*$/.test((whole + fraction).slice(-behindPoint));
}

interface Parts {
  readonly sign: string;
  readonly mantissa: string;
  readonly exponent: string;
}

/** Null if the text is no number. */
function split(text: string): Parts | null {
  const power = powerAlone.exec(text);
  if (power) return { sign: power[1] ?? "", mantissa: "1", exponent: power[2] ?? "0" };
  const parts = scientific.exec(text);
  if (!parts) return null;
  const [, sign = "", mantissa = "", e, tenTo] = parts;
  return { sign, mantissa, exponent: e ?? tenTo ?? "0" };
}

/**
 * Reads a number as people type it: 0.5 and 0,5, −2 with any dash, full width, 1 000 and 1.234,5,
 * 1e-3 and 2·10⁻³. A point alone is decimal; so is a comma, but "1,000" is asked about. Nothing is
 * brought into range: what is not accepted changes nothing.
 *
 * @returns the finite number nearest to what is written, within the rule, or a sentence
 */
export function readNumber(text: string, rule: NumberRule = {}): ReadNumber {
  const { min = -Infinity, max = Infinity, isWhole = false } = rule;
  const refuse = (words: (text: string, rule: NumberRule) => string) => ({
    sentence: words(text.trim(), rule),
  });
  const typed = plain(text);
  if (typed === "") return refuse(numberWords.empty);
  const parts = split(typed);
  const digits = parts && readMantissa(parts.mantissa);
  if (!digits) return refuse(numberWords.notANumber);
  if (digits === "ambiguous") {
    const shown = shorten(typed.replaceAll("-", "−").replaceAll("*", "·"));
    return refuse((said) =>
      numberWords.twoMeanings(said, shown.replace(",", "."), shown.replace(",", "")),
    );
  }
  const { sign, exponent } = parts;
  const size = Number(`${digits.whole || "0"}.${digits.fraction || "0"}e${exponent}`);
  const value = sign === "-" && size !== 0 ? -size : size;
  if (isWhole && !isWholeNumber(digits, Number(exponent))) return refuse(numberWords.notWhole);
  if (size === 0 && /[1-9]/.test(digits.whole + digits.fraction))
    return refuse(numberWords.vanishes);
  if (value < min || value === -Infinity) return refuse(numberWords.tooSmall);
  if (value > max || value === Infinity) return refuse(numberWords.tooLarge);
  return { value };
}

/**
 * Reads a number of an address, which is written by the site: only as `String` writes it.
 *
 * @returns null for anything else, such as "0.50", "+1" or " 1"
 */
export function readWrittenNumber(text: string, rule: NumberRule): number | null {
  const read = readNumber(text, rule);
  return "value" in read && String(read.value) === text ? read.value : null;
}
