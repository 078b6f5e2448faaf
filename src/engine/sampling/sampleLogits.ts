import { assertBetween, assertInteger, assertOneOf } from "../errors.ts";
import { exp } from "../kernels/elementary.ts";
import type { Random } from "../random/random.ts";
import type { Vector } from "../types.ts";
import { assertFiniteLogits, largestOf } from "./logProbabilities.ts";
import type { SamplingOptions } from "./sampling.types.ts";

const LOWEST_TEMPERATURE = 1e-3;
const HIGHEST_TEMPERATURE = 1e3;

/**
 * Chooses a symbol: the likeliest, or one drawn with probability  p_i ∝ exp(z_i / τ)  among all or the
 * k largest logits.
 *
 * @param logits [V] z, of any finite size
 * @param random asked for one number, unless sampling is greedy
 * @returns 0 … V − 1
 * @throws EngineError "out-of-range" if an option is; NotFiniteError if a logit is NaN or ±Infinity
 * @source Top-k: Fan, Lewis and Dauphin, "Hierarchical neural story generation", ACL 2018.
 */
export function sampleLogits(logits: Vector, options: SamplingOptions, random: Random): number {
  assertInteger("sampleLogits", "the number of logits", logits.length, 1, Number.MAX_SAFE_INTEGER);
  assertSampling("sampleLogits", options, logits.length);
  assertFiniteLogits("sampleLogits", logits);
  const largest = largestOf(logits);
  if (options.kind === "greedy") return logits.indexOf(largest);

  const { temperature, topK } = options;
  const weights = logits.map((logit) => exp((logit - largest) / temperature));
  if (topK !== null && topK < logits.length) dropAllBut(weights, logits, topK);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const drawn = random.nextUniform() * sum; // below the sum, also after rounding
  let symbol = 0;
  let passed = weights[0]!;
  while (passed <= drawn && symbol < weights.length - 1) {
    symbol += 1;
    passed += weights[symbol]!;
  }
  return symbol;
}

/** Sets the weights of all but the k largest logits to 0; of equal logits at the edge the first stay. */
function dropAllBut(weights: Vector, logits: Vector, k: number): void {
  const edge = logits.toSorted()[logits.length - k]!;
  let placesAtEdge = k;
  for (let i = 0; i < logits.length; i++) if (logits[i]! > edge) placesAtEdge -= 1;
  for (let i = 0; i < logits.length; i++) {
    if (logits[i]! > edge) continue;
    if (logits[i] === edge && placesAtEdge > 0) placesAtEdge -= 1;
    else weights[i] = 0;
  }
}

/** @throws EngineError "out-of-range" */
export function assertSampling(
  where: string,
  options: SamplingOptions,
  vocabularySize: number,
): void {
  assertOneOf(where, "the sampling", options.kind, ["greedy", "random"]);
  if (options.kind === "greedy") return;
  const { temperature, topK } = options;
  assertBetween(where, "the temperature", temperature, LOWEST_TEMPERATURE, HIGHEST_TEMPERATURE);
  if (topK !== null) assertInteger(where, "top-k", topK, 1, vocabularySize);
}
