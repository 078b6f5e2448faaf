import type { Vector } from "../../types.ts";

export interface HeldSpec {
  /** 0.5 to 3: w of h_t = tanh(w h_{t−1} + x_t) */
  readonly weight: number;
  /** 1 to 19: over so many steps the gradient is carried back; 19 is all of them */
  readonly back: number;
}

/** What one unit remembers of its first input, and how much of a gradient at the last step reaches it. */
export interface Held {
  /** [T + 1] h_t, where the first input pushes up: at t = 0 … T */
  readonly upByStep: Vector;
  /** [T + 1] h_t, where it pushes down as strongly */
  readonly downByStep: Vector;
  /** [T + 1] distance of both at t as a part of that at t = 1; 0 at t = 0 */
  readonly apartByStep: Vector;
  /** [T + 1] |∂h_T/∂h_t|, the same for both: 1 at T; 0 before the step at which the way back is cut */
  readonly gradientByStep: Vector;
}
