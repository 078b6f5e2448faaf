import type { Matrix, Vector } from "../../types.ts";

/** A few words and another order of them. */
export interface RoadsSpec {
  /** 1 to 7 words, as they were typed; a word may stand in it twice */
  readonly words: readonly string[];
  /** [T] the other order: the place in `words`, counted from 0, of what is read first, second, … */
  readonly order: readonly number[];
  readonly seed: number;
}

/** The way of the state through the plane while a sentence is read. */
export interface Road {
  /** [T] */
  readonly words: readonly string[];
  /** [T + 1, 2] h_t; row 0 is h_0, the origin */
  readonly hiddenByStep: Matrix;
  /** [T, 2] row t − 1 is W_h h_{t−1}: where the memory alone would lead before it is squeezed */
  readonly memoryByStep: Matrix;
  /** [T, 2] row t − 1 is W_x x_t: the push of the word */
  readonly pushByStep: Matrix;
}

/** Two orders that are not the same sentence. */
export interface OrderPair {
  /** Rows of `orders` */
  readonly first: number;
  readonly second: number;
  /** Between the two ends */
  readonly distance: number;
}

/** Where all orders of the words end. */
export interface RoadEnds {
  /** [n] each order as places in the words typed; orders that read the same stand in it once */
  readonly orders: readonly (readonly number[])[];
  /** [n, 2] h_T of each */
  readonly endByOrder: Matrix;
  /** [n] of [T + 1, 2] h_t of each, row 0 the origin; none where the orders are too many to be drawn */
  readonly hiddenByStepByOrder: readonly Matrix[];
  /** [n, 2] where each would end with W_h = I and no tanh; the rows differ by rounding alone */
  readonly sumByOrder: Matrix;
  /** null where there is one order only */
  readonly closest: OrderPair | null;
  readonly farthest: OrderPair | null;
}

export interface RoadsAnswer {
  /** [V] distinct words in order of first appearance */
  readonly vocabulary: readonly string[];
  readonly weightHh: Matrix; // [2, 2]
  readonly weightIh: Matrix; // [2, V]
  /** The words as they were typed */
  readonly typed: Road;
  /** The same words in the other order */
  readonly reordered: Road;
  /** [T + 1] ‖h_t − h′_t‖ of the two roads */
  readonly distanceByStep: Vector;
  /** [2] tanh(W_x (x_1 + … + x_T)): all pushes at once, which no order can change */
  readonly bagPoint: Vector;
  /** [V] how often each word occurs */
  readonly bag: Vector;
  readonly ends: RoadEnds;
}
