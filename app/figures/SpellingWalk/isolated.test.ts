import { expect, it } from "vitest";
import { sizeOf } from "./arithmetic.ts";
import { captionOf } from "./caption.ts";
import { nameOf } from "./names.ts";
import { spokenCell } from "./focus.ts";
import { paces } from "./store/walkSlice.ts";
import { runOf } from "./testing/runOf.ts";
import { trainingSentence } from "./trainingSentence.ts";
import { countSteps, createWalk, stepAt } from "./walk.ts";
import { trainedWords, trainingGuessWords } from "./laterWords.ts";
import { checkWords, predictionWords, settingWords, urlWords } from "./words.ts";

/** What of a text stands between no marks. */
const outside = (text: string) => text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "");
const turned = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

it.each(["שלום", "عرب"])("%s: no sentence of the walk is torn apart", (word) => {
  const run = runOf({ word, start: 1 }, 1);
  const walk = createWalk(sizeOf(run));
  const said = paces.flatMap((pace) =>
    Array.from({ length: countSteps(walk, pace) }, (_, position) => {
      const step = stepAt(walk, pace, position);
      return [captionOf(run, step, 2).sentence, nameOf(run, spokenCell(run, step))];
    }).flat(),
  );
  said.push(
    trainingSentence(run, true),
    settingWords.summary(word, 3, 1),
    urlWords.otherWord("No.", word),
    urlWords.notInRange("hidden", word, 1, 8, 3),
    urlWords.unknownPace(word),
    urlWords.unknownStep(word),
    urlWords.badEdits(word, 3),
    trainedWords.won(word, word, "2"),
    trainedWords.wonFromStart(word, word),
    predictionWords.ask(word),
    predictionWords.askTrained(word),
    predictionWords.outcome(word, word, "1", "1"),
    predictionWords.outcome("a", word, "1", "1"),
    trainingGuessWords.askTraining(word, word),
    trainingGuessWords.trainingOutcome("2", word, null, false),
    trainingGuessWords.trainingOutcome("2", word, "3", false),
    checkWords.columnReason(1, word),
    checkWords.withoutGradientReason(Array.from(word)),
  );
  expect(said.filter((sentence) => turned.test(sentence)).length).toBeGreaterThan(50);
  expect(said.filter((sentence) => turned.test(outside(sentence)))).toEqual([]);
});
