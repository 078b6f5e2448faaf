import { HELD_STEPS } from "../../../src/engine/experiments/held/limits.ts";
import type { ChartSize } from "../../chart/plane.ts";
import { glassesFor } from "../../network/river/glasses.ts";
import { layoutRiver } from "../../network/river/layout.ts";
import { at, type HeldAnswer } from "./held.ts";
import { heldWords as words } from "./words.ts";

const letters: readonly string[] = Array.from({ length: HELD_STEPS }, (_, index) =>
  index === 0 ? words.letters.first : words.letters.other,
);
/** Room for as many rings, which come and go with the weight */
const RINGS = 6;
const ROOM_FOR_NAMES = 560;
/** Of the room of the memory, what a state of 1 fills */
const FULL = 0.86;

/** The film with the memory above and the river below; plain numbers. */
export function layoutHeld(size: ChartSize, answer: HeldAnswer, isPresented: boolean) {
  const shares = Array.from(answer.gradientByStep.subarray(1));
  const most = Math.max(RINGS, ...shares.map((share) => Math.abs(glassesFor(share))));
  const river = layoutRiver(size, letters, most, isPresented, 3);
  const [first = 0, second = 0] = river.others;
  // The memory has the room of both rivers that are not here.
  const middle = (first + second) / 2;
  const full = FULL * river.channel.height;
  const width = Math.min(river.slot * 0.5, 26);
  const bars = (states: Float64Array) =>
    river.frames.map(({ t, x }) => {
      const height = Math.abs(at(states, t)) * full;
      return {
        t,
        x: x - width / 2,
        y: at(states, t) > 0 ? middle - height : middle,
        width,
        height,
      };
    });
  return {
    river,
    letters,
    shares,
    middle,
    glasses: [0, ...shares.map(glassesFor)],
    up: bars(answer.upByStep),
    down: bars(answer.downByStep),
    /** Of the names of both, at the right; null where there is no room for them */
    names: size.width < ROOM_FOR_NAMES ? null : river.loss.x,
  };
}
