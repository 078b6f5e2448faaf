import { assertInteger } from "../../errors.ts";
import { exp, log } from "../../kernels/elementary.ts";
import { rowOf } from "../../kernels/matrix.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";

export interface SoftmaxGradientSpec {
  /** 2 to 8 of the letters d, o, g, s */
  readonly text: string;
  /** The step whose loss is derived, 1 … T */
  readonly timeStep: number;
}

/** The loss of one step, and what its derivation meets on the way. */
export interface SoftmaxGradientAnswer {
  /** The letter that is read, and the place of the one that comes */
  readonly read: string;
  readonly target: number;
  readonly logits: Vector; // [4] z
  readonly powers: Vector; // [4] e^z
  readonly powerSum: number; // Σ e^z
  readonly logOfSum: number; // ln Σ e^z
  readonly probabilities: Vector; // [4] ŷ
  readonly oneHot: Vector; // [4] y
  readonly gradient: Vector; // [4] ∂L/∂z
  readonly loss: number;
}

const WHERE = "softmaxGradient";

/**
 * Softmax and cross-entropy at one step of the worked example's network, with the numbers of each line of the
 * derivation of ∂L/∂z = ŷ − y.
 *
 * @throws EngineError "invalid-text" or "out-of-range" if there is no such letter or step
 */
export function softmaxGradient({ text, timeStep }: SoftmaxGradientSpec): SoftmaxGradientAnswer {
  const symbols = articleSymbols(WHERE, text);
  assertInteger(WHERE, "the time step", timeStep, 1, symbols.length - 1);
  const network = networkOf(articleParameters(false), "tanh");
  const { forward, loss } = traceElement(
    WHERE,
    network,
    spellingBatch(symbols, null),
    SUM_OF_LOSSES,
    0,
  );
  const row = timeStep - 1;
  const target = symbols[timeStep]!;
  const logits = rowOf(forward.logitsByStep, row);
  const powers = logits.map(exp);
  const powerSum = powers.reduce((sum, power) => sum + power, 0);
  return {
    read: Array.from(text)[row]!,
    target,
    logits,
    powers,
    powerSum,
    logOfSum: log(powerSum),
    probabilities: rowOf(loss.probabilitiesByStep!, row),
    oneHot: logits.map((_, letter) => (letter === target ? 1 : 0)),
    gradient: rowOf(loss.gradLogitsByStep, row),
    loss: loss.lossByStep[row]!,
  };
}
