import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, powerOfTen } from "../chart/tickText.ts";
import { bits, signed } from "../figures/ReadAlong/numbers.ts";
import { formatNumber } from "../figures/SpellingWalk/numbers.ts";
import { formatCount } from "../words/count.ts";
import { readNumber, readWrittenNumber } from "./typedNumber.ts";

const valueOf = (text: string) => {
  const read = readNumber(text);
  return "value" in read ? read.value : read.sentence;
};

describe("numbers as people type them", () => {
  it.each([
    ["0.5", 0.5],
    ["0,5", 0.5],
    ["1,25", 1.25],
    ["0,125", 0.125],
    [",125", 0.125],
    [".5", 0.5],
    ["5.", 5],
    ["5,", 5],
    ["1.000", 1],
    ["12.345", 12.345],
    ["007", 7],
    ["-1", -1],
    ["−1", -1],
    ["–1", -1],
    ["—1", -1],
    ["‑1", -1],
    ["－１", -1],
    ["- 1", -1],
    ["+2", 2],
    ["＋２．５", 2.5],
    ["３，５", 3.5],
    ["-0", 0],
    ["  4\t", 4],
    ["\u00A07\u2009", 7],
    ["\u20683.5\u2069", 3.5],
    ["1 000", 1000],
    ["1\u202F000\u202F000", 1_000_000],
    ["1\u00A0000,5", 1000.5],
    ["1 000,125", 1000.125],
    ["1’000", 1000],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234,567", 1234.567],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1e-3", 0.001],
    ["1E+3", 1000],
    ["2,5e−3", 0.0025],
    ["1·10⁻³", 0.001],
    ["2.7×10⁻⁵", 2.7e-5],
    ["1×10^-3", 0.001],
    ["1 x 10^−3", 0.001],
    ["−2·10²", -200],
    ["10⁻⁵", 1e-5],
    ["5e-324", 5e-324],
  ])("“%s” is %d", (text, value) => expect(valueOf(text)).toBe(value));

  it.each([
    "",
    "  ",
    "banana",
    "0x10",
    "0b1",
    "Infinity",
    "-∞",
    "NaN",
    ".",
    "-",
    "e5",
    "1e",
    "1e2.5",
    "1.2.3",
    "1,23,456",
    "1.23,4",
    "0,234.5",
    "1,234.5,6",
    "1 2",
    "10 00",
    "0 125",
    "1 000'000",
    "--1",
    "1-2",
    "5²",
    "5₂",
    "½",
    "1½",
    "②",
    "２％",
    "2 %",
    "3 px",
    "1_000",
    "2^10",
    "<0.01",
    "2·10-3",
    "🙂",
  ])("“%s” is refused, and it is said what is accepted", (text) => {
    expect(valueOf(text)).toMatch(
      /^(No number is typed\.|“\u2068.+\u2069” is not a number\.) Numbers such as 0\.5, −2 or 1e-3 are accepted\.$/u,
    );
  });

  it.each([
    ["1,000", "1.000", "1000"],
    ["12,345", "12.345", "12345"],
    ["-1,250", "−1.250", "−1250"],
    ["１，０００", "1.000", "1000"],
    ["1234,567", "1234.567", "1234567"],
    ["1,000·10⁻³", "1.000·10^−3", "1000·10^−3"],
  ])("“%s” may mean two numbers, and both ways out can be read", (text, asDecimal, asThousands) => {
    expect(valueOf(text)).toBe(
      `The comma of “\u2068${text}\u2069” may mark decimals or thousands. Write ${asDecimal} or ${asThousands}.`,
    );
    expect(valueOf(asThousands)).toBe((valueOf(asDecimal) as number) * 1000);
  });

  it.each([
    ["99", { min: 0.05, max: 3 }, "“⁨99⁩” is too large. A number from 0.05 to 3 is accepted."],
    ["-1", { min: 0 }, "“⁨-1⁩” is too small. A number of at least 0 is accepted."],
    ["1e9", { max: 2 }, "“⁨1e9⁩” is too large. A number of at most 2 is accepted."],
    [
      "-1e7",
      { min: -1e6, max: 1e6 },
      "“⁨-1e7⁩” is too small. A number from −1000000 to 1000000 is accepted.",
    ],
    [
      "65",
      { min: 1, max: 64, isWhole: true },
      "“⁨65⁩” is too large. A whole number from 1 to 64 is accepted.",
    ],
    [
      "4294967296",
      { min: 0, max: 4294967295, isWhole: true },
      "“⁨4294967296⁩” is too large. A whole number from 0 to 4294967295 is accepted.",
    ],
    [
      "2.5",
      { min: 1, max: 8, isWhole: true },
      "“⁨2.5⁩” is not a whole number. A whole number from 1 to 8 is accepted.",
    ],
    [
      "2.00000000000000000001",
      { isWhole: true },
      "“⁨2.00000000000000000001⁩” is not a whole number. Whole numbers such as 12 or −3 are accepted.",
    ],
    ["1e999", {}, "“⁨1e999⁩” is too large. Numbers such as 0.5, −2 or 1e-3 are accepted."],
    ["-1e999", {}, "“⁨-1e999⁩” is too small. Numbers such as 0.5, −2 or 1e-3 are accepted."],
    [
      "1e-999",
      {},
      "“⁨1e-999⁩” is nearer to 0 than any number a computer holds. Write 0 if you mean 0.",
    ],
  ])("“%s” is out of the rule %o, and its bounds are named", (text, rule, sentence) => {
    expect(readNumber(text, rule)).toEqual({ sentence });
  });

  it.each(["1.0", "3,00", "1.5e1", "1 000", "0e-5", "30e-1"])("“%s” is whole", (text) => {
    expect(readNumber(text, { isWhole: true })).toHaveProperty("value");
  });

  it("accepts its bounds themselves", () => {
    const rule = { min: 0.05, max: 3 };
    expect(readNumber("0,05", rule)).toEqual({ value: 0.05 });
    expect(readNumber("3.0", rule)).toEqual({ value: 3 });
  });
});

