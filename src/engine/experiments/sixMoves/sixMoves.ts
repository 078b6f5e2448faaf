import { assertInteger } from "../../errors.ts";
import { rowNorms } from "../../kernels/norm.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { LearningTrace } from "../../trace/trace.types.ts";
import type { Matrix, RnnParameters, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { updateNetwork } from "../spelling/spellingSetup.ts";
import { MOVES_RATE, MOVES_TEXT, roundsLimits as limits } from "./limits.ts";

const WHERE = "sixMoves";

export interface SixMovesSpec {
  /** Updates made before this round, 0 to 100 */
  readonly rounds: number;
}

/** What the weights of one moment make of the text. */
export interface Pass {
  readonly hiddenByStep: Matrix; // [T + 1, H]
  readonly probabilitiesByStep: Matrix; // [T, V]
  readonly lossByStep: Vector; // [T]
  /** Their sum */
  readonly loss: number;
}

/** One round of training. */
export interface SixMoves {
  /** [T] what is read, and the places in the alphabet of what is to be guessed */
  readonly letters: readonly string[];
  readonly targetByStep: readonly number[];
  readonly parameters: RnnParameters;
  readonly pass: Pass;
  /** ∂L/∂W */
  readonly gradients: RnnParameters;
  /** [T] Norms of what comes to the state of a step from its own loss, from the step after it, and from both together */
  readonly directNormByStep: Vector;
  readonly returningNormByStep: Vector;
  readonly gradientNormByStep: Vector;
  /** W − η ∂L/∂W */
  readonly parametersAfter: RnnParameters;
  readonly passAfter: Pass;
}

/**
 * One round of training of the article's network on “goods”: forward, loss, backward, update, and the pass with which the
 * next round begins.
 *
 * @throws EngineError "out-of-range" if the number of rounds is
 */
export function sixMoves({ rounds }: SixMovesSpec): SixMoves {
  assertInteger(WHERE, "the number of rounds", rounds, limits.min, limits.max);
  const symbols = articleSymbols(WHERE, MOVES_TEXT);
  const batch = spellingBatch(symbols, null);
  const network = networkOf(articleParameters(false), "tanh");
  const read = () => traceElement(WHERE, network, batch, SUM_OF_LOSSES, 0);
  for (let made = 0; made < rounds; made++) updateNetwork(network, read(), MOVES_RATE);
  const parameters = rnnParametersOf({ ...network, values: network.values.slice() });
  const trace = read();
  const back = trace.backward.layers[0]![0]!;
  updateNetwork(network, trace, MOVES_RATE);
  return {
    letters: Array.from(MOVES_TEXT).slice(0, -1),
    targetByStep: symbols.slice(1),
    parameters,
    pass: passOf(trace),
    gradients: rnnParametersOf({ ...network, values: trace.backward.parameters }),
    directNormByStep: rowNorms(back.gradHiddenFromAboveByStep),
    // Row 0 is that of h_0.
    returningNormByStep: rowNorms(back.gradHiddenFromFutureByStep).slice(1),
    gradientNormByStep: rowNorms(back.gradHiddenByStep).slice(1),
    parametersAfter: rnnParametersOf(network),
    passAfter: passOf(read()),
  };
}

const passOf = ({ forward, loss }: LearningTrace): Pass => ({
  hiddenByStep: forward.layers[0]![0]!.hiddenByStep,
  probabilitiesByStep: loss.probabilitiesByStep!,
  lossByStep: loss.lossByStep,
  loss: loss.loss,
});
