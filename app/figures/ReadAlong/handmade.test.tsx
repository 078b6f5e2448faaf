import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { cellLayers, extremesOf, scoreOf, unitAt, unitLine, USUAL } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { NextBet } from "./NextBet.tsx";
import { percent, signed } from "../../words/valueText.ts";
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
});

it("says in one sentence what has been read, what is expected and where the unit stands", () => {
  expect(describe(view(0))).toBe(
    "After 1 letter of 3, the last being “⁨a⁩”, the network bets most, 62.5%, on a space; unit 2 of its memory is at −0.25. Its highest bet has won 0 of 0 times.",
  );
  expect(describe(view(1))).toBe(
    "After 2 letters of 3, the last being a space, the network bets most, 50.0%, on “⁨c⁩”; unit 2 of its memory is at 0.75. Its highest bet has won 1 of 1 time.",
  );
  expect(describe({ ...view(2), params: { text: "a b", unit: 0 } })).toBe(
    "After 3 letters of 3, the last being “⁨b⁩”, the network bets most, 25.0%, on “⁨d⁩”. Its highest bet has won 1 of 2 times.",
  );
  expect(steps.label(view(2))).toBe("Letter 3 of 3, “⁨b⁩”: it bets on “⁨d⁩”, 25.0%");
});

it("lists each letter with its own bet, what came of it, and memory", () => {
  expect(table({ answer: handmade }).columns.slice(-2)).toEqual(["unit 1", "unit 2"]);
  expect(table({ answer: handmade }).rows).toEqual([
    ["1", "a", "space", "62.5%", "space", "62.5%", "yes", "0.50", "−0.25"],
    ["2", "space", "c", "50.0%", "b", "0.50%", "no", "−1.00", "0.75"],
    ["3", "b", "d", "25.0%", "–", "–", "–", "0.00", "1.00"],
  ]);
});

it("reads the memory after a letter in that letter's row", () => {
  expect([0, 1, 2, 3].map((letter) => unitAt(handmade, letter, 1))).toEqual([0, 0.5, -1, 0.004]);
  expect([0, 1, 2, 3].map((letter) => unitAt(handmade, letter, 2))).toEqual([0, -0.25, 0.75, 1]);
  expect(extremesOf(handmade, 2, 3)).toEqual({ highest: 3, lowest: 1 });
  expect(extremesOf(handmade, 2, 2)).toEqual({ highest: 2, lowest: 1 });
  expect([0, 1, 2, 3].map((read) => scoreOf(handmade, read))).toEqual([
    { right: 0, guesses: 0 },
    { right: 0, guesses: 0 },
    { right: 1, guesses: 1 },
    { right: 1, guesses: 2 },
  ]);
});

it("draws the line of a unit upwards for what is larger, as far as it is read", () => {
  // The band is 32 high and begins under two rows of 3, a header of 29, a line of letters of 23 and a gap of 12.
  expect(unitLine(handmade, 1, 3).points).toEqual([
    { x: 13, y: 70 + 8 },
    { x: 39, y: 70 + 32 },
    { x: 65, y: 70 + (1 - 0.004) * 16 },
  ]);
  expect(unitLine(handmade, 1, 2).points).toHaveLength(2);
});

it("gives each cell the class of its sign, and a strength of its size", () => {
  const layers = cellLayers(handmade, 1, 3).map(({ sign, strength, path }) => [
    sign,
    strength,
    path.match(/M[\d.]+/g),
  ]);
  expect(layers).toEqual([
    ["positive", 0.5, ["M5.5"]],
    ["negative", 0.3, ["M5.5"]],
    ["negative", 1, ["M31.5"]],
    ["positive", 0.8, ["M31.5"]],
    ["positive", 1, ["M57.5"]],
  ]);
});

const drawn = (read: number) =>
  renderToStaticMarkup(
    <MemoryPicture columns={USUAL} reading={handmade} read={read} unit={0} isMoving={false} />,
  );

it("shows of a letter only what is read: the letter, the wire into its column, and what was bet on it", () => {
  expect(drawn(0)).not.toMatch(/read-step|read-now|read-positive/);
  const parts = drawn(2).split('<g class="read-step"').slice(1);
  expect(parts).toHaveLength(2);
  expect(parts[0]).toContain('<text translate="no" x="13" y="58">a</text>');
  expect(parts[0]).not.toMatch(/read-wire|read-price/);
  expect(parts[1]).toContain('<path class="read-blank" d="M35 55v3h8v-3"></path>');
  // From the right edge of the first column's cells to the frame of the second.
  expect(parts[1]).toContain('<path d="M21 32H25.5"></path>');
  // 62.5 % of a track of 20, filled from below, and the highest bet.
  expect(parts[1]).toContain('data-right="true"');
  expect(parts[1]).toContain('<rect x="31.5" y="9.5" width="15" height="12.5"></rect>');
  const last = drawn(3).split('<g class="read-step"')[3];
  expect(last).toContain('<rect x="57.5" y="21.9" width="15" height="0.1"></rect>');
  expect(last).not.toContain("data-right");
  expect(drawn(2)).toContain('<path class="read-negative" fill-opacity="1" d="M31.5 ');
});

it("bets beside the newest column: five letters to type at the end, the one that comes marked before it", () => {
  const typed: string[] = [];
  const bet = (read: number) =>
    renderToStaticMarkup(
      <NextBet
        columns={USUAL}
        reading={handmade}
        read={read}
        onType={(letter) => typed.push(letter)}
      />,
    );
  expect(bet(2).match(/<li[^>]*>.*?<\/li>/g)).toEqual([
    expect.stringMatching(/^<li><span class="read-bar">.*translateX\(-50%\).*>c<.*>50\.0%</),
    expect.stringMatching(/^<li data-came="">.*translateX\(-99\.5%\).*>b<.*>0\.50%</),
  ]);
  expect(bet(2)).not.toContain("<button");
  expect(bet(2)).toContain("On a space: 62.5%");
  expect(bet(3).match(/<button type="button" aria-label="Type “⁨[df]⁩”"/g)).toHaveLength(2);
  expect(bet(3)).toContain("On “⁨b⁩”: 0.50%");
  expect(bet(1)).toContain("On “⁨a⁩”: no bet");
});
