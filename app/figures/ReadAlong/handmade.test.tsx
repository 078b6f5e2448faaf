import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { cellLayers, extremesOf, scoreOf, unitAt, unitLine } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { NextGuesses } from "./NextGuesses.tsx";
import { bits, percent, signed } from "./numbers.ts";
import { describe, steps, table } from "./readAlong.ts";
import { handmade } from "./testing/handmade.ts";

// Everything expected here is written out by hand from the numbers of the handmade reading.
const view = (step: number) => ({ params: { text: "a b", unit: 2 }, answer: handmade, step });

it("writes numbers with a true minus, and says of nothing that it is impossible", () => {
  expect([0.5, -0.25, -1, 0, -0.004, 0.996].map(signed)).toEqual([
    "0.50",
    "−0.25",
    "−1.00",
    "0.00",
    "0.00",
    "1.00",
  ]);
  expect([1, 0.625, 0.01, 0.00999, 0.0001, 0.00005, 0].map(percent)).toEqual([
    "100.0%",
    "62.5%",
    "1.0%",
    "1.00%",
    "0.01%",
    "<0.01%",
    "<0.01%",
  ]);
  expect(bits(7.644)).toBe("7.64");
});

it("says in one sentence what has been read, what is expected and where the unit stands", () => {
  expect(describe(view(0))).toBe(
    "After 1 letter of 3, the last being “⁨a⁩”, the network expects a space next with 62.5%, unit 2 of its memory is at −0.25, and in the whole text 1 of 2 guesses are right.",
  );
  expect(describe(view(1))).toBe(
    "After 2 letters of 3, the last being a space, the network expects “⁨c⁩” next with 50.0%, unit 2 of its memory is at 0.75, and in the whole text 1 of 2 guesses are right.",
  );
  expect(steps.label(view(2))).toBe("Letter 3 of 3, “⁨b⁩”: it expects “⁨d⁩” next, 25.0%");
});

it("lists each letter with its own guess, surprise and memory", () => {
  expect(table({ answer: handmade }).columns.slice(-2)).toEqual(["unit 1", "unit 2"]);
  expect(table({ answer: handmade }).rows).toEqual([
    ["1", "a", "space", "62.5%", "space", "62.5%", "0.68", "yes", "0.50", "−0.25"],
    ["2", "space", "c", "50.0%", "b", "0.50%", "7.64", "no", "−1.00", "0.75"],
    ["3", "b", "d", "25.0%", "–", "–", "–", "–", "0.00", "1.00"],
  ]);
});

it("reads the memory after a letter in that letter's row", () => {
  expect([0, 1, 2, 3].map((letter) => unitAt(handmade, letter, 1))).toEqual([0, 0.5, -1, 0.004]);
  expect([0, 1, 2, 3].map((letter) => unitAt(handmade, letter, 2))).toEqual([0, -0.25, 0.75, 1]);
  expect(extremesOf(handmade, 2)).toEqual({ highest: 3, lowest: 1 });
  expect(scoreOf(handmade)).toEqual({ right: 1, guesses: 2 });
});

it("draws the line of a unit upwards for what is larger", () => {
  const { points } = unitLine(handmade, 1);
  // The band is 36 high and begins under two rows of 5, a header of 44 and a gap of 8.
  expect(points).toEqual([
    { x: 8, y: 62 + 9 },
    { x: 24, y: 62 + 36 },
    { x: 40, y: 62 + (1 - 0.004) * 18 },
  ]);
});

it("gives each cell the class of its sign, and a strength of its size", () => {
  const layers = cellLayers(handmade, 1, 3).map(({ sign, strength, path }) => [
    sign,
    strength,
    path.match(/M\d+/g),
  ]);
  expect(layers).toEqual([
    ["positive", 0.5, ["M1"]],
    ["negative", 0.3, ["M1"]],
    ["negative", 1, ["M17"]],
    ["positive", 0.8, ["M17"]],
    ["positive", 1, ["M33"]],
  ]);
});

it("puts each guess over the letter that it is about, and underlines the right one", () => {
  const markup = renderToStaticMarkup(
    <MemoryPicture reading={handmade} read={2} unit={1} isTyped={false} />,
  );
  const [, guesses = "", letters = ""] =
    /<g class="read-guesses">(.*)<\/g><g class="read-letters">(.*?)<\/g>/.exec(markup) ?? [];
  expect(letters).toBe(
    '<text x="8" y="35">a</text><path class="read-blank" d="M20 32v3h8v-3"></path><text x="40" y="35">b</text>',
  );
  expect(guesses).toBe(
    '<g data-right=""><path class="read-blank" d="M20 11v3h8v-3"></path><path d="M19 17.5h10"></path></g>' +
      '<g><text x="40" y="14">c</text></g><g><text x="56" y="14">d</text></g>',
  );
  expect(markup).toContain('<path class="read-negative" fill-opacity="1" d="M17 ');
});

it("marks among the guesses the letter that came, and tells what it cost", () => {
  const markup = renderToStaticMarkup(<NextGuesses reading={handmade} read={2} />);
  expect(markup.match(/<li[^>]*>.*?<\/li>/g)).toEqual([
    expect.stringMatching(/^<li><span[^>]*>c<.*inline-size:50%.*>50\.0%</),
    expect.stringMatching(/^<li data-came=""><span[^>]*>b<.*inline-size:0\.5%.*>0\.50%</),
  ]);
  expect(markup).toContain("Then comes “⁨b⁩”, to which it gave 0.50%: 7.64 bits of surprise.");
});
