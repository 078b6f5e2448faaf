import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { addOuterProduct } from "../kernels/matVec.ts";
import { addGateGradients, gateList, gatesOf } from "./gates.ts";
import type {
  GateBackward,
  GateForward,
  GateParameters,
  Gates,
  HeadParameters,
  LayerBackward,
  LayerForward,
  NetworkBackward,
  NetworkForward,
} from "./trace.types.ts";

/**
 * What one reading step of a layer alone adds to the gradients of its weights and biases, gate by gate. Their
 * sum over all steps is the gradient.
 *
 * With the backward pass of one loss alone (`lossStepGradients`), it is what the loss of step t adds by way of
 * step k.
 *
 * @param step 1 … T
 * @returns outer products of a gradient and what was multiplied, in the shape of the layer's parameters
 */
export function layerContribution(
  layer: LayerForward,
  back: LayerBackward,
  step: number,
): Gates<GateParameters> {
  const gates = gateList<GateForward>(layer.gates);
  const gradients = gateList<GateBackward>(back.gates);
  return gatesOf(layer.cell, (index): GateParameters => {
    const { weightIh, weightHh, biasIh, biasHh } = gates[index]!.parameters;
    const part: GateParameters = {
      weightIh: createMatrix(weightIh.rows, weightIh.cols),
      weightHh: weightHh && createMatrix(weightHh.rows, weightHh.cols),
      biasIh: biasIh && new Float64Array(biasIh.length),
      biasHh: biasHh && new Float64Array(biasHh.length),
    };
    addGateGradients(part, gradients[index]!, layer, step - 1);
    return part;
  });
}

/**
 * What one time step alone adds to the gradients of the head:  ∂L/∂z_t h_tᵀ  and  ∂L/∂z_t.
 *
 * @param timeStep 1 … T
 */
export function headContribution(
  { headInputByStep }: NetworkForward,
  { gradLogitsByStep, views }: NetworkBackward,
  timeStep: number,
): HeadParameters {
  const weight = createMatrix(views.head.weight.rows, views.head.weight.cols);
  addOuterProduct(weight, gradLogitsByStep, timeStep - 1, headInputByStep, timeStep - 1);
  return { weight, bias: views.head.bias && rowOf(gradLogitsByStep, timeStep - 1) };
}
