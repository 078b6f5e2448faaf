import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { readWords } from "../../words/home.ts";
import { scoreOf, unitAt } from "./layout.ts";
import { percent, signed } from "./numbers.ts";

/** One sentence: what the figure shows now. */
export function describeReading(reading: CharacterReading, read: number, unit: number): string {
  const last = reading.letters[read - 1];
  const top = reading.topFiveNext[read - 1]?.[0];
  if (last === undefined || top === undefined) return readWords.emptyDescription;
  return readWords.description({
    read,
    letters: reading.letters.length,
    last,
    top: top.letter,
    probability: percent(top.probability),
    unit,
    value: signed(unitAt(reading, read, unit)),
    ...scoreOf(reading),
  });
}
