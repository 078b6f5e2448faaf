import { createMatrix } from "../kernels/matrix.ts";
import { sgdUpdate } from "../optimizers/sgd.ts";
import { lossAndGradients } from "../sequence/lossAndGradients.ts";
import { traceSequence } from "../sequence/traceSequence.ts";
import type { LossPlacement, Matrix, RnnParameters, SequenceProblem, Vector } from "../types.ts";
import { columnIn, type Dogs, lossStepsIn, PLACEMENTS } from "./dogsFile.ts";
import { type JsonObject, numberIn, numbersIn, objectIn } from "./jsonFields.ts";
import type { Compare } from "./tally.ts";

/** Named after its folder. */
const WAY = "sequence";

/**
 * Compares what the worked example is drawn from, `traceSequence`, with all that its file holds, and what
 * it learns by, `lossAndGradients`, with its training.
 */
export function verifyDogsTrace(dogs: Dogs, compare: Compare): void {
  for (const [field, placement] of PLACEMENTS)
    verifyPlacement(dogs, objectIn(dogs.file, field), placement, compare);
  const { gradHiddenByLossStep, jacobianByStep } = traceSequence(
    problemOf(dogs, "everyStep"),
  ).backward;
  const { hiddenSize: H } = dogs.spec;
  lossStepsIn(dogs).forEach((expected, index) => {
    compare(WAY, "∂L_t/∂h_k", gradHiddenByLossStep[index]?.data.slice(H) ?? [], expected);
  });
  const T = dogs.symbols.length;
  // The file begins with ∂h_2/∂h_1.
  const jacobians = jacobianByStep.slice(1).flatMap(({ data }) => [...data]);
  compare(WAY, "∂h_t+1/∂h_t", jacobians, numbersIn(dogs.file, "jacobians", [T - 1, H, H]));
  verifyTraining(dogs, compare);
}

const matrix = (rows: number, data: Vector): Matrix => ({ rows, cols: data.length / rows, data });

function problemOf(dogs: Dogs, lossPlacement: LossPlacement): SequenceProblem {
  const { inputSize: V, hiddenSize: H } = dogs.spec;
  const inputByStep = createMatrix(dogs.symbols.length, V);
  dogs.symbols.forEach((symbol, row) => {
    inputByStep.data[row * V + symbol] = 1;
  });
  return {
    parameters: {
      weightIh: matrix(H, dogs.weightIh),
      weightHh: matrix(H, dogs.weightHh),
      weightHo: matrix(V, dogs.weightHo),
      biasH: null,
      biasO: null,
    },
    activation: "tanh",
    inputByStep,
    targets: { kind: "classes", classByStep: dogs.targets },
    lossPlacement,
    initialHidden: null,
  };
}

function verifyPlacement(
  dogs: Dogs,
  object: JsonObject,
  placement: LossPlacement,
  compare: Compare,
): void {
  const { hiddenSize: H, outputSize: V } = dogs.spec;
  const T = dogs.symbols.length;
  const { forward, backward } = traceSequence(problemOf(dogs, placement));
  const column = (name: string, size: number) => columnIn(object, name, size, T);
  compare(WAY, "pre-activations", forward.preActivationByStep.data, column("a", H));
  compare(WAY, "hidden states", forward.hiddenByStep.data.slice(H), column("h", H));
  compare(WAY, "logits", forward.logitsByStep.data, column("z", V));
  const probabilities = forward.softmax?.probabilitiesByStep.data ?? [];
  compare(WAY, "probabilities", probabilities, column("y", V));
  // The file tells every step's loss in both cases; the trace of a loss at the last step has 0 at the others.
  const { lossByStep } = traceSequence(problemOf(dogs, "everyStep")).forward;
  compare(WAY, "loss of each step", lossByStep, columnIn(object, "loss", null, T));
  compare(WAY, "loss", [forward.loss], [numberIn(object, "loss")]);
  compareWeights(compare, "∂L/∂", backward.gradients, object, ["dWx", "dWh", "dWy"]);
  const gradHidden = backward.gradHiddenByStep.data.slice(H);
  compare(WAY, "∂L/∂h_t", gradHidden, numbersIn(object, "dh", [T, H]));
}

function compareWeights(
  compare: Compare,
  prefix: string,
  { weightIh, weightHh, weightHo }: RnnParameters,
  object: JsonObject,
  [ih, hh, ho]: readonly [string, string, string],
): void {
  const { rows: H, cols: V } = weightIh;
  compare(WAY, `${prefix}W_x`, weightIh.data, numbersIn(object, ih, [H, V]));
  compare(WAY, `${prefix}W_h`, weightHh.data, numbersIn(object, hh, [H, H]));
  compare(WAY, `${prefix}W_y`, weightHo.data, numbersIn(object, ho, [V, H]));
}

function verifyTraining(dogs: Dogs, compare: Compare): void {
  const sgd = objectIn(dogs.file, "sgd");
  const expectedLosses = numbersIn(sgd, "losses", [null]);
  let problem = problemOf(dogs, "everyStep");
  const losses = expectedLosses.map(() => {
    const { loss, gradients } = lossAndGradients(problem);
    const parameters = sgdUpdate(problem.parameters, gradients, numberIn(sgd, "lr"));
    problem = { ...problem, parameters };
    return loss;
  });
  compare(WAY, "SGD: loss before each update", losses, expectedLosses);
  compareWeights(compare, "SGD: final ", problem.parameters, sgd, ["Wx", "Wh", "Wy"]);
  const shape = [dogs.symbols.length, dogs.spec.outputSize];
  const probabilities = traceSequence(problem).forward.softmax?.probabilitiesByStep.data ?? [];
  const expected = numbersIn(sgd, "finalProbabilities", shape);
  compare(WAY, "SGD: final probabilities", probabilities, expected);
}
