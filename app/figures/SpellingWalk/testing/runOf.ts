import { runSpelling, type SpellingRun } from "../../../../src/engine/index.ts";
import { articlePlace } from "../store/place.ts";

type Change = Partial<typeof articlePlace.experiment> & { readonly start?: "article" | number };

/** A run as the engine computes it, for tests: the article's network with some settings changed. */
export function runOf(change: Change = {}, update = 0, trainedTo = update): SpellingRun {
  const experiment = { ...articlePlace.experiment, ...change };
  return runSpelling({ experiment, update, trainedTo });
}
