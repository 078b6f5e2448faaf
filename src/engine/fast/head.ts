import type { NetworkSpec, Objective } from "../network/network.types.ts";
import { directionsOf, type ParameterBlock } from "../network/parameters.ts";
import { addProduct } from "./addProduct.ts";
import {
  addColumnSums,
  addRow,
  copyRow,
  type Places,
  repeatRow,
  setZero,
  transpose,
} from "./arena.ts";
import type { Room } from "./layerPlan.ts";
import { addOuterProducts } from "./weightGradients.ts";

/**
 * Where the linear head stands in the arena: logits = W_y h + b_y, for R rows of states; −1 for what a machine that only
 * reads has not.
 */
export interface HeadPlan {
  /** Reads every step's states (R = T · B), or each sequence's final ones (R = B). */
  readonly isEveryStep: boolean;
  readonly rows: number; // R
  readonly inputSize: number; // H · D
  readonly outputSize: number;
  readonly weight: number;
  readonly bias: number; // −1 if there is none
  readonly gradientShift: number;
  readonly weightT: number; // [H · D, O]
  /** [R, H · D]: the top layer's states themselves, or copies of the final ones */
  readonly input: number;
  readonly states: number; // [T + 2, B, H · D] of the top layer
  readonly gradStates: number; // [T, B, H · D]
  readonly gradInput: number; // the same as gradStates, or [B, H · D]
  readonly logits: number; // [R, O]
  readonly gradLogits: number; // [R, O]
}

export function planHead(
  spec: NetworkSpec,
  blocks: readonly ParameterBlock[],
  places: Places,
  { steps, batch }: { readonly steps: number; readonly batch: number },
  top: { readonly hidden: number; readonly gradHidden: number; readonly gradientShift: number },
  objective: Objective | null,
): HeadPlan {
  const isEveryStep = objective?.placement !== "lastStep";
  const inputSize = spec.hiddenSize * directionsOf(spec);
  const { outputSize } = spec;
  const rows = isEveryStep ? steps * batch : batch;
  const learns = top.gradHidden >= 0;
  const takeIf = (isNeeded: boolean, length: number): number =>
    isNeeded ? places.take(length) : -1;
  const gradStates = learns ? top.gradHidden + batch * inputSize : -1;
  const offsetOf = (name: string): number =>
    blocks.find((block) => block.name === name)?.offset ?? -1;
  return {
    isEveryStep,
    rows,
    inputSize,
    outputSize,
    weight: offsetOf("head.weight"),
    bias: offsetOf("head.bias"),
    gradientShift: top.gradientShift,
    weightT: takeIf(learns, inputSize * outputSize),
    input: isEveryStep ? top.hidden + batch * inputSize : places.take(rows * inputSize),
    states: top.hidden,
    gradStates,
    gradInput: isEveryStep ? gradStates : takeIf(learns, rows * inputSize),
    logits: places.take(rows * outputSize),
    gradLogits: takeIf(learns, rows * outputSize),
  };
}

export function prepareHead(
  { F }: Room,
  { weight, weightT, inputSize, outputSize }: HeadPlan,
): void {
  if (weightT >= 0) transpose(F, weight, inputSize, outputSize, inputSize, weightT, outputSize);
}

/** Where, in an array with a row per step, the final state of a sequence stands: half of it per direction. */
function finalRow(room: Room, element: number, isReverse: boolean): number {
  return (isReverse ? 0 : room.lengths[element]! - 1) * room.batch + element;
}

/** logits ← W_y h + b_y. */
export function forwardHead(room: Room, plan: HeadPlan, hiddenSize: number): void {
  const { F, batch } = room;
  const { rows, inputSize, outputSize, input, logits } = plan;
  if (!plan.isEveryStep)
    for (let element = 0; element < batch; element++)
      for (let part = 0; part < inputSize; part += hiddenSize) {
        const from = batch + finalRow(room, element, part > 0);
        const to = input + element * inputSize + part;
        copyRow(F, plan.states + from * inputSize + part, to, hiddenSize);
      }
  if (plan.bias >= 0) repeatRow(F, plan.bias, logits, rows, outputSize);
  else setZero(F, logits, rows * outputSize);
  addProduct(
    F,
    logits,
    outputSize,
    input,
    inputSize,
    plan.weight,
    inputSize,
    rows,
    outputSize,
    inputSize,
  );
}

/** From ∂L/∂logits to the gradients of the head's parameters; adds to those of the states it read. */
export function backwardHead(room: Room, plan: HeadPlan, hiddenSize: number): void {
  const { F, batch } = room;
  const { rows, inputSize, outputSize, gradLogits, gradientShift, gradStates, gradInput } = plan;
  if (!plan.isEveryStep) setZero(F, gradInput, rows * inputSize);
  addProduct(
    F,
    gradInput,
    inputSize,
    gradLogits,
    outputSize,
    plan.weightT,
    outputSize,
    rows,
    inputSize,
    outputSize,
  );
  if (!plan.isEveryStep)
    for (let element = 0; element < batch; element++)
      for (let part = 0; part < inputSize; part += hiddenSize) {
        const to = finalRow(room, element, part > 0);
        const from = gradInput + element * inputSize + part;
        addRow(F, from, gradStates + to * inputSize + part, hiddenSize);
      }
  if (plan.bias >= 0) addColumnSums(F, gradLogits, rows, outputSize, plan.bias + gradientShift);
  const to = plan.weight + gradientShift;
  addOuterProducts(
    room,
    to,
    rows,
    gradLogits,
    outputSize,
    outputSize,
    plan.input,
    inputSize,
    inputSize,
  );
}
