import { assertBetween, assertInteger } from "../errors.ts";
import { exp, log } from "../kernels/elementary.ts";
import type { NetworkState } from "../network/network.types.ts";
import { assertPrompt, readAllButLast } from "./generate.ts";
import { logProbabilities } from "./logProbabilities.ts";
import type { Beam, BeamSearchOptions } from "./sampling.types.ts";
import type { Stepper } from "./stepper.types.ts";

const WIDEST = 256;
const LONGEST = 1000;
const LARGEST_PENALTY = 10;

/** A continuation on the way. */
interface Candidate extends Beam {
  /** The state before its last symbol was read */
  readonly state: NetworkState;
}

/**
 * Looks for the likeliest continuations of a prompt, keeping the best few at every step.
 *
 * Continuations are compared by  ln P / ((5 + n) / 6)^α  for n symbols. Finished ones keep their places among the
 * best until better ones push them out; the search ends when all are finished or as long as is allowed.
 *
 * @param stepper left in some state or other
 * @param prompt  symbols to read first, at least one; not part of the result
 * @returns at most `beamWidth` continuations, best first; of equally good ones the one found first
 * @throws EngineError "out-of-range"; NotFiniteError if the network's numbers are not finite
 * @remarks reads at most `beamWidth` symbols per step, and keeps as many states
 * @source Length penalty: Wu et al., "Google's neural machine translation system", arXiv:1609.08144 (2016),
 *   equation 14; its coverage penalty is for attention.
 */
export function beamSearch(
  stepper: Stepper,
  prompt: readonly number[],
  { beamWidth, length, stopSymbol, lengthPenalty = 0 }: BeamSearchOptions,
): readonly Beam[] {
  assertInteger("beamSearch", "the beam width", beamWidth, 1, WIDEST);
  assertInteger("beamSearch", "the length", length, 1, LONGEST);
  assertBetween("beamSearch", "the length penalty", lengthPenalty, 0, LARGEST_PENALTY);
  assertPrompt("beamSearch", stepper, prompt, stopSymbol);

  const lastOfPrompt = readAllButLast(stepper, prompt, null);
  const root = { symbols: [], logProbability: 0, score: 0, isFinished: false };
  let kept: readonly Candidate[] = [{ ...root, state: stepper.state() }];
  for (let n = 1; n <= length && !kept.every(({ isFinished }) => isFinished); n++) {
    const penalty = exp(lengthPenalty * log((5 + n) / 6));
    const best: Candidate[] = [];
    for (const candidate of kept) {
      if (candidate.isFinished) {
        keepBest(best, beamWidth, candidate.score, () => candidate);
        continue;
      }
      stepper.restore(candidate.state);
      const nextLogs = logProbabilities(stepper.read(candidate.symbols.at(-1) ?? lastOfPrompt));
      const state = stepper.state();
      nextLogs.forEach((nextLog, symbol) => {
        const logProbability = candidate.logProbability + nextLog;
        const score = logProbability / penalty;
        keepBest(best, beamWidth, score, () => ({
          symbols: [...candidate.symbols, symbol],
          logProbability,
          score,
          isFinished: symbol === stopSymbol,
          state,
        }));
      });
    }
    kept = best;
  }
  return kept.map(({ symbols, logProbability, score, isFinished }) => ({
    symbols,
    logProbability,
    score,
    isFinished,
  }));
}

/** Puts a candidate in its place among the best, behind equally good ones, if it has one there. */
function keepBest(best: Candidate[], width: number, score: number, make: () => Candidate): void {
  if (best.length === width && score <= best[width - 1]!.score) return;
  let place = best.length;
  while (place > 0 && best[place - 1]!.score < score) place -= 1;
  best.splice(place, 0, make());
  if (best.length > width) best.pop();
}
