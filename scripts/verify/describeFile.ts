import type { FileVerification } from "../../src/verification/verification.types.ts";

const digits = (error: number): string => (error === 0 ? "0" : error.toExponential(1));

const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));

/** A file's table of errors, a row for each way and quantity, and what came of it. */
export function describeFile({ name, precision, rows, failure, isVerified }: FileVerification) {
  const { tolerance, floor } = precision;
  const way = widest(["way", ...rows.map((row) => row.way)]);
  const quantity = widest(["quantity", ...rows.map((row) => row.quantity)]);
  const table = [
    ["way", "quantity", "numbers", "absolute", "relative", ""] as const,
    ...rows.map(
      (row) =>
        [
          row.way,
          row.quantity,
          `${row.count}`,
          digits(row.largestAbsolute),
          digits(row.largestRelative),
          row.isWithinTolerance ? "" : `  FAILED, worst in ${row.problem}: number ${row.index + 1}`,
        ] as const,
    ),
  ];
  return [
    `${name}: largest errors, relative to max(|expected|, ${floor.toExponential()}); up to ${tolerance.toExponential()} is allowed`,
    ...table.map(([a, b, count, absolute, relative, remark]) => {
      const numbers = [count, absolute, relative].map((text) => text.padStart(10)).join("");
      return `  ${a.padEnd(way)}  ${b.padEnd(quantity)}${numbers}${remark}`;
    }),
    ...(failure === null ? [] : [`  FAILED: ${failure}`]),
    isVerified ? "  verified" : "  NOT verified",
    "",
  ];
}
