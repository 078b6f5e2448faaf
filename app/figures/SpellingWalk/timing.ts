/** Milliseconds of what moves in a step, one after the other: 600 in all at most. */

/** In which a scene comes into the lens. */
export const ENTER_MS = 100;
/** Then: the memory's way along the wire. */
export const WIRE_MS = 280;
/** Products set out for their sum while the memory arrives. */
export const AFTER_WIRE_MS = 220;
/** Or all gradients on their way back, one after the other. */
export const BACK_MS = 480;
/** The first product arrives in its sum, or a value at its place on the curve: there its number appears. */
export const ARRIVE_MS = 160;
/** In which a number appears. */
export const APPEAR_MS = 180;
