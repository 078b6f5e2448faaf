import {
  assertParameters,
  copyParameters,
  flattenInto,
  parameterCount,
  setMapped,
  sizesOf,
  unflattenFrom,
  zerosLike,
} from "../cells/parameters.ts";
import { assertInteger, assertLength, NotFiniteError } from "../errors.ts";
import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { clipGradNorm } from "../optimizers/clipGradNorm.ts";
import { createOptimizer } from "../optimizers/createOptimizer.ts";
import { createWorkspace, runBothPasses, type Workspace } from "../sequence/lossAndGradients.ts";
import type { RnnParameters, SequenceProblem, Vector } from "../types.ts";

/** A stretch of text to learn from, as positions in the alphabet. */
export interface CharacterWindow {
  /** [T] the characters read */
  readonly inputs: readonly number[];
  /** [T] the character that follows each */
  readonly targets: readonly number[];
  /** [H] the state to start from, such as the one in which the window before ended; null means zeros */
  readonly initialHidden: Vector | null;
}

export interface TrainingStepResult {
  /** Mean cross-entropy of a character before the update, nats */
  readonly meanLoss: number;
  /** Norm of the gradient of that mean, before clipping */
  readonly gradientNorm: number;
  /** For every window [H] h_T; hand it to the window that continues the text. */
  readonly finalHiddens: readonly Vector[];
}

/** Trains a tanh network on text; the caller owns the loop, the clock and the data. */
export interface CharacterTrainer {
  /**
   * One update of Adam on a batch of windows, its gradient clipped.
   *
   * @throws ShapeError or EngineError "out-of-range" if a window does not fit the network
   * @throws NotFiniteError if the numbers overflow; the parameters stay as they were
   */
  trainStep(windows: readonly CharacterWindow[], learningRate: number): TrainingStepResult;
  /** The parameters as they are now; a copy. */
  parameters(): RnnParameters;
}

/**
 * Makes a trainer (truncated backpropagation through time: gradients stop where a window begins).
 *
 * @param start   parameters to start from; copied
 * @param maxNorm the gradient is shortened to this norm if it is longer
 * @remarks about a millisecond for a window of T = 64 with H = 32, V = 30.
 */
export function createCharacterTrainer(start: RnnParameters, maxNorm: number): CharacterTrainer {
  assertParameters("createCharacterTrainer", start);
  const parameters = copyParameters(start);
  const count = parameterCount(parameters);
  const adam = createOptimizer({ kind: "adam" }, count);
  const values = new Float64Array(count);
  const flatGradients = new Float64Array(count);
  flattenInto(values, 0, parameters);
  const { hiddenSize, vocabularySize } = sizesOf(parameters);
  let room: { readonly problem: SequenceProblem; readonly workspace: Workspace } | null = null;

  /** Room for windows of one length, used again while the length stays the same. */
  function roomFor(length: number): NonNullable<typeof room> {
    if (room?.problem.inputByStep.rows === length) return room;
    const problem: SequenceProblem = {
      parameters,
      activation: "tanh",
      inputByStep: createMatrix(length, vocabularySize),
      targets: { kind: "classes", classByStep: [] },
      lossPlacement: "everyStep",
      initialHidden: null,
    };
    room = { problem, workspace: createWorkspace(problem) };
    return room;
  }

  function checkWindow({ inputs, targets, initialHidden }: CharacterWindow): void {
    assertInteger("trainStep", "the window's length", inputs.length, 1, 100_000);
    assertLength("trainStep", "targets", targets.length, inputs.length, `T is ${inputs.length}`);
    for (const index of [...inputs, ...targets])
      assertInteger("trainStep", "a character's index", index, 0, vocabularySize - 1);
    if (initialHidden)
      assertLength(
        "trainStep",
        "initialHidden",
        initialHidden.length,
        hiddenSize,
        `H is ${hiddenSize}`,
      );
  }

  /** Both passes over one window. @returns the workspace that holds them */
  function runWindow({ inputs, targets, initialHidden }: CharacterWindow): Workspace {
    const { problem, workspace } = roomFor(inputs.length);
    const { inputByStep } = problem;
    inputByStep.data.fill(0);
    inputs.forEach((index, row) => {
      inputByStep.data[row * vocabularySize + index] = 1;
    });
    const place = runBothPasses(workspace, {
      ...problem,
      targets: { kind: "classes", classByStep: targets },
      initialHidden,
    });
    if (place) throw new NotFiniteError("trainStep", place);
    return workspace;
  }

  return {
    trainStep(windows, learningRate) {
      assertInteger("trainStep", "the number of windows", windows.length, 1, 10_000);
      windows.forEach(checkWindow);
      const characterCount = windows.reduce((sum, { inputs }) => sum + inputs.length, 0);
      const gradients = zerosLike(parameters);
      let lossSum = 0;
      const finalHiddens = windows.map((window) => {
        const { forward, backward } = runWindow(window);
        lossSum += forward.loss;
        setMapped(
          gradients,
          (sum, gradient) => sum + gradient / characterCount,
          gradients,
          backward.gradients,
        );
        return rowOf(forward.hiddenByStep, window.inputs.length);
      });

      flattenInto(flatGradients, 0, gradients);
      const gradientNorm = clipGradNorm(flatGradients, maxNorm);
      adam.update(values, flatGradients, learningRate);
      unflattenFrom(values, 0, parameters);
      return { meanLoss: lossSum / characterCount, gradientNorm, finalHiddens };
    },
    parameters: () => copyParameters(parameters),
  };
}
