import { assertInteger, assertOneOf } from "../../errors.ts";
import { power } from "../../kernels/elementary.ts";
import type { NetworkParameters } from "../../network/network.types.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { forwardNetwork } from "../../trace/forwardNetwork.ts";
import { networkLoss } from "../../trace/networkLoss.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { RnnParameters, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { NUDGE_EXPONENTS, NUDGED_TEXT } from "./limits.ts";

const WHERE = "finiteDifferences";
const MATRICES = ["weightIh", "weightHh", "weightHo"] as const;

export interface FiniteDifferencesSpec {
  readonly matrix: (typeof MATRICES)[number];
  /** Of the weight, counted from 0 */
  readonly row: number;
  readonly column: number;
}

export interface FiniteDifferences {
  /** The weights of the article, and ∂L/∂W of all of them by backpropagation through time */
  readonly parameters: RnnParameters;
  readonly gradients: RnnParameters;
  /** The weight that is nudged, and its gradient */
  readonly weight: number;
  readonly gradient: number;
  /** L, the sum of the losses of all steps */
  readonly loss: number;
  /** ε, at index n − 1 for ε = 10⁻ⁿ; so are all that follow */
  readonly nudges: Vector;
  /** L(w + ε) and L(w − ε) */
  readonly lossAbove: Vector;
  readonly lossBelow: Vector;
  /** (L(w + ε) − L(w)) / ε */
  readonly oneSided: Vector;
  /** (L(w + ε) − L(w − ε)) / 2ε */
  readonly central: Vector;
  /** How far each is from the gradient, without sign */
  readonly oneSidedError: Vector;
  readonly centralError: Vector;
}

/**
 * Measures the slope of the loss along one weight by nudging it, for nudges of many sizes, beside the gradient that
 * backpropagation through time computes. The article's weights read “goods”.
 *
 * The one-sided difference is wrong by about ε L″ / 2, the central one by about ε² L‴ / 6; both by the rounding of the
 * losses divided by ε.
 *
 * @throws EngineError "out-of-range" if there is no such weight
 */
export function finiteDifferences({
  matrix,
  row,
  column,
}: FiniteDifferencesSpec): FiniteDifferences {
  assertOneOf(WHERE, "the matrix", matrix, MATRICES);
  const parameters = articleParameters(false);
  const { rows, cols } = parameters[matrix];
  assertInteger(WHERE, "the row", row, 0, rows - 1);
  assertInteger(WHERE, "the column", column, 0, cols - 1);
  const index = row * cols + column;
  const network = networkOf(parameters, "tanh");
  const batch = spellingBatch(articleSymbols(WHERE, NUDGED_TEXT), null);
  const trace = traceElement(WHERE, network, batch, SUM_OF_LOSSES, 0);
  const gradients = rnnParametersOf({ ...network, values: trace.backward.parameters });
  const weight = parameters[matrix].data[index]!;
  const gradient = gradients[matrix].data[index]!;
  const { loss } = trace.loss;

  const lossAt = (value: number): number => {
    const nudged: NetworkParameters = { ...network, values: network.values.slice() };
    rnnParametersOf(nudged)[matrix].data[index] = value;
    const forward = forwardNetwork(nudged, batch, 0, SUM_OF_LOSSES.placement, []);
    return networkLoss(batch, 0, SUM_OF_LOSSES, forward).loss;
  };
  const nudges = Float64Array.from(
    { length: NUDGE_EXPONENTS.max },
    (_, place) => 1 / power(10, place + 1),
  );
  const lossAbove = nudges.map((nudge) => lossAt(weight + nudge));
  const lossBelow = nudges.map((nudge) => lossAt(weight - nudge));
  const oneSided = nudges.map((nudge, at) => (lossAbove[at]! - loss) / nudge);
  const central = nudges.map((nudge, at) => (lossAbove[at]! - lossBelow[at]!) / (2 * nudge));
  return {
    parameters,
    gradients,
    weight,
    gradient,
    loss,
    nudges,
    lossAbove,
    lossBelow,
    oneSided,
    central,
    oneSidedError: oneSided.map((one) => Math.abs(one - gradient)),
    centralError: central.map((one) => Math.abs(one - gradient)),
  };
}
