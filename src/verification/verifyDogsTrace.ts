import { lossStepGradients } from "../engine/analysis/stateGradients.ts";
import { stateJacobian } from "../engine/analysis/stateJacobian.ts";
import { blockOf, parameterBlocks } from "../engine/network/parameters.ts";
import { createOptimizer } from "../engine/optimizers/createOptimizer.ts";
import type { LearningTrace } from "../engine/trace/trace.types.ts";
import { traceNetwork } from "../engine/trace/traceNetwork.ts";
import type { LossPlacement, Vector } from "../engine/types.ts";
import {
  batchOf,
  columnIn,
  type Dogs,
  lossStepsIn,
  networkOf,
  objectiveOf,
  PLACEMENTS,
} from "./dogsFile.ts";
import { type JsonObject, numberIn, numbersIn, objectIn } from "./jsonFields.ts";
import type { Compare } from "./tally.ts";

const WAY = "trace";

/** Compares what the worked example is drawn from, its trace, with all that its file holds. */
export function verifyDogsTrace(dogs: Dogs, compare: Compare): void {
  for (const [field, placement] of PLACEMENTS)
    verifyPlacement(dogs, objectIn(dogs.file, field), placement, compare);
  const trace = traceOf(dogs, "everyStep");
  const { hiddenSize: H } = dogs.spec;
  const lossSteps = lossStepGradients(trace);
  lossStepsIn(dogs).forEach((expected, index) => {
    const back = lossSteps[index]?.backward.layers[0]?.[0];
    compare(
      WAY,
      "∂L_t/∂h_k",
      back?.gradHiddenByStep.data.slice(H, (index + 2) * H) ?? [],
      expected,
    );
  });
  const T = dogs.symbols.length;
  // The file begins with ∂h_2/∂h_1.
  const jacobians = Array.from({ length: T - 1 }, (_, index) => {
    const layer = trace.forward.layers[0]?.[0];
    return layer ? [...stateJacobian(layer, index + 2).matrix.data] : [];
  });
  compare(WAY, "∂h_t+1/∂h_t", jacobians.flat(), numbersIn(dogs.file, "jacobians", [T - 1, H, H]));
  verifyTraining(dogs, compare);
}

const traceOf = (dogs: Dogs, placement: LossPlacement, network = networkOf(dogs)): LearningTrace =>
  traceNetwork(network, batchOf(dogs, placement), objectiveOf(placement));

function verifyPlacement(
  dogs: Dogs,
  object: JsonObject,
  placement: LossPlacement,
  compare: Compare,
): void {
  const { hiddenSize: H, outputSize: V } = dogs.spec;
  const T = dogs.symbols.length;
  const { forward, loss, backward } = traceOf(dogs, placement);
  const [layer] = forward.layers[0] ?? [];
  const [back] = backward.layers[0] ?? [];
  const column = (name: string, size: number) => columnIn(object, name, size, T);
  const preActivations = layer?.gates.candidate.preActivationByStep.data ?? [];
  compare(WAY, "pre-activations", preActivations, column("a", H));
  compare(WAY, "hidden states", layer?.hiddenByStep.data.slice(H) ?? [], column("h", H));
  compare(WAY, "logits", forward.logitsByStep.data, column("z", V));
  compare(WAY, "probabilities", loss.probabilitiesByStep?.data ?? [], column("y", V));
  // The file tells every step's loss in both cases; the trace of a loss at the last step has 0 at the others.
  const { lossByStep } = traceOf(dogs, "everyStep").loss;
  compare(WAY, "loss of each step", lossByStep, columnIn(object, "loss", null, T));
  compare(WAY, "loss", [loss.loss], [numberIn(object, "loss")]);
  compareWeights(dogs, compare, "∂L/∂", backward.parameters, object, ["dWx", "dWh", "dWy"]);
  const gradHidden = back?.gradHiddenByStep.data.slice(H) ?? [];
  compare(WAY, "∂L/∂h_t", gradHidden, numbersIn(object, "dh", [T, H]));
}

function compareWeights(
  { spec }: Dogs,
  compare: Compare,
  prefix: string,
  values: Vector,
  object: JsonObject,
  [ih, hh, ho]: readonly [string, string, string],
): void {
  const { hiddenSize: H, outputSize: V } = spec;
  const block = (name: string) => blockOf(values, parameterBlocks(spec), name) ?? [];
  compare(WAY, `${prefix}W_x`, block("rnn.weight_ih_l0"), numbersIn(object, ih, [H, V]));
  compare(WAY, `${prefix}W_h`, block("rnn.weight_hh_l0"), numbersIn(object, hh, [H, H]));
  compare(WAY, `${prefix}W_y`, block("head.weight"), numbersIn(object, ho, [V, H]));
}

function verifyTraining(dogs: Dogs, compare: Compare): void {
  const sgd = objectIn(dogs.file, "sgd");
  const expectedLosses = numbersIn(sgd, "losses", [null]);
  const network = networkOf(dogs);
  const optimizer = createOptimizer({ kind: "sgd" }, network.values.length);
  const losses = expectedLosses.map(() => {
    const { loss, backward } = traceOf(dogs, "everyStep", network);
    optimizer.update(network.values, backward.parameters, numberIn(sgd, "lr"));
    return loss.loss;
  });
  compare(WAY, "SGD: loss before each update", losses, expectedLosses);
  compareWeights(dogs, compare, "SGD: final ", network.values, sgd, ["Wx", "Wh", "Wy"]);
  const shape = [dogs.symbols.length, dogs.spec.outputSize];
  const probabilities = traceOf(dogs, "everyStep", network).loss.probabilitiesByStep?.data ?? [];
  const expected = numbersIn(sgd, "finalProbabilities", shape);
  compare(WAY, "SGD: final probabilities", probabilities, expected);
}
