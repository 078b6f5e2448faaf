import type { Vector } from "../../types.ts";

/**
 * What the networks are told while they learn.
 *
 * - `everyStep`: the recurrent network says after every letter whether the pattern has been seen yet
 * - `lastStep`: one answer, at the end of the sentence; the feed-forward network never has another
 */
export type PatternTargets = "everyStep" | "lastStep";

export interface ShiftedPatternSpec {
  readonly targets: PatternTargets;
  /** Where the pattern begins in the sentences to learn from, 0 … 7; at least one, each once */
  readonly trainedPositions: readonly number[];
  /** Of the sentences and of the weights that the networks begin with */
  readonly seed: number;
  /** Sentences of A … G, 1 to 30 letters each, at most 30, which both networks read when they have learnt */
  readonly probes: readonly string[];
}

/** What one of the two networks has learnt. */
export interface PatternLearner {
  readonly parameterCount: number;
  /** [8] share of 200 new sentences, half of them with the pattern, judged rightly; by where it or its decoy begins */
  readonly accuracyByPosition: Vector;
  /** Mean of these over the positions learnt from, and over the others; null where there are no others */
  readonly accuracy: { readonly learnt: number; readonly unseen: number | null };
  /**
   * For each probe the probability that the pattern has been seen: of the recurrent network after each letter; of
   * the feed-forward network one, or none if the probe has not the one length that it can read
   */
  readonly probabilitiesByProbe: readonly Vector[];
}

export interface ShiftedPatternAnswer {
  readonly recurrent: PatternLearner;
  readonly feedForward: PatternLearner;
  /** Updates of each network; all of them, unless it is told how far the work has come */
  readonly updates: number;
  /** Two of the sentences learnt from, with the pattern and with a decoy: the same letters in another order */
  readonly examples: { readonly pattern: string; readonly decoy: string };
}
