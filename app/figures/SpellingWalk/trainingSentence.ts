import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { formatCount } from "../../words/count.ts";
import { trainWords } from "./words.ts";
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
      ? trainWords.noneWon
      : won
          .map(({ read, target, update }) =>
            update === 0
              ? trainWords.wonFromStart(target, read)
              : trainWords.won(target, read, formatCount(update ?? 0)),
          )
          .join(" ");
  const loss = formatNumber(run.lossByUpdate[run.trainedTo] ?? 0, 3);
  const lead = trainWords.after(trainWords.updates(run.trainedTo), loss);
  if (isTraining) return `${lead} ${winText}`;
  // Where the loss jumps about, who is ahead at the moment means nothing.
  if (run.end === "oscillating") return `${lead} ${trainWords.oscillates(run.endMessage ?? "")}`;
  const end =
    run.end === "learnt"
      ? trainWords.learnt
      : run.end === "update-limit"
        ? trainWords.limit
        : run.end === "diverged"
          ? trainWords.diverged(run.endMessage ?? "")
          : trainWords.paused;
  return isCue ? `${lead} ${end}` : `${lead} ${winText} ${end}`;
}
