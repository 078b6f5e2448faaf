import * as fc from "fast-check";
import { expect, it } from "vitest";
import { inAddress, partOf, readQuery, writeQuery } from "./address.ts";

it("brings back every value, whatever is in it", () => {
  const values = fc.array(
    fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })),
  );
  fc.assert(
    fc.property(values, (all) => {
      expect(readQuery(writeQuery(all))).toEqual(all);
    }),
  );
});

it("holds nothing that chats and mails take for the end of a link, or for a mark of their own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(writeQuery([["text", text]])).toMatch(/^\?text=(?:[\w%.+-]*[\w%-])?$/);
      expect(writeQuery([["text", text]])).not.toContain("_");
    }),
  );
  expect(writeQuery([["text", "The end."]])).toBe("?text=The+end%2E");
  expect(writeQuery([["edits", "37_wh_1*2"]])).toBe("?edits=37%5Fwh%5F1%2A2");
  expect(writeQuery([["radius", "0.5"]])).toBe("?radius=0.5");
});

it("stands half a character", () => {
  expect(writeQuery([["text", "a\uD83D"]])).toBe("?text=a%EF%BF%BD");
});

it("reads an address that was escaped on its way", () => {
  expect(readQuery("?word=cats&amp;hidden=4")).toEqual([
    ["word", "cats"],
    ["hidden", "4"],
  ]);
});

it("gives each figure its own part, the main one bare names", () => {
  const search = "?step=2&order-2.seed=9&order-2.step=1&order.seed=4";
  expect([...partOf(search, "order-2", false)]).toEqual([
    ["seed", "9"],
    ["step", "1"],
  ]);
  expect([...partOf(search, "order", true)]).toEqual([
    ["step", "2"],
    ["seed", "4"],
  ]);
  expect([...partOf(search, "orde", false)]).toEqual([]);
  expect(writeQuery(inAddress([["seed", "9"]], "order-2", false))).toBe("?order-2.seed=9");
  expect(writeQuery(inAddress([["seed", "9"]], "order", true))).toBe("?seed=9");
});
