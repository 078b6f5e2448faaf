import { angleBetween } from "../../analysis/angleBetween.ts";
import { assertOneOf } from "../../errors.ts";
import { createMatrix, rowOf } from "../../kernels/matrix.ts";
import { euclideanNorm } from "../../kernels/norm.ts";
import type { NetworkState, TrainingBatch } from "../../network/network.types.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { headContribution, layerContribution } from "../../trace/contributions.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { LearningTrace } from "../../trace/trace.types.ts";
import type { Matrix, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { TRUNCATION_TEXTS } from "./limits.ts";

const WHERE = "truncation";

export interface TruncationSpec {
  readonly text: (typeof TRUNCATION_TEXTS)[number];
  /** `chunks`: the text is cut into pieces, as long as the horizon. `sliding`: each loss has as many steps of its own. */
  readonly way: "chunks" | "sliding";
  /** The state before a piece or a window: as it was, but without a gradient; or zeros. */
  readonly state: "carried" | "reset";
}

/** One gradient beside another. */
export interface Comparison {
  readonly fullNorm: number;
  readonly truncatedNorm: number;
  /** Between both, 0 … 180°; null where one of them is 0 */
  readonly angle: number | null;
}

export interface Truncation {
  /** [T] the letters that are read */
  readonly letters: readonly string[];
  readonly full: TermNorms;
  /** [T] by horizons of 1 … T steps */
  readonly byHorizon: readonly CutBack[];
}

/** The gradient with its way back cut at one horizon. */
export interface CutBack {
  /** [T] the first step that the loss of step t reaches back to, at index t − 1; 1 … t */
  readonly reachByLoss: readonly number[];
  readonly norms: TermNorms;
  readonly comparison: Readonly<Record<"weightIh" | "weightHh" | "weightHo" | "all", Comparison>>;
}

/** [T, T] norm of what the loss of step t adds to the gradient by way of step k, in row t − 1 and column k − 1 */
export interface TermNorms {
  readonly weightIh: Matrix;
  readonly weightHh: Matrix;
}

/** A gradient, as it is added up from its terms. */
interface Gradient {
  readonly weightIh: Vector;
  readonly weightHh: Vector;
  readonly weightHo: Vector;
  readonly norms: TermNorms;
}

/**
 * The gradient of the article's network, whole and with its way back cut: which terms are left out, and where the
 * gradient then points.
 *
 * Each loss is carried back by itself, over the steps that it may reach. So a truncated gradient is the whole one with
 * terms left out if the state is carried over; if it is reset, the remaining terms are those of another forward pass.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 */
export function truncation({ text, way, state }: TruncationSpec): Truncation {
  assertOneOf(WHERE, "the text", text, TRUNCATION_TEXTS);
  assertOneOf(WHERE, "the way", way, ["chunks", "sliding"]);
  assertOneOf(WHERE, "the state", state, ["carried", "reset"]);
  const symbols = articleSymbols(WHERE, text);
  const steps = Array.from({ length: symbols.length - 1 }, (_, index) => index + 1);
  const whole = gradientOf(
    symbols,
    steps.map(() => 1),
    "carried",
  );
  return {
    letters: Array.from(text).slice(0, -1),
    full: whole.norms,
    byHorizon: steps.map((horizon) => {
      const reachByLoss = steps.map((t) =>
        way === "chunks" ? t - ((t - 1) % horizon) : Math.max(1, t - horizon + 1),
      );
      const cut = gradientOf(symbols, reachByLoss, state);
      return {
        reachByLoss,
        norms: cut.norms,
        comparison: {
          weightIh: compare(whole.weightIh, cut.weightIh),
          weightHh: compare(whole.weightHh, cut.weightHh),
          weightHo: compare(whole.weightHo, cut.weightHo),
          all: compare(allOf(whole), allOf(cut)),
        },
      };
    }),
  };
}

const allOf = ({ weightIh, weightHh, weightHo }: Gradient): Vector =>
  Float64Array.of(...weightIh, ...weightHh, ...weightHo);

/** Carries each loss back to the step that it may reach, and adds all up. */
function gradientOf(
  symbols: readonly number[],
  reachByLoss: readonly number[],
  state: TruncationSpec["state"],
): Gradient {
  const T = symbols.length - 1;
  const network = networkOf(articleParameters(false), "tanh");
  const reading = traceElement(WHERE, network, spellingBatch(symbols, null), SUM_OF_LOSSES, 0);
  const { hiddenByStep } = reading.forward.layers[0]![0]!;
  const norms: TermNorms = { weightIh: createMatrix(T, T), weightHh: createMatrix(T, T) };
  const { inputSize, hiddenSize, outputSize } = network.spec;
  const sum = {
    weightIh: new Float64Array(hiddenSize * inputSize),
    weightHh: new Float64Array(hiddenSize * hiddenSize),
    weightHo: new Float64Array(outputSize * hiddenSize),
  };
  reachByLoss.forEach((first, index) => {
    const t = index + 1;
    const before: NetworkState | null =
      state === "carried" ? { hidden: rowOf(hiddenByStep, first - 1), cell: null } : null;
    const objective = { ...SUM_OF_LOSSES, placement: "lastStep" } as const;
    const trace = traceElement(WHERE, network, windowOf(symbols, first, t, before), objective, 0);
    addTo(sum.weightHo, headOf(trace, t - first + 1));
    for (let k = first; k <= t; k++) {
      const term = termOf(trace, k - first + 1);
      for (const name of ["weightIh", "weightHh"] as const) {
        norms[name].data[index * T + k - 1] = euclideanNorm(term[name]);
        addTo(sum[name], term[name]);
      }
    }
  });
  return { ...sum, norms };
}

/** Steps `first` to `last` of a text, of which the last has a loss. */
const windowOf = (
  symbols: readonly number[],
  first: number,
  last: number,
  initialState: NetworkState | null,
): TrainingBatch => ({
  ...spellingBatch(symbols.slice(first - 1, last + 1), initialState),
  targets: { kind: "classes", classes: [symbols[last]!] },
});

function termOf({ forward, backward }: LearningTrace, step: number) {
  const layer = forward.layers[0]![0]!;
  const { candidate } = layerContribution(layer, backward.layers[0]![0]!, step);
  return { weightIh: candidate.weightIh.data, weightHh: candidate.weightHh!.data };
}

const headOf = ({ forward, backward }: LearningTrace, step: number): Vector =>
  headContribution(forward, backward, step).weight.data;

function addTo(sum: Vector, term: Vector): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += term[i]!;
}

const compare = (full: Vector, truncated: Vector): Comparison => ({
  fullNorm: euclideanNorm(full),
  truncatedNorm: euclideanNorm(truncated),
  angle: angleBetween(full, truncated),
});
