/** Milliseconds of what moves in a step, one after the other: 600 in all at most. */

/** In which a scene comes into the lens. */
export const ENTER_MS = 120;
/** Then: the memory's way along the wire. */
export const WIRE_MS = 200;
/** Or all gradients on their way back, one after the other. */
export const BACK_MS = 480;
