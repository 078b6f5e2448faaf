import { ACTIVATIONS } from "../kernels/activations.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { assertParameters, sizesOf } from "../cells/parameters.ts";
import { assertInteger, assertLength, assertOneOf, NotFiniteError, ShapeError } from "../errors.ts";
import type { ForwardTrace, Matrix, SequenceProblem, Vector } from "../types.ts";

/** T, the number of time steps. */
export function sequenceLengthOf(problem: SequenceProblem): number {
  return problem.inputByStep.rows;
}

/** Whether the loss is taken at time step t, 1 … T. */
export function hasLossAt(problem: SequenceProblem, timeStep: number): boolean {
  return problem.lossPlacement === "everyStep" || timeStep === sequenceLengthOf(problem);
}

function assertFinite(where: string, quantity: string, values: Vector, cols: number): void {
  const index = indexOfNonFinite(values);
  if (index < 0) return;
  throw new NotFiniteError(where, { quantity, timeStep: Math.floor(index / cols) + 1 });
}

function assertRows(where: string, name: string, matrix: Matrix, rows: number, cols: number): void {
  if (matrix.rows !== rows || matrix.cols !== cols)
    throw new ShapeError(
      `${where}: \`${name}\` is ${matrix.rows} × ${matrix.cols}, but ${rows} time steps of ${cols} values are needed.`,
    );
  assertLength(where, `${name}.data`, matrix.data.length, rows * cols, `it is ${rows} × ${cols}`);
}

/**
 * Checks all that a problem must satisfy before its arrays are indexed freely.
 *
 * @param where the function at whose door the problem stands, named in the message
 * @throws ShapeError     if an array does not fit the network or the sequence
 * @throws NotFiniteError if a number is NaN or ±Infinity
 * @throws EngineError    "out-of-range" if a target is not a class, or a name is unknown
 */
export function assertProblem(where: string, problem: SequenceProblem): void {
  const { parameters, inputByStep, targets, initialHidden } = problem;
  assertParameters(where, parameters);
  const { inputSize, hiddenSize, vocabularySize } = sizesOf(parameters);
  assertOneOf(where, "the activation", problem.activation, ACTIVATIONS);
  assertOneOf(where, "the loss placement", problem.lossPlacement, ["everyStep", "lastStep"]);

  const length = inputByStep.rows;
  assertInteger(where, "the sequence length", length, 1, 1_000_000);
  assertRows(where, "inputByStep", inputByStep, length, inputSize);
  assertFinite(where, "the input x_t", inputByStep.data, inputSize);

  assertOneOf(where, "the kind of targets", targets.kind, ["classes", "values"]);
  if (targets.kind === "classes") {
    assertLength(where, "classByStep", targets.classByStep.length, length, `T is ${length}`);
    for (const target of targets.classByStep)
      assertInteger(where, "a target class", target, 0, vocabularySize - 1);
  } else {
    assertRows(where, "valueByStep", targets.valueByStep, length, vocabularySize);
    assertFinite(where, "the target y_t", targets.valueByStep.data, vocabularySize);
  }
  if (initialHidden) {
    assertLength(where, "initialHidden", initialHidden.length, hiddenSize, `H is ${hiddenSize}`);
    if (indexOfNonFinite(initialHidden) >= 0)
      throw new NotFiniteError(where, { quantity: "the initial state h_0", timeStep: 0 });
  }
}

/**
 * Checks that a forward pass is as long and as wide as the problem whose it is said to be.
 *
 * @throws ShapeError
 */
export function assertForward(
  where: string,
  problem: SequenceProblem,
  { hiddenByStep, inputByStep, logitsByStep }: ForwardTrace,
): void {
  const { inputSize, hiddenSize, vocabularySize } = sizesOf(problem.parameters);
  const length = sequenceLengthOf(problem);
  assertRows(where, "forward.inputByStep", inputByStep, length, inputSize);
  assertRows(where, "forward.hiddenByStep", hiddenByStep, length + 1, hiddenSize);
  assertRows(where, "forward.logitsByStep", logitsByStep, length, vocabularySize);
}
