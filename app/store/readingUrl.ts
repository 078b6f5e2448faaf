import { readWrittenNumber } from "../controls/typedNumber.ts";
import { addressWords } from "../words/home.ts";
import { shorten } from "../words/shorten.ts";

/** What the picture of a reading depends on; equal places give equal pictures. */
export interface ReadingPlace {
  /** As typed */
  readonly text: string;
  /** Hidden unit that is followed, counted from 1 */
  readonly unit: number;
  /** Letters read so far; null means all */
  readonly at: number | null;
}

/** UTF-16 code units, as a text field counts them. */
export const LONGEST_READING = 200;
export const UNIT_COUNT = 32;

export const firstPlace: ReadingPlace = { text: "the quick brown fox", unit: 3, at: null };

/** Cuts a text to what is read, never through the middle of a character. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_READING) return text;
  const kept = text.slice(0, LONGEST_READING);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}

/**
 * What of a typed text the network is given: line breaks and tabs become blanks, the marks of
 * phones' keyboards become plain ones, and what has no shape of its own (control characters,
 * direction marks, halves of characters) is left out.
 */
export function readableText(text: string): string {
  return shortened(text)
    .replaceAll(/[\s\u2028\u2029]/g, " ")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[–—]/g, "-")
    .replaceAll(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .replaceAll(/\p{Cs}/gu, "");
}

/** A whole number of the address, or null and a complaint. */
function wholeNumber(
  query: URLSearchParams,
  name: "unit" | "at",
  most: number,
  problems: string[],
): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const value = readWrittenNumber(text, { min: 1, max: most, isWhole: true });
  if (value !== null) return value;
  problems.push(addressWords.notInRange(name, shorten(text), most));
  return null;
}

/** Reads an address; what it cannot follow is said in a sentence, and the rest is shown. */
export function readReadingAddress(search: string): {
  readonly place: ReadingPlace;
  readonly problems: readonly string[];
} {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const typed = query.get("text") ?? firstPlace.text;
  if (typed.length > LONGEST_READING) problems.push(addressWords.shortened(LONGEST_READING));
  const text = shortened(typed.replaceAll(/[\r\n]+/g, " "));
  return {
    place: {
      text,
      unit: wholeNumber(query, "unit", UNIT_COUNT, problems) ?? firstPlace.unit,
      at: wholeNumber(query, "at", LONGEST_READING, problems),
    },
    problems,
  };
}

/** Reverse of {@link readReadingAddress}; empty for the first picture. */
export function writeReadingAddress({ text, unit, at }: ReadingPlace): string {
  const query = new URLSearchParams();
  if (text !== firstPlace.text) query.set("text", text);
  if (unit !== firstPlace.unit) query.set("unit", String(unit));
  if (at !== null) query.set("at", String(at));
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}
