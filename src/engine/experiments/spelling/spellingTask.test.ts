import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError } from "../../errors.ts";
import { checkWord, parseWord, type SpellingTask } from "./spellingTask.ts";

const messageFor = (word: string): string => {
  const check = checkWord(word);
  return check.ok ? `accepted ${check.task.letters.join("|")}` : check.message;
};

const isWhole = ({ letters, alphabet, targetByStep }: SpellingTask, word: string): boolean =>
  letters.join("") === word.normalize("NFC") &&
  targetByStep.map((index) => alphabet[index]).join("") === letters.slice(1).join("");

describe("checkWord", () => {
  it("makes a task of a word", () => {
    const task = parseWord("dogs");
    expect(task.letters).toEqual(["d", "o", "g", "s"]);
    expect(task.alphabet).toEqual(["d", "o", "g", "s"]);
    expect(task.inputByStep).toEqual({
      rows: 3,
      cols: 4,
      data: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0),
    });
    expect(task.targetByStep).toEqual([1, 2, 3]);
  });

  it("gives a repeated letter one place in the alphabet", () => {
    const task = parseWord("book");
    expect(task.alphabet).toEqual(["b", "o", "k"]);
    expect(task.targetByStep).toEqual([1, 1, 2]);
    expect(parseWord("aa").alphabet).toEqual(["a"]);
  });

  it.each([
    ["дом", ["д", "о", "м"]],
    ["שלום", ["ש", "ל", "ו", "ם"]],
    ["कमल", ["क", "म", "ल"]],
    ["한국어", ["한", "국", "어"]],
    ["日本語", ["日", "本", "語"]],
    ["e\u0301te\u0301", ["é", "t", "é"]],
    ["q\u0307a", ["q\u0307", "a"]],
    ["𝒟ogs", ["𝒟", "o", "g", "s"]],
    ["ﬁn", ["ﬁ", "n"]],
    ["Dd", ["D", "d"]],
    ["abcdefghijkl", "abcdefghijkl".split("")],
  ])("accepts %s", (word, letters) => {
    expect(parseWord(word).letters).toEqual(letters);
  });

  it("accepts conjuncts, however the browser's version of Unicode splits them", () => {
    expect(parseWord("हिन्दी").letters.join("")).toBe("हिन्दी");
    expect(parseWord("मक्\u200dष").letters.join("")).toBe("मक्\u200dष");
  });

  it("reads composed and decomposed letters alike", () => {
    expect(parseWord("e\u0301a")).toEqual(parseWord("éa"));
    expect(parseWord("\u1112\u1161\u11ab\u1100\u116e\u11a8")).toEqual(parseWord("한국"));
  });

  it.each([
    [
      "dogs7",
      "The word may hold letters only, but it holds the digit “7”. Use 2 to 12 letters of any script.",
    ],
    [
      "٣dogs",
      "The word may hold letters only, but it holds the digit “٣”. Use 2 to 12 letters of any script.",
    ],
    [
      "do gs",
      "The word may hold letters only, but it holds a space. Use 2 to 12 letters of any script.",
    ],
    [
      "dogs🐶",
      "The word may hold letters only, but it holds the emoji “🐶”. Use 2 to 12 letters of any script.",
    ],
    [
      "🇩🇪ab",
      "The word may hold letters only, but it holds the emoji “🇩🇪”. Use 2 to 12 letters of any script.",
    ],
    [
      "don’t",
      "The word may hold letters only, but it holds the character “’”. Use 2 to 12 letters of any script.",
    ],
    [
      "a<b>",
      "The word may hold letters only, but it holds the character “<”. Use 2 to 12 letters of any script.",
    ],
    [
      "do\u0000gs",
      "The word may hold letters only, but it holds the invisible character U+0000. Use 2 to 12 letters of any script.",
    ],
    [
      "do\ud83dgs",
      "The word may hold letters only, but it holds the invisible character U+D83D. Use 2 to 12 letters of any script.",
    ],
    [
      "do\u202egs",
      "The word may hold letters only, but it holds the invisible character U+202E. Use 2 to 12 letters of any script.",
    ],
    [
      "\u0301ab",
      "The word may hold letters only, but it holds the invisible character U+0301. Use 2 to 12 letters of any script.",
    ],
    ["", "The word is empty. Use 2 to 12 letters of any script."],
    [
      "a",
      "The word has one letter, so there is nothing to predict. Use 2 to 12 letters of any script.",
    ],
    [
      "abcdefghijklm",
      "The word has 13 letters, which is too long. Use 2 to 12 letters of any script.",
    ],
    [
      "x".repeat(1_000_000),
      "The word is longer than 12 letters. Use 2 to 12 letters of any script.",
    ],
    [
      `a${"\u0301\u0302".repeat(10)}b`,
      "A letter of the word carries too many marks. Use 2 to 12 letters of any script.",
    ],
  ])("refuses case %# with a sentence", (word, message) => {
    expect(messageFor(word)).toBe(message);
  });

  it("refuses letters that differ without looking different", () => {
    for (const invisible of [
      "\u200d",
      "\u200c",
      "\ufe0f",
      "\u034f",
      "\u200b",
      "\u00ad",
      "\u{e0100}",
      "\u3164",
    ])
      expect(messageFor(`a${invisible}a`)).not.toContain("accepted");
  });

  it("never throws: it gives a sentence or a whole task", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        const check = checkWord(word);
        return check.ok ? isWhole(check.task, word) : /\. Use 2 to 12 letters/u.test(check.message);
      }),
    );
    const letters = fc.array(fc.constantFrom("a", "é", "ж", "한", "q\u0307"), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(fc.property(letters, (word) => isWhole(parseWord(word.join("")), word.join(""))));
  });

  it("parseWord throws the sentence", () => {
    expect(() => parseWord("a")).toThrow(EngineError);
    expect(() => parseWord("a")).toThrow("nothing to predict");
  });
});
