import { describe, expect, it } from "vitest";
import { words } from "../words/en.ts";
import { withoutMarks } from "../words/isolated.ts";
import { networkWords } from "../words/network.ts";
import { kitWords } from "./words.ts";

describe.each(["שלום", "عرب"])("%s in a sentence", (word) => {
  it.each([
    kitWords.refused("text", word, "b"),
    kitWords.kept("text", word, "b"),
    kitWords.notAccepted(word, "b"),
    words.address.notOffered("theme", word, []),
    words.address.noFigure(word, []),
    networkWords.frame(1, word),
    networkWords.oneHot("x", word, 1, 4),
    networkWords.embedding("x", word),
    networkWords.bar(word, "0.1"),
    networkWords.rightBar(word, "0.1"),
    networkWords.ghost(word),
    networkWords.won(word, "3"),
  ])("%s", (sentence) => {
    expect(sentence).toContain(`\u2068${word}\u2069`);
    expect(withoutMarks(sentence)).toContain(word);
    expect(withoutMarks(sentence)).not.toMatch(/[\u2068\u2069]/u);
  });
});
