import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { firstOf, readParams, writeParams } from "../../kit/params/values.ts";
import {
  ask,
  cue,
  describe,
  headline,
  levelAt,
  outdated,
  params,
  readingOf,
  steps,
  table,
  troubleWith,
} from "./builtFor.ts";
import { BuiltForFigure } from "./BuiltForFigure.tsx";
import { builtForWords } from "./words.ts";
import { blocksOf, slotOf } from "./layout.ts";

const none = { x: NaN, y: NaN, width: NaN, height: NaN };
const usual = firstOf(params, {});
/** Built for T words */
const viewAt = async ({ T = 5, ...changed }: Partial<typeof usual> & { T?: number } = {}) => {
  const set = { ...usual, ...changed };
  const answer = (await answerTo(ask(set))) as Answer<"parameterCounts">;
  return { params: set, answer, step: T - 1 };
};

const plain = (cell: string | undefined) => Number(cell?.replaceAll(",", ""));
/** How often a class is drawn at a length. */
const countOf = async (name: string, T: number) =>
  drawn(BuiltForFigure.definition, await viewAt({ T })).split(`class="${name}"`).length - 1;

it("says what both networks learn, and how many words fall or places stay empty", async () => {
  const { feedForward, recurrent } = (await viewAt()).answer;
  expect([feedForward.totalByLength[4], recurrent.totalByLength[4]]).toEqual([498, 242]);
  expect(describe(await viewAt())).toContain("5 words, the feed-forward network has 498 numbers");
  expect(describe(await viewAt())).toContain("3 of the 8 words of this sentence have no place");
  expect(describe(await viewAt())).toContain("The recurrent network has 242");
  expect(describe(await viewAt({ T: 7 }))).toContain(
    "1 of the 8 words of this sentence has no place",
  );
  expect(describe(await viewAt({ T: 8 }))).toContain("this sentence just fits");
  expect(describe(await viewAt({ T: 9 }))).toContain("1 place of it stays empty");
  expect(describe(await viewAt({ T: 20 }))).toContain(
    "1,698 numbers to learn, and 12 places of it stay",
  );
});

it("lists the engine's counts by length, and asks for the difference of two", async () => {
  const view = await viewAt({ T: 20, H: 64, k: 3 });
  const { rows } = table(view);
  expect(rows).toHaveLength(20);
  rows.forEach((row, index) => {
    expect(plain(row[1])).toBe(view.answer.feedForward.totalByLength[index]);
    expect(plain(row[2])).toBe(view.answer.recurrent.totalByLength[index]);
  });
  // At one word the recurrent network is the larger one
  expect(plain(rows[0]?.[2])).toBeGreaterThan(plain(rows[0]?.[1]));
  const [check] = BuiltForFigure.definition.checks ?? [];
  expect(check?.judge(view, "192").isRight).toBe(true);
  expect(check?.judge(view, "191").isRight).toBe(false);
  expect(check?.judge(view, "many").sentence).toContain("not a number");
});

it("names the slips of its question", async () => {
  // 64 hidden units, 3 words: a block of 192
  const view = await viewAt({ T: 5, H: 64, k: 3 });
  const [check] = BuiltForFigure.definition.checks ?? [];
  const total = view.answer.feedForward.totalByLength[5] ?? NaN;
  const { slips, hint } = builtForWords.check;
  expect(
    [total, 256, 3, 64, 4096, 5].map((value) => check?.judge(view, String(value)).sentence),
  ).toEqual([slips.total, slips.biases, slips.row, slips.column, slips.memory, hint]);
});

it("draws a block for each place, and the recurrent network's two for any length", async () => {
  expect(await Promise.all([1, 5, 20].map((T) => countOf("net-plate", T)))).toEqual([3, 7, 22]);
  expect(await Promise.all([1, 5, 8, 20].map((T) => countOf("built-for-lost", T)))).toEqual([
    7, 3, 0, 0,
  ]);
});

it("draws each place that stays empty, below its block and above the row under it", async () => {
  // Of 8 words
  expect(await Promise.all([8, 9, 10, 20].map((T) => countOf("built-for-empty", T)))).toEqual([
    0, 1, 2, 12,
  ]);
  const blocks = blocksOf(20, 8, 10);
  for (const place of [8, 9, 10, 19]) {
    const [slot, block] = [slotOf(place, 20), blocks[place] ?? none];
    expect(slot.x + slot.width / 2).toBeCloseTo(block.x + block.width / 2, 9);
    expect(slot.y).toBeGreaterThan(block.y + block.height);
  }
  // Places are read downwards: the last one stands under the tenth.
  const [tenth, last] = [slotOf(9, 20), blocks[19] ?? none];
  expect(tenth.y + tenth.height).toBeLessThan(last.y);
  expect(last.y).toBeGreaterThan(blocks[9]?.y ?? Infinity);
});

const markersAt = async (T: number) =>
  [
    ...drawn(BuiltForFigure.definition, await viewAt({ T })).matchAll(
      /<\w+[^>]*chart-marker[^>]*\((-?[\d.]+)[ ,](-?[\d.]+)\)/g,
    ),
  ].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

it("marks both counts at the length that is set, the larger one above", async () => {
  const [feedForward = { x: 0, y: 0 }, recurrent = { x: 0, y: 0 }] = await markersAt(20);
  expect(feedForward.x).toBe(recurrent.x);
  expect(feedForward.y).toBeLessThan(recurrent.y);
  // At one word the recurrent network is the larger one.
  const [first = { x: 0, y: 0 }, other = { x: 0, y: 0 }] = await markersAt(1);
  expect(first.y).toBeGreaterThan(other.y);
  expect(other.y).toBe(recurrent.y);
});

