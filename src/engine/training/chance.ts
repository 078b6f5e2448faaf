import { assertInteger } from "../errors.ts";
import { log } from "../kernels/elementary.ts";
import type { Objective, TrainingBatch } from "../network/network.types.ts";
import { bitsPerCharacter, forEachLossStep, type Measures } from "./measures.ts";

/** What can be reached on the training data without looking at the inputs. */
export interface Chance {
  /** All classes alike (or, with binary cross-entropy, ½ for every output); null for squared errors */
  readonly uniform: Measures | null;
  /**
   * The best that always says the same: for classes, how often each occurs, whose accuracy is that of the
   * most frequent; for values, their mean
   */
  readonly constant: Measures;
}

/**
 * Computes the baselines that a network must beat to have learnt anything.
 *
 * With shares p_i of the O classes the constant loss is the entropy −Σ p_i ln p_i, with binary
 * cross-entropy the same of each output's mean, with squared error the variance; means over the outputs.
 *
 * @param outputSize O
 * @throws EngineError "out-of-range" if a target is none of the classes
 */
export function chanceOf(data: TrainingBatch, objective: Objective, outputSize: number): Chance {
  const measures = (loss: number, accuracy: number | null): Measures => ({
    loss,
    bitsPerCharacter: bitsPerCharacter(loss, data.inputs.kind, objective),
    accuracy,
    exactMatch: null,
  });
  const { targets } = data;
  if (targets.kind === "classes") {
    const counts = new Float64Array(outputSize);
    let total = 0;
    forEachLossStep(data, objective, (_, row) => {
      assertInteger("createTrainingRun", "a target", targets.classes[row]!, 0, outputSize - 1);
      counts[targets.classes[row]!]! += 1;
      total += 1;
    });
    const shares = counts.map((count) => count / total);
    return {
      uniform: measures(log(outputSize), 1 / outputSize),
      constant: measures(
        shares.reduce((sum, share) => sum + surprise(share, share), 0),
        Math.max(...shares),
      ),
    };
  }

  const means = new Float64Array(outputSize);
  const squares = new Float64Array(outputSize);
  let total = 0;
  forEachLossStep(data, objective, (_, row) => {
    total += 1;
    for (let i = 0; i < outputSize; i++) {
      // Welford's update, which does not lose the variance of large values to rounding.
      const value = targets.values[row * outputSize + i]!;
      const distance = value - means[i]!;
      means[i]! += distance / total;
      squares[i]! += distance * (value - means[i]!);
    }
  });
  if (objective.loss === "binaryCrossEntropy") {
    const entropies = means.map((mean) => surprise(mean, mean) + surprise(1 - mean, 1 - mean));
    return {
      uniform: measures(log(2), null),
      constant: measures(entropies.reduce((sum, entropy) => sum + entropy, 0) / outputSize, null),
    };
  }
  const variance = squares.reduce((sum, square) => sum + square / total, 0) / outputSize;
  return { uniform: null, constant: measures(variance, null) };
}

/** −p ln q, which is 0 for p = 0. */
const surprise = (p: number, q: number): number => (p === 0 ? 0 : -p * log(q));
