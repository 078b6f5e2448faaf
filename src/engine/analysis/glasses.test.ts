import { expect, it } from "vitest";
import { glassesFor } from "./glasses.ts";

it.each([
  [1, 0],
  [0.11, 0],
  [0.09, 1],
  [0.011, 1],
  [0.0009, 3],
  [3e-5, 4],
  [1.5, -1],
  [99, -2],
  [175, -3],
  [0, 0],
])("a share of %d takes %d tenfold glasses to be seen", (share, glasses) => {
  expect(glassesFor(share)).toBe(glasses);
});
