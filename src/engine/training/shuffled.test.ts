import { expect, it } from "vitest";
import { shuffled } from "./shuffled.ts";

const letters = Array.from("abcdefghijkl");
const orderOf = (seed: number, pass: number) => shuffled(letters, seed, pass).join("");

it("the order is the seed's and the pass's, the same each time, with every item once", () => {
  const orders = [1, 2, 3].flatMap((seed) => [0, 1, 2].map((pass) => orderOf(seed, pass)));
  expect(new Set(orders).size).toBe(9);
  expect([1, 2, 3].flatMap((seed) => [0, 1, 2].map((pass) => orderOf(seed, pass)))).toEqual(orders);
  for (const order of orders) expect([...order].toSorted()).toEqual(letters);
  expect(letters.join("")).toBe("abcdefghijkl");
});
