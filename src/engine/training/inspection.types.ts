import type { InputBatch, TrainingBatch } from "../network/network.types.ts";
import type { LayerInspection } from "../network/layerInspection.types.ts";
import type { Generation, SamplingOptions } from "../sampling/sampling.types.ts";
import type { Matrix, Vector } from "../types.ts";
import type { TranslationBatch } from "./encoderDecoder.types.ts";
import type { Measures } from "./measures.ts";

/** What one network of a run did with a sequence. */
export interface PartInspection {
  readonly part: PartName;
  /** Layer by layer, forward before reverse */
  readonly layers: readonly LayerInspection[];
  /** [T, O]; with a loss at the last step only its row is filled. null of an encoder, whose head is not used */
  readonly logitsByStep: Matrix | null;
}

/** The networks that a run may train. */
export type PartName = "network" | "encoder" | "decoder";

export interface SequenceInspection {
  /** Mean over the steps that carry one, nats for cross-entropies; null if the sequence came without targets */
  readonly loss: number | null;
  /**
   * ‖∂L/∂θ‖ of this sequence, L reduced as the objective says; null if it came without targets, or the loss is not
   * a finite number
   */
  readonly gradientNorm: number | null;
  readonly parts: readonly PartInspection[];
}

/** What can be asked about a run as it is at this moment, and what each question is answered with. */
export interface Inspections {
  /** How well it does on given data, which are read as those to validate with are. */
  evaluation: {
    question: { readonly data: TrainingBatch | TranslationBatch };
    answer: Measures;
  };
  /** States, gates and norms of gradients of one sequence, or of one pair of a source and its target. */
  sequence: {
    question: { readonly data: InputBatch | TrainingBatch | TranslationBatch };
    answer: SequenceInspection;
  };
  /** What it writes on from a prompt; of one network whose outputs are the symbols that it reads. */
  sample: {
    question: {
      readonly prompt: readonly number[];
      readonly sampling: SamplingOptions;
      /** Of the draws, 0 … 2³² − 1 */
      readonly seed: number;
      readonly length: number;
      readonly stopSymbol: number | null;
    };
    answer: Generation;
  };
  /** What its head says after each of some symbols, as they are read one by one, wherever the loss is; [T, O]. */
  logits: {
    question: { readonly symbols: readonly number[] };
    answer: Matrix;
  };
  /** What a decoder writes for each of some sources, reading what it itself found likeliest; [T, B] symbols. */
  answers: {
    question: { readonly source: InputBatch; readonly length: number };
    answer: Int32Array<ArrayBuffer>;
  };
}

export type InspectionKind = keyof Inspections;

/** A question about a run, as plain data. */
export type InspectionQuestion<K extends InspectionKind = InspectionKind> = {
  [P in K]: { readonly kind: P } & Inspections[P]["question"];
}[K];

/** An answer with the kind of its question, by which a union of them can be told apart. */
export type InspectionAnswer<K extends InspectionKind = InspectionKind> = {
  [P in K]: { readonly kind: P; readonly answer: Inspections[P]["answer"] };
}[K];

/** Answers questions about a network with these parameters; shares no memory with its training. */
export type Inspector = {
  readonly [K in InspectionKind]: (
    values: Vector,
    question: Inspections[K]["question"],
  ) => Inspections[K]["answer"];
};
