import { expect, it } from "vitest";
import { inTurn, laterBy } from "./pace.ts";

it("keeps the wished pace while there are few, and comes to rest within 800 ms however many there are", () => {
  expect(laterBy(2, 300, 90)).toBe(90);
  expect(laterBy(1, 300, 90)).toBe(0);
  expect(inTurn(3, 150)).toBe(150);
  for (const count of [1, 4, 12]) {
    expect(300 + (count - 1) * laterBy(count, 300, 200)).toBeLessThanOrEqual(800.001);
    expect(count * inTurn(count, 220, 360) + 360).toBeLessThanOrEqual(800.001);
  }
});
