import { words } from "../words/en.ts";
import { shorten } from "../words/shorten.ts";
import type { Verdict } from "./Check.tsx";

/** The number that a reader typed as an answer, with a decimal point or comma; null if it is none. */
export function numberIn(answer: string): number | null {
  const value = Number(answer.trim().replace(",", ".").replace("−", "-"));
  return Number.isFinite(value) ? value : null;
}

/** What is said of an answer that is no number. */
export const notANumber = (answer: string): Verdict => ({
  isRight: false,
  sentence: words.check.notANumber(shorten(answer)),
});
