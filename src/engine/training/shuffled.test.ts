import { expect, it } from "vitest";
import { shuffled } from "./shuffled.ts";

const letters = Array.from("abcdefghijkl");
const orders = () =>
  [1, 2, 3].flatMap((seed) => [0, 1, 2].map((pass) => shuffled(letters, seed, pass)));

it("the order is the seed's and the pass's, the same each time, with every item once", () => {
  expect(new Set(orders().map(String)).size).toBe(9);
  expect(orders()).toEqual(orders());
  for (const order of orders()) expect(order.toSorted()).toEqual(letters);
  expect(letters.join("")).toBe("abcdefghijkl");
});