interface Asked {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** Whether a finite number within the rule comes out, or a whole sentence of bearable length. */
function isAnswered(text: string, asked: Asked): boolean {
  const read = readNumber(text, asked);
  if ("sentence" in read) return read.sentence.length < 200 && read.sentence.endsWith(".");
  const { value } = read;
  const isPossible = asked.isWhole ? Number.isInteger(value) : Number.isFinite(value);
  return isPossible && !Object.is(value, -0) && value >= asked.min && value <= asked.max;
}

const withComma = (value: number) => String(value).replace(".", ",");
const isAsked = (value: number) => /[1-9]\d*,\d{3}(?!\d)/.test(withComma(value));

describe("whatever is typed", () => {
  const signs = fc.constantFrom(..."0123456789.,-−+ eE·×^⁻³'\u202F％１，x".split(""), "10⁻");
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(signs, { maxLength: 12 }).map((all) => all.join("")),
  );

  it("a finite number within the rule comes out, or a sentence of bearable length", () => {
    const rule = fc.record({ min: fc.constant(-3), max: fc.nat(1e6), isWhole: fc.boolean() });
    fc.assert(fc.property(anything, rule, isAnswered), { numRuns: 2000 });
    expect(isAnswered("0.5", { min: 0, max: 1, isWhole: false })).toBe(true);
  });

  it("long rubbish is shortened and cannot turn the sentence round", () => {
    const read = readNumber(`\u202E${"😀".repeat(500)}\u2069`);
    expect(read).toEqual({
      sentence: `“\u2068${"😀".repeat(15)}…\u2069” is not a number. Numbers such as 0.5, −2 or 1e-3 are accepted.`,
    });
  });
});

describe("numbers as the site writes them", () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  /** Between the sizes that figures show, spread evenly over their exponents. */
  const size = fc.double({ min: -300, max: 300, noNaN: true }).map((exponent) => 10 ** exponent);
  const signedSize = fc.tuple(size, fc.constantFrom(1, -1)).map(([one, sign]) => one * sign);

  it("String’s are read to the last bit, with a comma for the point, too", () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(readNumber(String(value))).toEqual({ value: value || 0 });
      }),
    );
    fc.assert(
      fc.property(
        finite.filter((value) => !isAsked(value)),
        (value) => {
          expect(readNumber(withComma(value))).toEqual({ value: value || 0 });
        },
      ),
    );
  });

  it("formatNumber’s are read, to half of their last digit", () => {
    fc.assert(
      fc.property(signedSize, fc.integer({ min: 2, max: 10 }), (value, digits) => {
        const read = valueOf(formatNumber(value, digits));
        const error = Math.abs((read as number) - value);
        const isScientific = Math.abs(value) >= 1e4 || Math.abs(value) < 0.5 * 10 ** -digits;
        const half = isScientific ? Math.abs(value) * 10 ** -(digits - 2) : 10 ** -digits;
        expect(error).toBeLessThanOrEqual(half * 0.51);
      }),
    );
  });

  it("amount’s, bits’ and signed’s are read, to half of their last digit", () => {
    fc.assert(
      fc.property(size, (value) => {
        const error = Math.abs((valueOf(amount(value)) as number) / value - 1);
        expect(error).toBeLessThan(0.051);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        for (const write of [signed, bits])
          expect(Math.abs((valueOf(write(value)) as number) - value)).toBeLessThan(0.00501);
      }),
    );
  });

  it("powers of ten are read exactly", () => {
    for (let exponent = -30; exponent <= 22; exponent++)
      expect(valueOf(powerOfTen(exponent))).toBe(Number(`1e${exponent}`));
  });

  it("counts are read, but for those that a comma of decimals could have written", () => {
    for (const count of [0, 999, 1_000_000, 4_294_967_295])
      expect(valueOf(formatCount(count))).toBe(count);
    expect(valueOf(formatCount(2000))).toMatch(/Write 2\.000 or 2000\.$/);
  });
});

describe("numbers of an address", () => {
  it("are read as String writes them", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readWrittenNumber(String(value), {})).toBe(value || 0);
      }),
    );
  });

  it.each(["0.50", "+1", " 1", "1,5", "−1", "007", "0x10", "1e3", "-0", "", "1 000", "1."])(
    "“%s” is not written so",
    (text) => expect(readWrittenNumber(text, {})).toBeNull(),
  );

  it("obey the rule", () => {
    expect(readWrittenNumber("9", { max: 8 })).toBeNull();
    expect(readWrittenNumber("2.5", { isWhole: true })).toBeNull();
  });
});
