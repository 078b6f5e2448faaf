import { type ChartSize, logScale, type Tick } from "../../chart/plane.ts";
import { type Outcome, outcomes, VANISHED_SHARE } from "./reading.ts";
import { countOf, type SurveyedNetwork } from "./survey.ts";

/** What has room from the start; a drawing beyond makes more. */
const USUAL_SHARES = [1e-6, 1e4];
const TOP = 26;
const BOTTOM = 44;
/** Above and below the dots of a row: its name, and its counts */
const LINE = 20;
const RADIUS = 5;
/** A power of ten with a negative exponent, and a gap */
const TICK_ROOM = 34;

/** Every drawing as a dot: how much of the gradient arrives, one row for each network; plain numbers. */
export function layoutSurvey(size: ChartSize, networks: readonly SurveyedNetwork[]) {
  const frame = { left: 12, right: size.width - 12, top: TOP, bottom: size.height - BOTTOM };
  const drawn = networks.map(({ shares }) =>
    shares.flatMap((share, index) => (share === null ? [] : [{ seed: index + 1, share }])),
  );
  const all = drawn.flat().map(({ share }) => share);
  const x = logScale([...USUAL_SHARES, ...all], [frame.left + 12, frame.right - 12]);
  const edges = [frame.left, x.of(VANISHED_SHARE), x.of(1 / VANISHED_SHARE), frame.right];
  const zones = outcomes.map((outcome, index) => {
    const [left = 0, right = 0] = edges.slice(index, index + 2);
    return { outcome, left, width: right - left, middle: (left + right) / 2 };
  });
  const height = (frame.bottom - frame.top) / Math.max(networks.length, 1);
  const rows = networks.map((network, row) => {
    const top = frame.top + row * height;
    const places = (drawn[row] ?? []).map(({ seed, share }) => ({ seed, x: x.of(share) }));
    return {
      network,
      top,
      name: top + LINE - 4,
      counts: top + height - 7,
      dots: stacked(places, top + height / 2, height - 2 * LINE),
      countOf: (outcome: Outcome) => countOf(network.shares, outcome),
    };
  });
  return { frame, zones, rows, xTicks: apart(x.ticks) };
}

/** As many ticks as have room for their powers of ten, 1 among them. */
function apart(ticks: readonly Tick[]): readonly Tick[] {
  const [first, second] = ticks;
  if (!first || !second || second.at - first.at >= TICK_ROOM) return ticks;
  const one = ticks.findIndex(({ label }) => label === "1");
  return ticks.filter(({ label }, index) => label === "0" || (index - one) % 2 === 0);
}

/** Dots that would lie on one another stand one above the other, around a middle. */
function stacked(
  places: readonly { readonly seed: number; readonly x: number }[],
  middle: number,
  room: number,
) {
  // Each to the level that is nearest to the middle among those that no neighbour has taken.
  const levels: number[] = [];
  places.forEach(({ x }, index) => {
    const taken = places
      .slice(0, index)
      .flatMap((other, at) => (Math.abs(other.x - x) < 2 * RADIUS ? [levels[at]] : []));
    let level = 0;
    while (taken.includes(level)) level += 1;
    levels.push(level);
  });
  const pitch = Math.min(2 * RADIUS + 1, room / (Math.max(...levels, 0) + 1));
  return places.map(({ seed, x }, index) => {
    const level = levels[index] ?? 0;
    const away = Math.ceil(level / 2) * (level % 2 === 0 ? 1 : -1);
    return { seed, x, y: middle + away * pitch, r: RADIUS };
  });
}
