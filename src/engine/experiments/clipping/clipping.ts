import { angleBetween } from "../../analysis/angleBetween.ts";
import { assertBetween, assertOneOf } from "../../errors.ts";
import { euclideanNorm } from "../../kernels/norm.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { clipGradNorm } from "../../optimizers/clipGradNorm.ts";
import { clipGradValue } from "../../optimizers/clipGradValue.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { CLIPPED_PAIRS, clippingLimits as limits } from "./limits.ts";

const WHERE = "clipping";

export interface ClippingSpec {
  readonly pair: keyof typeof CLIPPED_PAIRS;
  readonly limit: number;
}

/** A gradient of two numbers. */
export interface ClippedGradient {
  readonly values: Vector;
  readonly norm: number;
  /** From the gradient as it was, in degrees */
  readonly angle: number;
}

export interface Clipping {
  readonly whole: ClippedGradient;
  readonly byNorm: ClippedGradient;
  readonly byValue: ClippedGradient;
}

/**
 * The gradient of two weights of the article's network, which reads “goods” and of which nothing else is to be learnt,
 * clipped by norm and by value.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 */
export function clipping({ pair, limit }: ClippingSpec): Clipping {
  assertOneOf(WHERE, "the pair", pair, Object.keys(CLIPPED_PAIRS));
  assertBetween(WHERE, "the limit", limit, limits.limit.min, limits.limit.max);
  const network = networkOf(articleParameters(false), "tanh");
  const batch = spellingBatch(articleSymbols(WHERE, "goods"), null);
  const { backward } = traceElement(WHERE, network, batch, SUM_OF_LOSSES, 0);
  const { matrix, first, second } = CLIPPED_PAIRS[pair];
  const { data, cols } = rnnParametersOf({ ...network, values: backward.parameters })[matrix];
  const at = ({ row, column }: { readonly row: number; readonly column: number }) =>
    data[row * cols + column]!;
  const whole = Float64Array.of(at(first), at(second));
  const byNorm = whole.slice();
  clipGradNorm(byNorm, limit);
  const byValue = whole.slice();
  clipGradValue(byValue, limit);
  const told = (values: Vector): ClippedGradient => ({
    values,
    norm: euclideanNorm(values),
    angle: angleBetween(whole, values)!,
  });
  return { whole: told(whole), byNorm: told(byNorm), byValue: told(byValue) };
}
