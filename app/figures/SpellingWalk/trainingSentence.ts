import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { formatCount } from "../../words/count.ts";
import { trainedWords } from "./laterWords.ts";
import { formatNumber } from "./numbers.ts";

/**
 * Where training stands, which letters have won, and why it stopped.
 *
 * @param isCue for the back row of a room: only the letter that won last while it trains, and at its end why it ended
 */
export function trainingSentence(run: SpellingRun, isTraining: boolean, isCue = false): string {
  const wins = run.wonAtUpdateByStep.map((update, index) => ({
    update,
    read: run.letters[index] ?? "",
    target: run.letters[index + 1] ?? "",
  }));
  const all = wins
    .filter((win) => win.update !== null)
    .toSorted((one, other) => (isCue ? (other.update ?? 0) - (one.update ?? 0) : 0));
  const won = isCue ? all.slice(0, 1) : all;
  const winText =
    won.length === 0
      ? trainedWords.noneWon
      : won
          .map(({ read, target, update }) =>
            update === 0
              ? trainedWords.wonFromStart(target, read)
              : trainedWords.won(target, read, formatCount(update ?? 0)),
          )
          .join(" ");
  const loss = formatNumber(run.lossByUpdate[run.trainedTo] ?? 0, 3);
  const lead = trainedWords.after(trainedWords.updates(run.trainedTo), loss);
  if (isTraining) return `${lead} ${winText}`;
  // Where the loss jumps about, who is ahead at the moment means nothing.
  if (run.end === "oscillating") return `${lead} ${trainedWords.oscillates(run.endMessage ?? "")}`;
  const end =
    run.end === "learnt"
      ? trainedWords.learnt
      : run.end === "update-limit"
        ? trainedWords.limit
        : run.end === "diverged"
          ? trainedWords.diverged(run.endMessage ?? "")
          : trainedWords.paused;
  return isCue ? `${lead} ${end}` : `${lead} ${winText} ${end}`;
}
