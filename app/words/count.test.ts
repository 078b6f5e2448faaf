import { expect, test } from "vitest";
import { formatCount } from "./count.ts";

test.each([0, 7, 100, 999, 1000, 12345, 999999, 1000000, 4294967295])(
  "%i is written as the browser would write it in English",
  (count) => expect(formatCount(count)).toBe(count.toLocaleString("en")),
);
