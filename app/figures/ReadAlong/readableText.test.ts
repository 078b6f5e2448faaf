import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readableText } from "./readableText.ts";

it("gives the network neither control characters nor halves of characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(readableText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
  expect(readableText("don’t\n– stop\u202E")).toBe("don't - stop");
  expect(readableText("a\uD83D")).toBe("a");
});
