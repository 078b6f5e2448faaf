import { log } from "../../kernels/elementary.ts";
import type { Vector } from "../../types.ts";
import type { SpellingTask } from "./spellingTask.ts";

/**
 * What each step of a word costs the best bettor who sees only the present letter: −ln of the share of the right letter
 * among all letters that follow the one that is read.
 *
 * @returns [T] nats; 0 where a letter has one successor
 */
export function pricesWithoutMemory({
  letters,
  targetByStep,
}: Pick<SpellingTask, "letters" | "targetByStep">): Vector {
  const read = letters.slice(0, -1);
  return Float64Array.from(read, (letter, step) => {
    const successors = targetByStep.filter((_, other) => read[other] === letter);
    const same = successors.filter((target) => target === targetByStep[step]).length;
    return log(successors.length / same);
  });
}
