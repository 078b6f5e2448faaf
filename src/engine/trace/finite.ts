import { type NonFinitePlace, NotFiniteError } from "../errors.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import type { NetworkSpec } from "../network/network.types.ts";
import { directionsOf, parameterBlocks } from "../network/parameters.ts";
import { PARAMETER_LABELS } from "../network/rnnParameters.ts";
import type { Matrix, Vector } from "../types.ts";
import { gateList } from "./gates.ts";
import type {
  GateBackward,
  GateForward,
  LayerForward,
  NetworkBackward,
  NetworkForward,
  NetworkLoss,
} from "./trace.types.ts";

/** Rows of one step after the other, of which some may hold NaN or ±Infinity. */
interface Suspect {
  readonly quantity: string;
  readonly rows: Matrix;
  /** The step of row 0: 0 for states, else 1 */
  readonly firstStep: number;
  readonly layer: LayerForward | null; // null outside layers
}

/** A step at which a quantity has left the finite numbers, in the order of reading. */
interface Finding {
  readonly suspect: Suspect;
  readonly step: number;
}

/** The first row of the first kind, or the last. */
function findingsOf(suspects: readonly Suspect[], isBackward: boolean): readonly Finding[] {
  return suspects.flatMap((suspect) => {
    const { data, cols } = suspect.rows;
    const first = indexOfNonFinite(data);
    if (first < 0) return [];
    const index = isBackward ? data.findLastIndex((value) => !Number.isFinite(value)) : first;
    return [{ suspect, step: suspect.firstStep + Math.floor(index / cols) }];
  });
}

/**
 * Where it began. In a network that reads forward, nothing follows from a later step on the way there, nor
 * from an earlier one on the way back; in others, nothing follows from a layer that is computed later.
 *
 * @param findings in the order of computation
 */
function earliest(
  spec: NetworkSpec,
  findings: readonly Finding[],
  isBackward: boolean,
): NonFinitePlace | null {
  const [first, ...others] = findings;
  if (!first) return null;
  const isEarlier = (a: Finding, b: Finding) => (isBackward ? a.step > b.step : a.step < b.step);
  const { suspect, step } = spec.isBidirectional
    ? first
    : others.reduce((best, other) => (isEarlier(other, best) ? other : best), first);
  const { quantity, layer } = suspect;
  return layer
    ? { quantity: `${quantity}${placeOf(spec, layer)}`, timeStep: timeStepOf(layer, step) }
    : { quantity, timeStep: step };
}

/** The time step that a layer reads at reading step s; of its initial state (s = 0) the one beside it. */
const timeStepOf = ({ isReverse, inputByStep }: LayerForward, step: number): number =>
  isReverse ? inputByStep.rows + 1 - step : step;

/** E.g. " in layer 2", or " in layer 2, reverse"; nothing where there is only one. */
const placeOf = (spec: NetworkSpec, { layer, isReverse }: LayerForward): string =>
  spec.layerCount * directionsOf(spec) === 1
    ? ""
    : ` in layer ${layer + 1}${isReverse ? ", reverse" : ""}`;

/** Where the forward pass first left the finite numbers; null if it did not. */
export function nonFiniteForward(forward: NetworkForward): NonFinitePlace | null {
  const { layers, logitsByStep, parameters } = forward;
  // Pre-activations come first: tanh and sigmoid would hide that one is infinite.
  const suspects = layers.flat().flatMap((layer): Suspect[] => [
    ...gateList<GateForward>(layer.gates).map(({ preActivationByStep: rows }) => ({
      quantity: "the pre-activation a_t",
      rows,
      firstStep: 1,
      layer,
    })),
    ...(layer.cellByStep
      ? [{ quantity: "the cell state c_t", rows: layer.cellByStep, firstStep: 0, layer }]
      : []),
    { quantity: "the hidden state h_t", rows: layer.hiddenByStep, firstStep: 0, layer },
  ]);
  const logits = { quantity: "the logits z_t", rows: logitsByStep, firstStep: 1, layer: null };
  return earliest(parameters.spec, findingsOf([...suspects, logits], false), false);
}

/** The time step at which the loss first left the finite numbers; null if it did not. */
export function nonFiniteLoss({ lossByStep, loss }: NetworkLoss): NonFinitePlace | null {
  const row = indexOfNonFinite(lossByStep);
  if (row >= 0) return { quantity: "the loss L_t", timeStep: row + 1 };
  return Number.isFinite(loss) ? null : { quantity: "the summed loss L", timeStep: null };
}

/** Where the backward pass first left the finite numbers, which is at the latest step; null if it did not. */
export function nonFiniteBackward(
  { parameters: { spec }, layers }: NetworkForward,
  backward: NetworkBackward,
): NonFinitePlace | null {
  const suspects = layers.toReversed().flatMap((directions, fromTop): Suspect[] =>
    directions.flatMap((layer, direction) => {
      const back = backward.layers[layers.length - 1 - fromTop]![direction]!;
      const suspect = (subject: string, rows: Matrix, firstStep: number): Suspect => ({
        quantity: `the gradient of ${subject}`,
        rows,
        firstStep,
        layer,
      });
      return [
        suspect("the hidden state ∂L/∂h_t", back.gradHiddenByStep, 0),
        ...(back.cell ? [suspect("the cell state ∂L/∂c_t", back.cell.gradCellByStep, 0)] : []),
        ...gateList<GateBackward>(back.gates).map((gate) =>
          suspect("a pre-activation ∂L/∂a_t", gate.gradPreActivationByStep, 1),
        ),
      ];
    }),
  );
  return (
    earliest(spec, findingsOf(suspects, true), true) ??
    nonFiniteParameters(spec, backward.parameters)
  );
}

/** What the parameters are called in words, by the beginnings of their names. */
const SUBJECTS: readonly (readonly [start: string, subject: string])[] = [
  ["embedding", "the embedding"],
  ["rnn.weight_ih", PARAMETER_LABELS.weightIh],
  ["rnn.weight_hh", PARAMETER_LABELS.weightHh],
  ["rnn.bias", PARAMETER_LABELS.biasH],
  ["head.weight", PARAMETER_LABELS.weightHo],
  ["head.bias", PARAMETER_LABELS.biasO],
];

function nonFiniteParameters(spec: NetworkSpec, gradients: Vector): NonFinitePlace | null {
  const index = indexOfNonFinite(gradients);
  if (index < 0) return null;
  const name = parameterBlocks(spec).findLast(({ offset }) => offset <= index)?.name ?? "";
  const [, subject] = SUBJECTS.find(([start]) => name.startsWith(start)) ?? [];
  return { quantity: `the gradient of ${subject ?? name}`, timeStep: null };
}

/** @throws NotFiniteError if there is a place */
export function assertFinite(where: string, place: NonFinitePlace | null): void {
  if (place) throw new NotFiniteError(where, place);
}
