import { assertBetween } from "../../errors.ts";
import { rowOf } from "../../kernels/matrix.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { layerContribution } from "../../trace/contributions.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { ARTICLE_HIDDEN_SIZE, articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { initialRateLimits as limits } from "./limits.ts";

export interface InitialStateSpec {
  /** What is read and predicted: 2 to 8 of the letters d, o, g, s */
  readonly text: string;
  /** What was read before, where its last state is carried over */
  readonly before: string;
  /** What the gradient is multiplied by in the one update of a learnt h_0 */
  readonly rate: number;
}

/** The text read from one initial state. */
export interface Start {
  readonly initial: Vector; // [3] h_0
  readonly recurrentProduct: Vector; // [3] W_h h_0: what memory adds to the first sum
  readonly firstHidden: Vector; // [3] h_1
  /** [4] chances of d, o, g, s after the first letter */
  readonly firstChances: Vector;
  /** Summed over the steps, in nats */
  readonly loss: number;
  readonly gradInitial: Vector; // [3] ∂L/∂h_0
  /** [3, 3] what step 1 adds to ∂L/∂W_h: ∂L/∂a_1 h_0ᵀ */
  readonly firstShare: Matrix;
  /** Learnt numbers that this start takes */
  readonly parameterCount: number;
}

export interface InitialStateAnswer {
  readonly zeros: Start;
  /** h_0 is the last state after the text before */
  readonly carried: Start;
  /** h_0 = 0 − rate · ∂L/∂h_0, after one update in which nothing else was changed */
  readonly learnt: Start;
  /** Place of the letter to predict after the first */
  readonly target: number;
}

const WHERE = "initialState";

/**
 * The worked example's network reads one text from three initial states: zeros, the state that another text left, and
 * one that a gradient step has made from zeros.
 *
 * @throws EngineError "invalid-text" or "out-of-range" if a text or the rate is not accepted
 */
export function initialState({ text, before, rate }: InitialStateSpec): InitialStateAnswer {
  const symbols = articleSymbols(WHERE, text);
  const earlier = articleSymbols(WHERE, before);
  assertBetween(WHERE, "the rate", rate, limits.min, limits.max);
  const network = networkOf(articleParameters(false), "tanh");

  function startFrom(initial: Vector, parameterCount: number): Start {
    const batch = spellingBatch(symbols, { hidden: initial, cell: null });
    const { forward, backward, loss } = traceElement(WHERE, network, batch, SUM_OF_LOSSES, 0);
    const layer = forward.layers[0]![0]!;
    return {
      initial,
      recurrentProduct: rowOf(layer.gates.candidate.recurrentProductByStep, 0),
      firstHidden: rowOf(layer.hiddenByStep, 1),
      firstChances: rowOf(loss.probabilitiesByStep!, 0),
      loss: loss.loss,
      gradInitial: backward.initialState.hidden,
      firstShare: layerContribution(layer, backward.layers[0]![0]!, 1).candidate.weightHh!,
      parameterCount,
    };
  }

  const zeros = startFrom(new Float64Array(ARTICLE_HIDDEN_SIZE), 0);
  const learnt = zeros.gradInitial.map((gradient) => 0 - rate * gradient);
  const readBefore = {
    sequenceLength: earlier.length,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: earlier },
    lengths: null,
    initialState: null,
  } as const;
  const { hiddenByStep } = traceElement(WHERE, network, readBefore, null, 0).forward.layers[0]![0]!;
  return {
    zeros,
    carried: startFrom(rowOf(hiddenByStep, earlier.length), 0),
    learnt: startFrom(learnt, ARTICLE_HIDDEN_SIZE),
    target: symbols[1]!,
  };
}
