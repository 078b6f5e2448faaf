import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { decodeModel, readText } from "../../../src/engine/index.ts";
import { cue, describe, lettersRead, outdated, params, steps, table } from "./readAlong.ts";

const model = decodeModel(new Uint8Array(readFileSync("content/models/home.safetensors")));
const answer = readText({ model, text: "sea" });
const viewAt = (step: number, unit = 5) => ({ params: { text: "sea", unit }, answer, step });
const fixed = (value: number | undefined) =>
  (value ?? NaN).toFixed(2).replace("-", "−").replace("−0.00", "0.00");

// Row t of the states is what stands after letter t; row 0 is before the first letter.
it.each([0, 2])("says and lists at step %i what the engine's arrays hold there", (step) => {
  const { data } = answer.hiddenByStep;
  expect(answer.hiddenByStep.cols).toBe(32);
  expect(describe(viewAt(step))).toContain(
    `After ${step + 1} ${step === 0 ? "letter" : "letters"} of 3, the last being “⁨${"sea"[step]}⁩”`,
  );
  expect(describe(viewAt(step))).toContain(
    `unit 5 of its memory is at ${fixed(data[(step + 1) * 32 + 4])}`,
  );
  const row = table({ answer }).rows[step] ?? [];
  expect(row.slice(0, 2)).toEqual([String(step + 1), "sea"[step]]);
  const units = Array.from({ length: 32 }, (_, unit) => fixed(data[(step + 1) * 32 + unit]));
  expect(row.slice(7)).toEqual(units);
  const top = answer.topFiveNext[step]?.[0];
  expect(row[3]).toBe(`${(100 * (top?.probability ?? NaN)).toFixed(1)}%`);
  expect(row[4]).toBe("sea"[step + 1] ?? "–");
});

it("begins with the finished picture, and an empty text has one step and no letter", () => {
  expect(steps.initial?.(answer)).toBe(2);
  const empty = readText({ model, text: "" });
  expect(steps.count(empty, { text: "", unit: 1 })).toBe(1);
  expect(lettersRead({ answer: empty, step: 0 })).toBe(0);
});

it("names steps by letters read, as older addresses do", () => {
  expect(steps.id?.(viewAt(1))).toBe("2");
  expect([
    ...outdated(
      new Map([
        ["at", "7"],
        ["unit", "12"],
      ]),
    ),
  ]).toEqual([
    ["step", "7"],
    ["unit", "12"],
  ]);
  // The beginning, as in figures that count from it.
  expect(outdated(new Map([["step", "0"]])).get("step")).toBe("1");
  expect(params.unit).toMatchObject({ first: 0, min: 0, max: answer.hiddenByStep.cols });
});

// Row t of the bets is what was bet after letter t + 1, so on the letter after it.
it.each([1, 2])("says projected what had been bet on the letter of step %i", (step) => {
  const top = answer.topFiveNext[step - 1]?.[0];
  const paid = answer.probabilityOfNextByStep[step - 1] ?? NaN;
  const share = `“⁨${"sea"[step]}⁩” had ${(100 * paid).toFixed(1)}%`;
  expect(cue(viewAt(step))).toBe(
    top?.letter === "sea"[step]
      ? `${share} of the bet, more than any other, and it came.`
      : `${share}; it came all the same. The highest bet, ${(100 * (top?.probability ?? NaN)).toFixed(1)}%, was on “⁨${top?.letter}⁩”.`,
  );
});

it("says projected of “the q” that the space won and the q came all the same", () => {
  const text = "the q";
  const read = readText({ model, text });
  const cueAt = (step: number) => cue({ params: { text, unit: 0 }, answer: read, step });
  expect(cueAt(0)).toContain("“⁨t⁩” changes the memory");
  expect(cueAt(3)).toMatch(/^A space had 72\.7% of the bet, more than any other, and it came\.$/);
  expect(cueAt(4)).toMatch(/^“⁨q⁩” had 0\.\d\d%; it came all the same\. The highest bet, 15\.2%/);
});
