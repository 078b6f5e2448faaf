import { assertInteger } from "../../errors.ts";
import { euclideanNorm } from "../../kernels/norm.ts";
import { rowOf } from "../../kernels/matrix.ts";
import type { Objective, TrainingBatch } from "../../network/network.types.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { paddingLimits as limits } from "./limits.ts";

/** One word of a batch, read to the end of the longest. */
export interface PaddedRow {
  /** [T] places in the alphabet; 0 where there is padding */
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /** Steps that the word has; all after them are padding */
  readonly length: number;
  readonly lossByStep: Vector; // [T] −ln ŷ_t, padding too
  readonly lastHidden: Vector; // [3] h after the word's last letter
  readonly paddedHidden: Vector; // [3] h after the padding
  /** ‖paddedHidden − lastHidden‖, exactly 0 without padding */
  readonly drift: number;
}

/** The batch's loss: Σ, how many steps it was taken at, the mean over them, and that over the words. */
export interface BatchLoss {
  readonly total: number;
  readonly count: number;
  readonly meanOfSteps: number;
  readonly meanOfWords: number;
}

export interface PaddingAnswer {
  readonly rows: readonly PaddedRow[];
  readonly timeSteps: number;
  readonly masked: BatchLoss;
  readonly unmasked: BatchLoss;
}

const WHERE = "padding";
/** What fills up the rows of a batch, in the array of letters as in that of targets: the place of the first letter, too */
const PAD = 0;

const objective = (reduction: Objective["reduction"]): Objective => ({
  loss: "crossEntropy",
  placement: "everyStep",
  reduction,
});

/**
 * The worked example's network reads words of different lengths side by side, filled up with zeros: once with their
 * lengths, so that padding is not counted, and once as if all were as long as the longest.
 *
 * @throws EngineError "invalid-text" or "out-of-range" if a word is not accepted
 */
export function padding({ words }: { readonly words: readonly string[] }): PaddingAnswer {
  assertInteger(WHERE, "the number of words", words.length, limits.words.min, limits.words.max);
  const symbols = words.map((word) => articleSymbols(WHERE, word));
  const lengths = symbols.map(({ length }) => length - 1);
  const T = Math.max(...lengths);
  const filled = (from: number) =>
    symbols.map((word) => Array.from({ length: T }, (_, step) => word[step + from] ?? PAD));
  // What is read ends a letter before the word does; what is there of it beyond is read by nobody.
  const inputs = filled(0).map((row, b) =>
    row.map((one, step) => (step < lengths[b]! ? one : PAD)),
  );
  const targets = filled(1);
  const network = networkOf(articleParameters(false), "tanh");
  const batch = (areMasked: boolean): TrainingBatch => ({
    sequenceLength: T,
    batchSize: words.length,
    inputs: { kind: "symbols", symbols: timeMajor(inputs) },
    targets: { kind: "classes", classes: timeMajor(targets) },
    lengths: areMasked ? lengths : null,
    initialState: null,
  });

  function lossOf(areMasked: boolean): BatchLoss {
    const sumOf = (reduction: Objective["reduction"]) =>
      words.reduce((sum, _, element) => {
        const { loss } = traceElement(
          WHERE,
          network,
          batch(areMasked),
          objective(reduction),
          element,
        );
        return sum + loss.loss;
      }, 0);
    const meanOfWords = sumOf("batchMean");
    return {
      total: meanOfWords * words.length,
      count: areMasked ? lengths.reduce((sum, one) => sum + one, 0) : T * words.length,
      meanOfSteps: sumOf("stepMean"),
      meanOfWords,
    };
  }

  const whole = batch(false);
  return {
    timeSteps: T,
    rows: words.map((_, element): PaddedRow => {
      const trace = traceElement(WHERE, network, whole, objective("batchMean"), element);
      const { hiddenByStep } = trace.forward.layers[0]![0]!;
      const lastHidden = rowOf(hiddenByStep, lengths[element]!);
      const paddedHidden = rowOf(hiddenByStep, T);
      return {
        inputs: inputs[element]!,
        targets: targets[element]!,
        length: lengths[element]!,
        lossByStep: trace.loss.lossByStep,
        lastHidden,
        paddedHidden,
        drift: euclideanNorm(paddedHidden.map((value, unit) => value - lastHidden[unit]!)),
      };
    }),
    masked: lossOf(true),
    unmasked: lossOf(false),
  };
}

/** [B][T] → [T · B] */
const timeMajor = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).flatMap((_, step) => rows.map((row) => row[step]!));
