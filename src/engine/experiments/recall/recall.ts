import { assertBetween, assertInteger, assertOneOf } from "../../errors.ts";
import { runFast } from "../../fast/runFast.ts";
import { log } from "../../kernels/elementary.ts";
import { stateGradientNorms } from "../../network/stateGradientNorms.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import { createRandom } from "../../random/random.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import { countCorrect } from "../../training/measures.ts";
import {
  RECALL_ALPHABET,
  RECALL_KEYS,
  RECALL_UNITS,
  recallLimits as limits,
  TAUGHT_SEQUENCES,
  TESTED_SEQUENCES,
} from "./limits.ts";
import { drawRecallBatch, lettersOf, RECALL_OBJECTIVE, sequenceOf } from "./recallSequences.ts";
import type { Recall, RecallSpec } from "./recall.types.ts";

const WHERE = "recall";
const KEYS = RECALL_KEYS.length;
const SYMBOLS = RECALL_ALPHABET.length;

/**
 * The task to recall a first letter after `gap` others that say nothing, and a network drawn for it: the first letter
 * is one of four, the others are one of two, and the one loss is at the last letter.
 *
 * Recurrent matrices are orthogonal, scaled to the spectral radius: with 1 a step back alone would leave the length of
 * a gradient as it is, but for the slopes. The GRU's update gate begins with ln T, see {@link GateBiases}.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 */
export function recall(spec: RecallSpec): Recall {
  const { cell, gap, spectralRadius, seed } = spec;
  assertOneOf(WHERE, "the cell", cell, ["vanilla", "gru"]);
  assertInteger(WHERE, "the gap", gap, limits.gap.min, limits.gap.max);
  const { min, max } = limits.spectralRadius;
  assertBetween(WHERE, "the spectral radius", spectralRadius, min, max);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  const network = initialiseNetwork(
    {
      cell,
      activation: "tanh",
      inputSize: SYMBOLS,
      embeddingSize: null,
      hiddenSize: RECALL_UNITS,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: true,
      outputSize: KEYS,
    },
    {
      scheme: "orthogonal",
      seed,
      spectralRadius,
      gateBiases: cell === "gru" ? { updateGate: log(gap + 1) } : {},
    },
  );
  const random = createRandom(seed);
  const taught = drawRecallBatch(random, TAUGHT_SEQUENCES, gap);
  const tested = drawRecallBatch(random, TESTED_SEQUENCES, gap);
  const shown = sequenceOf(tested, 0);
  const { loss, backward } = traceElement(WHERE, network, shown, RECALL_OBJECTIVE, 0);
  const { logits } = runFast(network, tested, RECALL_OBJECTIVE);
  return {
    network,
    taught,
    tested,
    shown,
    letterByStep: lettersOf(shown),
    loss: loss.loss,
    normByStep: stateGradientNorms(backward.layers[0]![0]!).hiddenNormByStep,
    accuracy: countCorrect(logits, tested, RECALL_OBJECTIVE, KEYS)!.sequences / TESTED_SEQUENCES,
  };
}
