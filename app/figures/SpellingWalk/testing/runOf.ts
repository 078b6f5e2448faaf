import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { answer } from "../../../../src/worker/answer.ts";
import { articlePlace } from "../../../store/spellingSlice.ts";

type Change = Partial<typeof articlePlace.experiment> & { readonly start?: "article" | number };

/** A run as the worker answers it, for tests: the article's network with some settings changed. */
export function runOf(change: Change = {}, update = 0, trainedTo = update): SpellingRun {
  const experiment = { ...articlePlace.experiment, ...change };
  const { reply } = answer({ id: 0, question: { kind: "spell", experiment, update, trainedTo } });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.answer as SpellingRun;
}
