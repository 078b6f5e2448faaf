import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { layoutFilmStrip } from "../../network/filmStrip.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import { type Comparison, lossOf, type Training, type Twins, UPDATES } from "./cutWire.ts";

/** As wide as a column of text; on a phone a little smaller. */
const WIDTH = 400;

export const stripSizes: NetworkSizes = {
  cell: { width: 42, height: 28, gap: 3 },
  cellText: 15,
  label: 15,
  letter: 17,
  bar: { width: 13, height: 60, gap: 5 },
  target: 44,
};

export const NOTE_SIZE = 15;
const BRACKET = 10;

/** The film strip, and below it the bracket that joins two steps with the same letter. */
export function stripLayout(steps: number, letters: number, twins: Twins | null) {
  const strip = layoutFilmStrip({ steps, units: 3, letters, sizes: stripSizes, width: WIDTH });
  const [one, other] = (twins?.steps ?? []).map((t) => {
    const input = strip.frames[t - 1]?.input;
    return input ? input.x + input.width / 2 : 0;
  });
  const top = strip.height + 4;
  return {
    strip,
    height: strip.height + BRACKET + NOTE_SIZE * 1.9,
    bracket:
      one === undefined || other === undefined
        ? null
        : `M${one} ${top}v${BRACKET}H${other}v${-BRACKET}`,
  };
}

const CHART = { width: WIDTH, height: 164, left: 26, right: 92, top: 26, bottom: 28 };
export const CHART_TEXT = 14;
/** Between the names at the ends of the lines. */
const NAME_ROOM = CHART_TEXT * 1.2;

interface End {
  readonly of: "whole" | "cut" | "floor";
  readonly value: number;
}

/** Geometry of the losses after `step` updates; plain numbers. */
export function chartLayout({ whole, cut, floorWithoutMemory }: Comparison, step: number) {
  const right = CHART.width - CHART.right;
  const bottom = CHART.height - CHART.bottom;
  const losses = [...whole.lossByUpdate, ...cut.lossByUpdate, floorWithoutMemory];
  const x = scaleLinear([0, UPDATES], [CHART.left, right]);
  const y = scaleLinear([0, Math.max(...losses)], [bottom, CHART.top]).nice(4);
  const pathOf = ({ lossByUpdate }: Training) =>
    line<number>((_, update) => x(update), y)([...lossByUpdate.subarray(0, step + 1)]) ?? "";
  const pointOf = (training: Training) => ({
    x: x(Math.min(step, training.lossByUpdate.length - 1)),
    y: y(lossOf(training, step)),
  });
  const ends: readonly End[] = [
    { of: "whole", value: lossOf(whole, step) },
    { of: "cut", value: lossOf(cut, step) },
    { of: "floor", value: floorWithoutMemory },
  ];
  return {
    ...CHART,
    rightEnd: right,
    bottomEnd: bottom,
    xTicks: x.ticks(4).map((update) => ({ update, x: x(update) })),
    yTicks: y.ticks(4).map((loss) => ({ loss, y: y(loss) })),
    floor: y(floorWithoutMemory),
    paths: { whole: pathOf(whole), cut: pathOf(cut) },
    points: { whole: pointOf(whole), cut: pointOf(cut) },
    names: apart(ends.map((end) => ({ ...end, y: y(end.value) }))),
    /** The update nearest to a place. */
    updateAt: (place: number) => Math.round(x.invert(place)),
  };
}

/** Names beside the ends of their lines, moved up as far as they would lie over one another. */
function apart(ends: readonly (End & { readonly y: number })[]) {
  let lowest = Infinity;
  return ends
    .toSorted((one, other) => one.value - other.value)
    .map((end) => {
      lowest = Math.min(end.y, lowest - NAME_ROOM);
      return { ...end, labelY: lowest };
    });
}
