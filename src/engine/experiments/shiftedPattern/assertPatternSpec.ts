import { assertInteger, assertOneOf, EngineError } from "../../errors.ts";
import { LARGEST_SEED } from "../../random/limits.ts";
import { LONGEST_PROBE, MOST_PROBES, PATTERN_ALPHABET, POSITION_COUNT } from "./limits.ts";
import type { ShiftedPatternSpec } from "./shiftedPattern.types.ts";

/** @throws EngineError "out-of-range" if a field of the spec is */
export function assertPatternSpec(
  where: string,
  { targets, trainedPositions, seed, probes }: ShiftedPatternSpec,
): void {
  assertInteger(where, "the seed", seed, 0, LARGEST_SEED);
  assertOneOf(where, "where the loss is", targets, ["everyStep", "lastStep"]);
  for (const position of trainedPositions)
    assertInteger(where, "a position to learn from", position, 0, POSITION_COUNT - 1);
  if (new Set(trainedPositions).size !== trainedPositions.length || trainedPositions.length === 0)
    throw new EngineError(
      "out-of-range",
      `${where}: the positions to learn from are ${trainedPositions.join(", ") || "none"}, but there must be at least one, and each once.`,
    );
  if (probes.length > MOST_PROBES)
    throw new EngineError(
      "out-of-range",
      `${where}: there are ${probes.length} sentences to read, but at most ${MOST_PROBES} can be asked about.`,
    );
  for (const probe of probes) assertProbe(where, probe);
}

function assertProbe(where: string, probe: string): void {
  const letters = Array.from(probe);
  if (letters.length < 1 || letters.length > LONGEST_PROBE)
    throw new EngineError(
      "out-of-range",
      `${where}: the sentence has ${letters.length} letters, but it needs 1 to ${LONGEST_PROBE}.`,
    );
  const stranger = letters.find((letter) => !PATTERN_ALPHABET.includes(letter));
  if (stranger !== undefined)
    throw new EngineError(
      "out-of-range",
      `${where}: the sentence holds “${stranger}”, but it may hold only the letters ${PATTERN_ALPHABET[0]!} to ${PATTERN_ALPHABET.at(-1)!}.`,
    );
}
