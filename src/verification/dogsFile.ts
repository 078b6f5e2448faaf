import { quote } from "../engine/files/refuse.ts";
import type {
  NetworkParameters,
  NetworkSpec,
  Objective,
  TrainingBatch,
} from "../engine/network/network.types.ts";
import { parameterBlocks, zeroNetwork } from "../engine/network/parameters.ts";
import type { LossPlacement, Vector } from "../engine/types.ts";
import {
  fieldIn,
  invalidReference,
  type JsonObject,
  numbersIn,
  objectsOf,
  textIn,
} from "./jsonFields.ts";

/** What the file computes: a tanh network without biases that spells a word, h_0 = 0. */
export interface Dogs {
  readonly file: JsonObject;
  readonly spec: NetworkSpec;
  /** [T] positions in the alphabet */
  readonly symbols: readonly number[];
  readonly targets: readonly number[];
  readonly weightIh: Vector; // [H, I]
  readonly weightHh: Vector; // [H, H]
  readonly weightHo: Vector; // [I, H]
}

export const PLACEMENTS: readonly (readonly [field: string, placement: LossPlacement])[] = [
  ["every_step", "everyStep"],
  ["last_step", "lastStep"],
];

/** @throws InvalidReferenceError if a field is missing or does not fit the others */
export function dogsIn(file: JsonObject): Dogs {
  const alphabet = Array.from(textIn(file, "alphabet"));
  const positions = (name: string): readonly number[] =>
    Array.from(textIn(file, name), (letter) => {
      const index = alphabet.indexOf(letter);
      if (index >= 0) return index;
      throw invalidReference(
        file.where,
        `has ${quote(letter)} in \`${name}\`, which \`alphabet\` lacks`,
      );
    });
  const symbols = positions("inputs");
  const targets = positions("targets");
  if (symbols.length === 0 || symbols.length !== targets.length)
    throw invalidReference(file.where, "needs `inputs` and `targets` of the same length");
  const size = alphabet.length;
  const weightIh = numbersIn(file, "Wx", [null, size]);
  const hiddenSize = weightIh.length / size;
  return {
    file,
    spec: {
      cell: "vanilla",
      activation: "tanh",
      inputSize: size,
      embeddingSize: null,
      hiddenSize,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: size,
    },
    symbols,
    targets,
    weightIh,
    weightHh: numbersIn(file, "Wh", [hiddenSize, hiddenSize]),
    weightHo: numbersIn(file, "Wy", [size, hiddenSize]),
  };
}

/**
 * What every step of a table `steps` has under one name: a column of it.
 *
 * @param size how many numbers each step has there; null: one, not in a list
 */
export function columnIn(
  object: JsonObject,
  name: string,
  size: number | null,
  length: number,
): Vector {
  const list = `${object.where}, \`steps\``;
  const steps = objectsOf(list, `${object.where}, step`, fieldIn(object, "steps"));
  if (steps.length !== length)
    throw invalidReference(list, `has ${steps.length} entries, but ${length} are needed`);
  const shape = size === null ? [] : [size];
  return Float64Array.from(steps.flatMap((step) => [...numbersIn(step, name, shape)]));
}

/** The table of ∂L_t/∂h_k, one row of it for each t: [t, H]. */
export function lossStepsIn({ file, symbols, spec }: Dogs): readonly Vector[] {
  const table = fieldIn(file, "dLt_dhk");
  if (!Array.isArray(table) || table.length !== symbols.length)
    throw invalidReference(file.where, `needs ${symbols.length} tables in \`dLt_dhk\``);
  return table.map((rows: unknown, index) =>
    numbersIn({ where: file.where, fields: { [`dLt_dhk[${index}]`]: rows } }, `dLt_dhk[${index}]`, [
      index + 1,
      spec.hiddenSize,
    ]),
  );
}

/** The network before any update. */
export const networkOf = ({ spec, weightIh, weightHh, weightHo }: Dogs): NetworkParameters => {
  const parameters = zeroNetwork(spec);
  const arrays = [weightIh, weightHh, weightHo];
  parameterBlocks(spec).forEach(({ offset }, index) => {
    parameters.values.set(arrays[index]!, offset);
  });
  return parameters;
};

export const objectiveOf = (placement: LossPlacement): Objective => ({
  loss: "crossEntropy",
  placement,
  reduction: "batchMean",
});

/** The first `length` letters. */
export function batchOf(
  dogs: Dogs,
  placement: LossPlacement,
  length = dogs.symbols.length,
): TrainingBatch {
  const classes = dogs.targets.slice(placement === "lastStep" ? length - 1 : 0, length);
  return {
    sequenceLength: length,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: dogs.symbols.slice(0, length) },
    lengths: null,
    initialState: null,
    targets: { kind: "classes", classes },
  };
}
