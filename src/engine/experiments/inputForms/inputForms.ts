import { singularValues } from "../../analysis/singularValues.ts";
import { assertInteger } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { NetworkInputs, NetworkParameters } from "../../network/network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../../network/parameters.ts";
import { createRandom, type Random } from "../../random/random.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import {
  ARTICLE_HIDDEN_SIZE,
  ARTICLE_VOCABULARY_SIZE,
  articleParameters,
} from "../spelling/article.ts";
import { ARTICLE_ALPHABET } from "../spelling/limits.ts";
import { embeddingSizeLimits as limits } from "./limits.ts";

export interface InputFormsSpec {
  /** Numbers in a letter's learnt vector, 1 … 6 */
  readonly embeddingSize: number;
}

/** One way to hand letters to a network, and what each of them adds to the sum. */
export interface InputForm {
  /** [k, E] what stands for each letter of the alphabet */
  readonly inputByLetter: Matrix;
  /** [H, E] W_x */
  readonly weight: Matrix;
  /** [k, H] W_x x of each letter */
  readonly sumByLetter: Matrix;
  /** How many directions the sums of all letters lie in: 1 if all stand on one line through zero */
  readonly directions: number;
  /** Learnt numbers: W_x, and the table of vectors where there is one */
  readonly parameterCount: number;
}

export interface InputFormsAnswer {
  /** x is the letter's place in the alphabet, counted from 0: one number */
  readonly index: InputForm;
  /** x holds a 1 at that place, and zeros */
  readonly oneHot: InputForm;
  /** x is the letter's row of a table that is learnt with the weights */
  readonly embedding: InputForm;
}

const WHERE = "inputForms";
/** Of the largest singular value: less is rounding. */
const ROUNDING = 1e-12;
const SEED = 7;

/**
 * What each of the letters d, o, g, s adds to the sum of three hidden units, if it enters as its index, as a one-hot
 * vector or as an embedding.
 *
 * The one-hot form has the worked example's W_x, the index the first of its columns. The embedding's numbers and its
 * W_x are drawn, as before any training, and rounded to one decimal.
 *
 * @throws EngineError "out-of-range" if the size of the embedding is
 */
export function inputForms({ embeddingSize }: InputFormsSpec): InputFormsAnswer {
  assertInteger(WHERE, "the embedding size", embeddingSize, limits.min, limits.max);
  const { weightIh } = articleParameters(false);
  const letters = ARTICLE_ALPHABET.map((_, place) => place);
  const symbols: NetworkInputs = { kind: "symbols", symbols: letters };

  const single = networkWith(1, null);
  weightOf(single).set(columnOf(weightIh, 0));
  const oneHot = networkWith(ARTICLE_VOCABULARY_SIZE, null);
  weightOf(oneHot).set(weightIh.data);
  const embedded = networkWith(ARTICLE_VOCABULARY_SIZE, embeddingSize);
  const random = createRandom(SEED);
  fillTenths(tableOf(embedded)!, random);
  fillTenths(weightOf(embedded), random);
  return {
    index: formOf(single, { kind: "values", values: letters }),
    oneHot: formOf(oneHot, symbols),
    embedding: formOf(embedded, symbols),
  };
}

/** A network of zeros that reads letters in one of the forms. */
const networkWith = (inputSize: number, embeddingSize: number | null): NetworkParameters =>
  zeroNetwork({
    cell: "vanilla",
    activation: "tanh",
    inputSize,
    embeddingSize,
    hiddenSize: ARTICLE_HIDDEN_SIZE,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: false,
    outputSize: 1,
  });

const block = ({ spec, values }: NetworkParameters, name: string): Vector | null =>
  blockOf(values, parameterBlocks(spec), name);
const weightOf = (network: NetworkParameters): Vector => block(network, "rnn.weight_ih_l0")!;
const tableOf = (network: NetworkParameters): Vector | null => block(network, "embedding.weight");

const columnOf = ({ rows, cols, data }: Matrix, column: number): number[] =>
  Array.from({ length: rows }, (_, row) => data[row * cols + column]!);

/** −0.9 … 0.9 in steps of 0.1, never 0: sums that a reader can check. */
function fillTenths(values: Vector, random: Random): void {
  for (let i = 0; i < values.length; i++) {
    const size = (1 + Math.floor(random.nextUniform() * 9)) / 10;
    values[i] = random.nextUniform() < 0.5 ? -size : size;
  }
}

/** Lets a network read the alphabet, letter by letter, and keeps what each adds to the sum. */
function formOf(network: NetworkParameters, inputs: NetworkInputs): InputForm {
  const batch = {
    sequenceLength: ARTICLE_VOCABULARY_SIZE,
    batchSize: 1,
    inputs,
    lengths: null,
    initialState: null,
  } as const;
  const { forward } = traceElement(WHERE, network, batch, null, 0);
  const layer = forward.layers[0]![0]!;
  const { inputProductByStep } = layer.gates.candidate;
  const weight = createMatrix(ARTICLE_HIDDEN_SIZE, forward.inputByStep.cols);
  weight.data.set(weightOf(network));
  return {
    inputByLetter: forward.inputByStep,
    weight,
    sumByLetter: inputProductByStep,
    directions: directionsOf(inputProductByStep),
    parameterCount: weight.data.length + (tableOf(network)?.length ?? 0),
  };
}

function directionsOf(rows: Matrix): number {
  const sizes = singularValues(rows);
  return sizes.filter((size) => size > ROUNDING * sizes[0]!).length;
}
