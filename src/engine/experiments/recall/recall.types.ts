import type { NetworkParameters, TrainingBatch } from "../../network/network.types.ts";
import type { Vector } from "../../types.ts";

export interface RecallSpec {
  readonly cell: "vanilla" | "gru";
  /** 1 to 100 letters after the one to recall */
  readonly gap: number;
  /** 0.2 to 1.5: what every recurrent matrix, drawn orthogonal, is scaled to */
  readonly spectralRadius: number;
  /** a whole number, 0 to 2³² − 1 */
  readonly seed: number;
}

/** A network that has learnt nothing yet, and all that it is to be trained and tested with. */
export interface Recall {
  readonly network: NetworkParameters;
  /** [T, 600] sequences of T = gap + 1 letters; the class is the first letter's */
  readonly taught: TrainingBatch;
  /** [T, 100] others of the same kind */
  readonly tested: TrainingBatch;
  /** [T, 1] the first of those tested, whose gradient is looked at */
  readonly shown: TrainingBatch;
  /** [T] its letters */
  readonly letterByStep: readonly string[];
  /** L_T of the untrained network on `shown`, nats */
  readonly loss: number;
  /** [T + 1] ‖∂L_T/∂h_t‖ of the untrained network at t = 0 … T */
  readonly normByStep: Vector;
  /** Share of `tested` that the untrained network gets right, 0 … 1 */
  readonly accuracy: number;
}
