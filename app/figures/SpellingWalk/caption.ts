import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { stageWords } from "./words.ts";
import { type CaptionFacts, captions } from "./captionWords.ts";
import { stopCaptions } from "./stopWords.ts";
import { operationNames, stopNames } from "./nameWords.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell, letterRead, valueOf } from "./cells.ts";
import { formatNumber, writeExactly } from "./numbers.ts";
import type { Step } from "./walk.ts";

/** What the sentences may mention, written as the figure writes numbers. */
function factsOf(run: SpellingRun, t: number, digits: number): CaptionFacts {
  const { timeSteps, alphabetSize } = sizeOf(run);
  // One decimal more than the cells; two of what a logarithm is taken of, so that it comes out on paper.
  const number = (value: number) => formatNumber(value, digits + 1);
  const probabilities = run.alphabet.map((_, v) => valueOf(run, cell("y", t, v)));
  const top = probabilities.reduce(
    (best, value, v) => (value > (probabilities[best] ?? 0) ? v : best),
    0,
  );
  const target = run.alphabet.indexOf(run.letters[t] ?? "");
  const total = valueOf(run, cell("total"));
  const after = valueOf(run, cell("after"));
  return {
    t,
    timeSteps,
    alphabetSize,
    letter: letterRead(run, t),
    before: t > 1 ? letterRead(run, t - 1) : "",
    soFar: Array.from({ length: t - 1 }, (_, k) => letterRead(run, k + 1)).join(""),
    target: run.letters[t] ?? "",
    topGuess: run.alphabet[top] ?? "",
    topProbability: number(probabilities[top] ?? 0),
    targetProbability: formatNumber(probabilities[target] ?? 0, digits + 2),
    loss: formatNumber(valueOf(run, cell("L", t)), digits),
    totalLoss: number(total),
    lossAfter: number(after),
    change: number(after) === number(total) ? "same" : after < total ? "lower" : "higher",
    learningRate: writeExactly(run.learningRate),
  };
}

export interface Caption {
  /** Where we are, such as "t = 2 · from memory". */
  readonly place: string;
  /** What happens now. */
  readonly sentence: string;
}

/** The current sentence of a step, with markers for symbols. */
export function captionOf(run: SpellingRun, step: Step, digits: number): Caption {
  const { operation, stop } = step;
  const facts = factsOf(run, operation.t || sizeOf(run).timeSteps, digits);
  const at = operation.t > 0 ? [stageWords.stepNumber(operation.t)] : [];
  return stop
    ? { place: [...at, stopNames[stop.name]].join(" · "), sentence: stopCaptions[stop.name](facts) }
    : {
        place: [...at, operationNames[operation.kind]].join(" · "),
        sentence: captions[operation.kind](facts),
      };
}
