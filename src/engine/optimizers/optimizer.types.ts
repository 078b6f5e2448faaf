import type { Vector } from "../types.ts";

/** A way to turn gradients into updates, with every number that it depends on but the learning rate. */
export type OptimizerSettings =
  | { readonly kind: "sgd"; readonly weightDecay: number }
  | {
      readonly kind: "momentum" | "nesterov";
      /** How much of the last update's direction is kept, 0 … 1. */
      readonly momentum: number;
      readonly weightDecay: number;
    }
  | {
      readonly kind: "rmsprop";
      /** How much of the running mean of squares is kept at each update, 0 … 1. */
      readonly alpha: number;
      readonly epsilon: number;
      readonly momentum: number;
      readonly weightDecay: number;
    }
  | { readonly kind: "adagrad"; readonly epsilon: number; readonly weightDecay: number }
  | {
      readonly kind: "adam" | "adamw";
      /** How much of the running mean of gradients is kept at each update, 0 … 1. */
      readonly beta1: number;
      /** The same for their squares. */
      readonly beta2: number;
      /** Keeps the division finite where a gradient has always been 0. */
      readonly epsilon: number;
      /** λ: added to the gradient as λθ; in AdamW taken off the parameters as ηλθ instead. */
      readonly weightDecay: number;
    };

export type OptimizerKind = OptimizerSettings["kind"];

/** Settings of which all but the kind may be left out; PyTorch's defaults take their place. */
export type OptimizerOptions = OptionsFor<OptimizerSettings>;
type OptionsFor<Settings> = Settings extends OptimizerSettings
  ? Pick<Settings, "kind"> & Partial<Omit<Settings, "kind">>
  : never;

/** All that an optimizer remembers between updates; shares nothing with it. */
export interface OptimizerState {
  readonly kind: OptimizerKind;
  /** Updates made. */
  readonly updateCount: number;
  /**
   * [count] each, under PyTorch's names: `exp_avg` and `exp_avg_sq` (Adam, AdamW), `momentum_buffer`,
   * `square_avg` (RMSprop), `sum` (Adagrad)
   */
  readonly arrays: Readonly<Record<string, Vector>>;
}

/** Updates flat parameters from flat gradients; the caller owns both. */
export interface Optimizer {
  readonly settings: OptimizerSettings;
  /**
   * One update.
   *
   * @param values       [count] θ, written in place
   * @param gradients    [count] ∂L/∂θ, read
   * @param learningRate η ≥ 0
   * @throws ShapeError or EngineError "out-of-range", before anything was changed
   * @remarks allocates nothing
   */
  update(values: Vector, gradients: Vector, learningRate: number): void;
  /** What it remembers now, copied. */
  state(): OptimizerState;
  /**
   * Takes up from a state, which is copied: what follows is the same to the last bit.
   *
   * @throws EngineError if the state is another kind's, another size's or damaged; nothing is changed then
   */
  restore(state: OptimizerState): void;
}
