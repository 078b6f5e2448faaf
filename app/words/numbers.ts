import { quoted } from "./quoted.ts";

/** What a field accepts. */
export interface NumberRule {
  /** Smallest and largest number, both accepted. Without them any number is. */
  readonly min?: number;
  readonly max?: number;
  /** Whether only whole numbers are accepted; 3.0 is one. */
  readonly isWhole?: boolean;
}

const bound = (value: number) => String(value).replaceAll("-", "−");

/** What is accepted, as the end of every refusal. */
function accepted({ min = -Infinity, max = Infinity, isWhole = false }: NumberRule): string {
  const a = isWhole ? "A whole number" : "A number";
  if (min > -Infinity && max < Infinity)
    return `${a} from ${bound(min)} to ${bound(max)} is accepted.`;
  if (min > -Infinity) return `${a} of at least ${bound(min)} is accepted.`;
  if (max < Infinity) return `${a} of at most ${bound(max)} is accepted.`;
  return isWhole
    ? "Whole numbers such as 12 or −3 are accepted."
    : "Numbers such as 0.5, −2 or 1e-3 are accepted.";
}

/** What is said of a typed text that is not accepted as a number. */
export const numberWords = {
  empty: (_text: string, rule: NumberRule) => `No number is typed. ${accepted(rule)}`,
  notANumber: (text: string, rule: NumberRule) =>
    `${quoted(text)} is not a number. ${accepted(rule)}`,
  notWhole: (text: string, rule: NumberRule) =>
    `${quoted(text)} is not a whole number. ${accepted(rule)}`,
  tooSmall: (text: string, rule: NumberRule) => `${quoted(text)} is too small. ${accepted(rule)}`,
  tooLarge: (text: string, rule: NumberRule) => `${quoted(text)} is too large. ${accepted(rule)}`,
  vanishes: (text: string) =>
    `${quoted(text)} is nearer to 0 than any number a computer holds. Write 0 if you mean 0.`,
  twoMeanings: (text: string, asDecimal: string, asThousands: string) =>
    `The comma of ${quoted(text)} may mark decimals or thousands. Write ${asDecimal} or ${asThousands}.`,
};
