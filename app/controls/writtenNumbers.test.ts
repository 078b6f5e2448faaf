import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../chart/tickText.ts";
import { powerOfTen, scientific } from "../words/powers.ts";
import { signed } from "../words/valueText.ts";
import { formatNumber } from "../figures/SpellingWalk/numbers.ts";
import { formatCount } from "../words/count.ts";
import { readNumber, readWrittenNumber } from "./typedNumber.ts";

const valueOf = (text: string) => {
  const read = readNumber(text);
  return "value" in read ? read.value : read.sentence;
};

const withComma = (value: number) => String(value).replace(".", ",");
const isAsked = (value: number) => /[1-9]\d*,\d{3}(?!\d)/.test(withComma(value));

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

  it("amount’s and signed’s are read, to half of their last digit", () => {
    fc.assert(
      fc.property(size, (value) => {
        const error = Math.abs((valueOf(amount(value)) as number) / value - 1);
        expect(error).toBeLessThan(0.051);
        expect(valueOf(scientific(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        expect(Math.abs((valueOf(signed(value)) as number) - value)).toBeLessThan(0.00501);
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
