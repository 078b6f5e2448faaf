import { HELD_STEPS } from "../../../src/engine/experiments/held/limits.ts";
import type { ChartSize } from "../../chart/plane.ts";
import { glassesFor } from "../../network/river/glasses.ts";
import { layoutRiver, type RiverLayout, SOURCE } from "../../network/river/layout.ts";
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

/** Projected: beside the film, more than a river's loss takes */
const ROOM_FOR_LARGE_NAMES = 24;
/** Projected, parts of what lies between the top of the film and its words: the memory, and the gradient at its source */
const ROWS = { memory: 0.5, source: 0.26 } as const;
/** Chains of rings side by side, at most, and the largest distance of two rings */
const CHAINS = 6;
/** Below the holes of the film */
const TOP = 16;
const LOOSEST = 18;

/** The largest rings that a room holds, in as many chains as that takes. */
function chainsFor(most: number, width: number, height: number) {
  const ways = Array.from({ length: CHAINS }, (_, index) => {
    const chain = Math.ceil(most / (index + 1));
    return { chain, pitch: Math.min(height / chain, width / (index + 1), LOOSEST) };
  });
  return ways.reduce((best, way) => (way.pitch > best.pitch ? way : best));
}

/**
 * Projected there are two rows only, and both are large: the rings hang where the river has run dry, and the powers
 * stand above it.
 */
function inTwoRows(river: RiverLayout, most: number) {
  const top = TOP;
  // In one row the first word comes to the second frame, and not to its dash.
  const fontSize = 0.9 * river.words.fontSize;
  const room = river.words.y - fontSize - top;
  const source = ROWS.source * room;
  const y = top + ROWS.memory * room + source / 2;
  const power = river.power && { ...river.power, y: y - 7 };
  const ringsTop = y + 6;
  const { chain, pitch } = chainsFor(most, river.slot - 8, top + room - ringsTop);
  const memory = ROWS.memory * room;
  return {
    middle: top + memory / 2,
    full: 0.92 * (memory / 2),
    river: {
      ...river,
      y,
      channel: { ...river.channel, y: y - source / SOURCE / 2, height: source / SOURCE },
      unit: source,
      power,
      rings: { top: ringsTop + pitch / 2, radius: pitch / 2 - 1.5, pitch, chain },
      words: { ...river.words, fontSize, rows: 1 },
      loss: { ...river.loss, y },
    },
  };
}

/** The film with the memory above and the river below; plain numbers. */
export function layoutHeld(size: ChartSize, answer: HeldAnswer, isPresented: boolean) {
  const shares = Array.from(answer.gradientByStep.subarray(1));
  const most = Math.max(RINGS, ...shares.map((share) => Math.abs(glassesFor(share))));
  const hasNames = size.width >= ROOM_FOR_NAMES;
  const isLarge = isPresented && hasNames;
  const width = size.width - (isLarge ? ROOM_FOR_LARGE_NAMES : 0);
  const three = layoutRiver({ ...size, width }, letters, most, isPresented, 3);
  const [first = 0, second = 0] = three.others;
  // The memory has the room of both rivers that are not here.
  const { river, middle, full } = isLarge
    ? inTwoRows(three, most)
    : { river: three, middle: (first + second) / 2, full: FULL * three.channel.height };
  const barWidth = Math.min(river.slot * 0.5, isLarge ? 32 : 26);
  const bars = (states: Float64Array) =>
    river.frames.map(({ t, x }) => {
      const height = Math.abs(at(states, t)) * full;
      return {
        t,
        x: x - barWidth / 2,
        y: at(states, t) > 0 ? middle - height : middle,
        width: barWidth,
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
    names: hasNames ? river.loss.x : null,
  };
}