it("puts the reader's own words at the places, and drops those beyond the last one", async () => {
  const own = { words: "  never  look back ", T: 2 };
  expect(describe(await viewAt(own))).toContain("1 of the 3 words of this sentence has no place");
  const markup = drawn(BuiltForFigure.definition, await viewAt(own));
  expect(markup.match(/built-for-lost"[^>]*>back</g)).toHaveLength(1);
  // Once in each network
  expect(markup.match(/>look</g)).toHaveLength(2);
  expect(
    table(await viewAt(own))
      .rows.slice(0, 4)
      .map((row) => row.slice(3)),
  ).toEqual([
    ["2", "0"],
    ["1", "0"],
    ["0", "0"],
    ["0", "1"],
  ]);
});

const trouble = (typed: string, k = 10) => troubleWith({ words: typed, k });

it("says what is the matter with a sentence, and what is accepted", () => {
  expect(trouble("never look back")).toBe("");
  expect(trouble(" \u200B ")).toContain("Type 1 to 10 words");
  expect(trouble("a b c d e f g h i j k l")).toContain("The last 2 are left out");
  expect(trouble("to be or not to be", 3)).toContain(
    "4 different words, and both networks know only 3",
  );
  expect(trouble("to be or not to be", 4)).toBe("");
});

it("prints the sums that make both totals", async () => {
  const markup = drawn(BuiltForFigure.definition, await viewAt({ T: 5 }));
  // 8·10 for each place; 8·10 and 8·8; in both 8 + 10·8 + 10
  expect(markup).toContain("= 5 × 80 + 98<");
  expect(markup).toContain("= 80 + 64 + 98<");
  expect([5 * 80 + 98, 80 + 64 + 98]).toEqual([498, 242]);
  const larger = drawn(BuiltForFigure.definition, await viewAt({ T: 20, H: 64, k: 4 }));
  expect(larger).toContain("= 20 × 256 + 324<");
  expect(larger).toContain("= 256 + 4,096 + 324<");
});

it("says from which length on the recurrent network is the smaller one", async () => {
  // One place more costs H·k, the memory H·H: it pays from the first T with (T − 1)·k above H.
  expect(describe(await viewAt())).toContain("242 for any length: fewer from 2 words on");
  expect(describe(await viewAt({ H: 64, k: 4 }))).toContain("from 18 words on");
  expect(describe(await viewAt({ H: 64, k: 3 }))).toContain("up to 20 words not fewer");
});

it("walks by four lengths, goes to any, and says in the end what became of the guess", async () => {
  const view = await viewAt({ T: 20 });
  expect(steps.count(view.answer, usual)).toBe(20);
  expect(steps.stops?.map((step) => steps.id?.({ ...view, step }))).toEqual(["1", "5", "8", "20"]);
  const { prediction } = BuiltForFigure.definition;
  expect(prediction?.outcome(view, 0)).toEqual({
    value: "same",
    sentence: "242 for any length; the feed-forward network goes from 178 to 1,698.",
  });
});

it("reads as many words as the other network is built for, the sentence anew where that is longer", () => {
  const set = { words: "never look back" };
  expect(readingOf(set, 2)).toEqual(["never", "look", "back"]);
  expect(readingOf(set, 5)).toEqual(["never", "look", "back", "never", "look"]);
  expect(readingOf({ words: " " }, 5)).toEqual([]);
});

it("tells the back row what a length costs, and where the lines cross", async () => {
  const headlines = [1, 5, 7, 8, 9].map(async (T) => headline(await viewAt({ T })));
  expect(await Promise.all(headlines)).toEqual([
    "7 words have no place; 178 numbers against 242",
    "3 words have no place; 498 numbers against 242",
    "1 word has no place; 658 numbers against 242",
    "The sentence just fits; 738 numbers against 242",
    "1 place stays empty; 818 numbers against 242",
  ]);
  // At the first length the headline says it all, and the reader is asked.
  expect([cue(await viewAt({ T: 1 })), cue(await viewAt({ T: 5 }))]).toEqual([
    "",
    "The recurrent network has 242 for any length: fewer from 2 words on.",
  ]);
  const at = async (H: number, k: number) => levelAt(await viewAt({ H, k }));
  expect(await Promise.all([at(8, 10), at(64, 4), at(64, 3)])).toEqual([1.8, 17, null]);
  // Of whole lengths it is where the counts are equal.
  const { answer } = await viewAt({ H: 64, k: 4 });
  expect(answer.feedForward.totalByLength[16]).toBe(answer.recurrent.totalByLength[16]);
});

it("opens addresses that name the length T", () => {
  expect([
    ...outdated(
      new Map([
        ["T", "12"],
        ["H", "64"],
      ]),
    ),
  ]).toEqual([
    ["step", "12"],
    ["H", "64"],
  ]);
});

it("is called by an address that a reader could write", () => {
  expect(writeParams(params, { words: "a b", H: 64, k: 2 }, usual)).toEqual({
    words: "a b",
    H: "64",
    k: "2",
  });
  const asked = new Map([
    ["H", "0"],
    ["k", "1"],
  ]);
  expect(readParams(params, asked, usual)).toMatchObject({ params: usual });
  expect(readParams(params, asked, usual).complaints).toHaveLength(2);
});
