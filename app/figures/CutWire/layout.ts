import { nice, ticks } from "d3-array";
import { linear } from "../../math/linear.ts";
import { pathThrough } from "../../math/pathThrough.ts";
import { layoutFilmStrip } from "../../network/filmStrip.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import { isFloor } from "./numbers.ts";
import { type Comparison, lossOf, type Training, type Twins, UPDATES } from "./cutWire.ts";

/** As wide as a column of text; on a phone a little smaller. */
const WIDTH = 400;

export interface StripShape {
  readonly width: number;
  readonly direction: "down" | "across";
  readonly sizes: NetworkSizes;
  /** Size of the sentence below */
  readonly note: number;
  /** Of the round button on a wire: where it can be pressed, how large it is drawn, and how far above the wire. */
  readonly scissors: { readonly hit: number; readonly radius: number; readonly above: number };
}

export const besideText: StripShape = {
  width: WIDTH,
  direction: "down",
  sizes: {
    cell: { width: 42, height: 28, gap: 3 },
    cellText: 15,
    label: 15,
    letter: 17,
    bar: { width: 13, height: 84, gap: 5 },
    target: 44,
  },
  note: 15,
  // 44 px of a phone's screen, where the drawing is shown in 330 of its 400.
  scissors: { hit: 58, radius: 16, above: 24 },
};

/** Projected: as wide as the screen and low, in type for the back row. */
export const projected: StripShape = {
  width: 1280,
  direction: "across",
  sizes: {
    cell: { width: 62, height: 32, gap: 3 },
    cellText: 21,
    label: 21,
    letter: 21.5,
    bar: { width: 30, height: 106, gap: 8 },
    target: 44,
  },
  note: 21,
  scissors: { hit: 84, radius: 28, above: 44 },
};

const BRACKET = 10;

/** The film strip, and below it a bracket for every two steps with the same letter: each around those before it. */
export function stripLayout(
  { width, direction, sizes, note }: StripShape,
  steps: number,
  letters: number,
  twins: readonly Twins[],
) {
  const strip = layoutFilmStrip({
    steps,
    units: 3,
    letters,
    sizes,
    width,
    direction,
    isFree: true,
  });
  const middleOf = (t: number) => {
    const input = strip.frames[t - 1]?.input;
    return input ? input.x + input.width / 2 : 0;
  };
  const top = strip.height + 4;
  return {
    strip,
    height: strip.height + BRACKET * Math.max(twins.length, 1) + note * 1.9,
    brackets: twins.map(({ steps: [one, other] }, index) => {
      const depth = BRACKET * (index + 1);
      return `M${middleOf(one)} ${top}v${depth}H${middleOf(other)}v${-depth}`;
    }),
  };
}

/** Beside the text, and projected: there it is drawn for the room below the strip. */
const CHART = { width: WIDTH, height: 164, left: 26, right: 92, top: 26, bottom: 28, text: 16 };
const BROAD = { width: 500, height: 256, left: 28, right: 114, top: 30, bottom: 36, text: 20 };
const [X_TICKS, Y_TICKS] = [4, 4];
/** From a point to its name. */
const BESIDE_POINT = 8;
/** Between the names at the ends of the lines, of their size. */
const NAME_ROOM = 1.2;

interface End {
  readonly of: "whole" | "cut" | "floor";
  readonly value: number;
}

/** Geometry of the losses after `step` updates; plain numbers. */
export function chartLayout(
  { whole, cut, floorWithoutMemory }: Comparison,
  step: number,
  isPresented = false,
) {
  const shape = isPresented ? BROAD : CHART;
  const right = shape.width - shape.right;
  const bottom = shape.height - shape.bottom;
  const losses = [...whole.lossByUpdate, ...cut.lossByUpdate, floorWithoutMemory];
  const x = linear([0, UPDATES], [shape.left, right]);
  const domain = nice(0, Math.max(...losses), Y_TICKS);
  const y = linear(domain, [bottom, shape.top]);
  const pathOf = ({ lossByUpdate }: Training) =>
    pathThrough(
      Array.from(lossByUpdate.subarray(0, step + 1), (loss, update) => ({
        x: x(update),
        y: y(loss),
      })),
    );
  const pointOf = (training: Training) => ({
    x: x(Math.min(step, training.lossByUpdate.length - 1)),
    y: y(lossOf(training, step)),
  });
  const ends: readonly End[] = [
    { of: "whole", value: lossOf(whole, step) },
    { of: "cut", value: lossOf(cut, step) },
    ...(isFloor(floorWithoutMemory) ? [{ of: "floor", value: floorWithoutMemory } as const] : []),
  ];
  const points = { whole: pointOf(whole), cut: pointOf(cut) };
  return {
    ...shape,
    rightEnd: right,
    bottomEnd: bottom,
    xTicks: ticks(0, UPDATES, X_TICKS).map((update) => ({ update, x: x(update) })),
    yTicks: ticks(...domain, Y_TICKS).map((loss) => ({ loss, y: y(loss) })),
    /** Null where each letter has one successor: then it is no bound. */
    floor: isFloor(floorWithoutMemory) ? y(floorWithoutMemory) : null,
    paths: { whole: pathOf(whole), cut: pathOf(cut) },
    points,
    /** Each beside what it names: the point that its curve has come to, or the end of the floor. */
    names: apart(
      ends.map((end) => ({ ...end, y: y(end.value) })),
      shape.text * NAME_ROOM,
    ).map((end) => ({
      ...end,
      labelX: (end.of === "floor" ? right : points[end.of].x) + BESIDE_POINT,
    })),
    /** The update nearest to a place. */
    updateAt: (place: number) => Math.round(x.invert(place)),
  };
}

/** Names beside the ends of their lines, moved up as far as they would lie over one another. */
function apart(ends: readonly (End & { readonly y: number })[], room: number) {
  let lowest = Infinity;
  return ends
    .toSorted((one, other) => one.value - other.value)
    .map((end) => {
      lowest = Math.min(end.y, lowest - room);
      return { ...end, labelY: lowest };
    });
}
