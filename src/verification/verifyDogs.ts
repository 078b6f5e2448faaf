import { quote } from "../engine/files/refuse.ts";
import { blockOf, parameterBlocks } from "../engine/network/parameters.ts";
import { createOptimizer } from "../engine/optimizers/createOptimizer.ts";
import type { LossPlacement } from "../engine/types.ts";
import {
  batchOf,
  columnIn,
  type Dogs,
  dogsIn,
  lossStepsIn,
  networkOf,
  objectiveOf,
  PLACEMENTS,
} from "./dogsFile.ts";
import {
  invalidReference,
  type JsonObject,
  numberIn,
  numbersIn,
  objectIn,
  objectOf,
  textIn,
} from "./jsonFields.ts";
import type { Compare, Tally } from "./tally.ts";
import type { Way } from "./verification.types.ts";
import { verifyDogsTrace } from "./verifyDogsTrace.ts";

/**
 * Compares the worked example of the article with PyTorch's: `dogs.json`.
 *
 * `inputs` and `targets` are words of the letters of `alphabet`, which enter one-hot; `Wx` [H, I], `Wh`
 * [H, H] and `Wy` [I, H] are the weights of a tanh network without biases, h_0 = 0. `every_step` and
 * `last_step`, by where the cross-entropy is taken, hold the total `loss`; `steps`, each with `a`, `h`, `z`
 * (logits), `y` (probabilities) and its `loss`; `dWh`, `dWx`, `dWy`; and `dh` [T, H], all that reaches each
 * h_t. `dLt_dhk[t − 1][k − 1]` [H] is the gradient of step t's loss with respect to h_k, k ≤ t, and
 * `jacobians[t − 1]` [H, H] is ∂h_{t+1}/∂h_t. `sgd` holds the `losses` before each update at the learning
 * rate `lr` on the loss of every step, and `Wh`, `Wx`, `Wy` and `finalProbabilities` [T, I] after them.
 *
 * @throws InvalidReferenceError if the file is not of this form
 */
export function verifyDogs(content: unknown, tally: Tally, ways: readonly Way[]): void {
  const dogs = dogsIn(objectOf("the file", content));
  const compare = tally.compareIn(quote(textIn(dogs.file, "inputs")));
  verifyDogsTrace(dogs, compare);
  for (const way of ways) {
    for (const [field, placement] of PLACEMENTS)
      verifyPlacement(dogs, objectIn(dogs.file, field), placement, compare, way);
    verifyLossSteps(dogs, compare, way);
    verifyTraining(dogs, compare, way);
  }
}

function verifyPlacement(
  dogs: Dogs,
  object: JsonObject,
  placement: LossPlacement,
  compare: Compare,
  { name, run }: Way,
): void {
  const { spec } = dogs;
  const { hiddenSize: H, outputSize: V } = spec;
  const T = dogs.symbols.length;
  const { logits, hidden, learning } = run(
    networkOf(dogs),
    batchOf(dogs, placement),
    objectiveOf(placement),
  );
  if (!learning) throw invalidReference(name, "gave no gradients");
  // With a loss at the last step alone, the head reads that step alone.
  const firstLogit = placement === "lastStep" ? (T - 1) * V : 0;
  compare(name, "hidden states", hidden, columnIn(object, "h", H, T));
  compare(name, "logits", logits.slice(firstLogit), columnIn(object, "z", V, T).slice(firstLogit));
  compare(name, "loss", [learning.loss], [numberIn(object, "loss")]);
  const blocks = parameterBlocks(spec);
  const gradient = (block: string) => blockOf(learning.parameters, blocks, block) ?? [];
  compare(name, "∂L/∂W_x", gradient("rnn.weight_ih_l0"), numbersIn(object, "dWx", [H, V]));
  compare(name, "∂L/∂W_h", gradient("rnn.weight_hh_l0"), numbersIn(object, "dWh", [H, H]));
  compare(name, "∂L/∂W_y", gradient("head.weight"), numbersIn(object, "dWy", [V, H]));
  compare(name, "∂L/∂h_t", learning.hidden, numbersIn(object, "dh", [T, H]));
}

/** The loss of step t alone is that of the first t letters at their last. */
function verifyLossSteps(dogs: Dogs, compare: Compare, { name, run }: Way): void {
  lossStepsIn(dogs).forEach((expected, index) => {
    const batch = batchOf(dogs, "lastStep", index + 1);
    const { learning } = run(networkOf(dogs), batch, objectiveOf("lastStep"));
    compare(name, "∂L_t/∂h_k", learning?.hidden ?? [], expected);
  });
}

function verifyTraining(dogs: Dogs, compare: Compare, { name, run }: Way): void {
  const sgd = objectIn(dogs.file, "sgd");
  const losses = numbersIn(sgd, "losses", [null]);
  const parameters = networkOf(dogs);
  const optimizer = createOptimizer({ kind: "sgd" }, parameters.values.length);
  const batch = batchOf(dogs, "everyStep");
  const actual = losses.map(() => {
    const { learning } = run(parameters, batch, objectiveOf("everyStep"));
    if (!learning) throw invalidReference(name, "gave no gradients");
    optimizer.update(parameters.values, learning.parameters, numberIn(sgd, "lr"));
    return learning.loss;
  });
  compare(name, "SGD: loss before each update", actual, losses);
  const { hiddenSize: H, outputSize: V } = dogs.spec;
  const expected = [
    ...numbersIn(sgd, "Wx", [H, V]),
    ...numbersIn(sgd, "Wh", [H, H]),
    ...numbersIn(sgd, "Wy", [V, H]),
  ];
  compare(name, "SGD: weights at the end", parameters.values, expected);
}
