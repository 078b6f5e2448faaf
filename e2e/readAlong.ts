import { readFileSync } from "node:fs";
import { percent, signed } from "../app/words/valueText.ts";
import { readableText } from "../app/figures/ReadAlong/readableText.ts";
import { letterSign, readWords } from "../app/figures/ReadAlong/words.ts";
import { type CharacterReading, decodeModel, readText } from "../src/engine/index.ts";
import { expect, type Page } from "./fixtures.ts";

const model = decodeModel(
  new Uint8Array(readFileSync(new URL("../content/models/home.safetensors", import.meta.url))),
);
export const readingOf = (text: string) => readText({ model, text: readableText(text) });
export const valueAt = ({ hiddenByStep }: CharacterReading, letter: number, unit: number) =>
  hiddenByStep.data[letter * hiddenByStep.cols + unit - 1] ?? NaN;

/** What the page shows before anything is asked of it. */
export const firstPicture = { text: "the quick brown fox", unit: 0 };

export const figure = (page: Page) => page.locator("[data-figure=read-along]");
export const field = (page: Page) => page.getByLabel(readWords.input);
export const position = (page: Page) => figure(page).locator(".transport .position");
export const type = (page: Page, text: string) => field(page).fill(text);

/** The letters of the picture, blanks included, from left to right. */
export const lettersOf = (page: Page) =>
  figure(page)
    .locator(".read-letters > :is(text, .read-blank)")
    .evaluateAll((marks) => marks.map((mark) => mark.textContent || " "));

/** The screen says what the engine computes, with `read` letters read and `unit` followed. */
export async function expectReading(
  page: Page,
  text: string,
  read: number,
  unit: number,
): Promise<void> {
  const reading = readingOf(text);
  const { letters } = reading;
  await expect.poll(() => lettersOf(page)).toEqual(letters.slice(0, read));
  const judged = reading.guessIsRightByStep.slice(0, Math.max(read - 1, 0));
  const right = judged.filter((isRight) => isRight === true).length;
  await expect(figure(page).locator(".read-price[data-right]")).toHaveCount(right);
  await expect(figure(page).locator(".read-score strong")).toHaveText(
    readWords.score(right, judged.length),
  );

  await expect(figure(page).locator(".read-next")).toHaveAccessibleName(
    readWords.bets(letters[read - 1]),
  );
  const five = reading.topFiveNext[read - 1] ?? [];
  await expect(figure(page).locator(".read-next li")).toHaveText(
    five.map(({ letter, probability }) => `${letterSign(letter)}${percent(probability)}`),
  );
  if (unit > 0) {
    await expect(figure(page).locator(".read-unit-now")).toHaveText(
      readWords.unitHere(unit, signed(valueAt(reading, read, unit))),
    );
  }
  await expect(position(page)).toHaveText(`${read} / ${letters.length}`);
}
