import { expect, it } from "vitest";
import { betPrices, type BetScene } from "./betPrices.ts";

const afterD: BetScene = { read: "d", followers: ["o"], parts: [25, 25, 25, 25] };
const toldO: BetScene = { read: "o", followers: ["o", "d"], parts: [50, 50, 0, 0] };
const only = (scene: BetScene, unit: "nats" | "bits" = "nats") =>
  betPrices({ scenes: [scene], unit }).scenes[0]!;

it("charges −ln of the share, and twice where one bet is used twice", () => {
  expect(only(afterD).reader.total).toBeCloseTo(Math.log(4), 14);
  const { reader, floor } = only(toldO);
  expect(Array.from(reader.priceByFollower)).toEqual([Math.LN2, Math.LN2]);
  expect(floor).toBeCloseTo(2 * Math.LN2, 14);
  expect(only({ ...toldO, parts: [20, 80, 0, 0] }).reader.total).toBeCloseTo(
    -Math.log(0.8) - Math.log(0.2),
    13,
  );
});

it("makes shares of any parts, and one of 0 costs more than any number, one of 1 nothing", () => {
  expect(Array.from(only({ ...afterD, parts: [1, 3, 0, 0] }).reader.shares)).toEqual([
    0.25, 0.75, 0, 0,
  ]);
  expect(only({ ...afterD, parts: [1, 0, 0, 0] }).reader.total).toBeNull();
  expect(only({ ...toldO, parts: [0, 1, 0, 0] }).reader).toMatchObject({
    priceByFollower: [0, null],
    total: null,
  });
  expect(only({ ...afterD, parts: [0, 1, 0, 0] }).reader.total).toBe(0);
});

it("knows the walkthrough's first bet, (.32, .21, .24, .22), which costs more than an even one", () => {
  const { shares, total } = only(afterD).network;
  expect(Array.from(shares, (share) => share.toFixed(2))).toEqual(["0.32", "0.21", "0.24", "0.22"]);
  expect(total).toBeCloseTo(-Math.log(shares[1]!), 12);
  expect(total).toBeGreaterThan(Math.log(4));
});

it("no bet on a grid falls below the floor", () => {
  for (let d = 1; d < 20; d++)
    for (let o = 1; d + o <= 20; o++) {
      const { reader, floor } = only({ ...toldO, parts: [d, o, 20 - d - o, 0] });
      expect(reader.total).not.toBeNull();
      expect(reader.total).toBeGreaterThanOrEqual(floor - 1e-14);
    }
});

it("counts bits as nats by ln 2", () => {
  expect(only(afterD, "bits").reader.total).toBeCloseTo(2, 14);
  const { curve, priceOfHalf, priceOfNothing } = betPrices({ scenes: [], unit: "bits" });
  expect([priceOfHalf, priceOfNothing]).toEqual([1, null]);
  expect(curve.data[1]).toBeCloseTo(8, 12);
  expect(Array.from(curve.data.slice(-2))).toEqual([1, 0]);
});

it.each([
  [{ parts: [0, 0, 0, 0] }, "nothing in the pot"],
  [{ parts: [1, 2] }, "2 parts"],
  [{ parts: [-1, 2, 0, 0] }, "a part of the pot is -1"],
  [{ read: "x" }, "not “x”"],
])("refuses %o", (change, message) => {
  expect(() => only({ ...afterD, ...change })).toThrow(message);
});
