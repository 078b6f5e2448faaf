import { expect, test } from "vitest";
import { plainText } from "./RichText.tsx";

const sentence = "weight [Wh], then [h:2] and [z:t − 1]";

test.each([
  ["default", "weight W_h, then h_2 and z_t − 1"],
  ["cheatSheet", "weight W_aa, then a^(2) and logits^(t − 1)"],
  ["textbook", "weight W, then h^(2) and o^(t − 1)"],
  ["subscript", "weight W_h, then h_2 and logits_t − 1"],
  ["pytorch", "weight weight_hh, then h[2] and logits[t − 1]"],
] as const)("spoken names are written in the notation %s", (notation, spoken) => {
  expect(plainText(sentence, notation)).toBe(spoken);
});
