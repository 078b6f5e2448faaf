import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { captionOf } from "./caption.ts";
import { explanationOfStep } from "./explanation.ts";
import { factorsOf } from "./focus.ts";
import type { Step } from "./walk.ts";
import { stageWords } from "./words.ts";

/**
 * What is said when a step is taken, with markers for symbols. At the pace of single products that is the
 * product and the sum so far; what the operation does is said at its first one.
 */
export function spokenStep(run: SpellingRun, step: Step, digits: number): string {
  const { place, sentence } = captionOf(run, step, digits);
  const { leaf, operation } = step;
  const whole = `${place}. ${sentence}`;
  if (!leaf) return whole;
  const { name, arithmetic } = explanationOfStep({ run, step, digits });
  const now = stageWords.spokenProduct(
    name,
    factorsOf(step) && [leaf.col + 1, operation.cols],
    arithmetic,
  );
  return leaf.row === 0 && leaf.col === 0 ? `${whole} ${now}` : now;
}
