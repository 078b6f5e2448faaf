import { expect, it } from "vitest";
import { readNumber } from "./typedNumber.ts";

const valueOf = (text: string) => {
  const read = readNumber(text);
  return "value" in read ? read.value : read.sentence;
};

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
