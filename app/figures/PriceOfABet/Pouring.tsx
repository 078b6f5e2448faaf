import { useRef } from "react";
import type { Box } from "../../network/boxes.ts";
import { laterBy } from "../../network/pace.ts";
import { type Travel, useTravel } from "../../network/travel.ts";
import { layoutPot } from "./layout.ts";
import { type Flow, pouredBetween } from "./poured.ts";
import type { PriceView } from "./priceOfABet.ts";

const POUR_MS = 320;
const NEXT_MS = 40;
/** Over the bars, on the way */
const ARC = 24;
/** One letter fewer than there are may give to all others, or get of them; more cross at most once. */
const MOST_FLOWS = 6;

const { trackAt } = layoutPot(1);
/** Where each part stands that is not on its way, unseen. */
const stand = trackAt(0);

/** As much of a bar as a share of the pot fills, from a height of the track downwards. */
const partOf = (index: number, top: number, share: number): Box => {
  const track = trackAt(index);
  return { ...track, y: track.y + track.height * (1 - top), height: track.height * share };
};

const frameAt = ({ x, y, height }: Box, over: number): Keyframe => {
  const scale = height / stand.height;
  return {
    transform: `translate(${x - stand.x}px, ${y - over - stand.y * scale}px) scale(1, ${scale})`,
    opacity: 1,
  };
};

/** The ways of all that is poured from the tops of bars that shrink to those that grow. */
export function pourFrames(before: ArrayLike<number>, flows: readonly Flow[]): Keyframe[][] {
  const tops = Array.from(before);
  return flows.map(({ from, to, share }) => {
    const start = partOf(from, tops[from] ?? 0, share);
    tops[from] = (tops[from] ?? 0) - share;
    tops[to] = (tops[to] ?? 0) + share;
    const end = partOf(to, tops[to] ?? 0, share);
    const middle = { ...end, x: (start.x + end.x) / 2, y: Math.min(start.y, end.y) };
    return [frameAt(start, 0), frameAt(middle, ARC), frameAt(end, 0)];
  });
}

/** A bar that gets more fills up when it comes: uncovered from the part that it had to the whole. */
const fillFrames = (part: number): Keyframe[] => {
  const before = `inset(${100 * (1 - part)}% 0 0)`;
  return [{ clipPath: before }, { clipPath: before, offset: 0.6 }, { clipPath: "inset(0)" }];
};

/** From one stop to the next, what is taken from a letter flies to another one; nothing stays of it. */
export function Pouring({ view: { answer, step } }: { readonly view: PriceView }) {
  const group = useRef<SVGGElement>(null);
  useTravel(
    step,
    (_, from) => {
      const before = answer.scenes[from]?.reader.shares ?? [];
      const now = answer.scenes[step]?.reader.shares ?? [];
      const flows = pouredBetween(before, now);
      const nextMs = laterBy(flows.length, POUR_MS, NEXT_MS);
      const bars = group.current?.parentElement?.querySelectorAll<SVGElement>(".net-fill");
      const poured = pourFrames(before, flows).map((frames, index): Travel => ({
        ref: { current: group.current?.querySelectorAll<SVGElement>("rect")[index] ?? null },
        frames,
        delayMs: index * nextMs,
        durationMs: POUR_MS,
      }));
      const filled = [...new Set(flows.map(({ to }) => to))].map((to): Travel => ({
        ref: { current: bars?.[to] ?? null },
        frames: fillFrames((before[to] ?? 0) / (now[to] ?? 1)),
        durationMs: POUR_MS + (flows.length - 1) * nextMs,
      }));
      return [...poured, ...filled];
    },
    answer.scenes.length,
  );
  return (
    <g ref={group} aria-hidden="true" data-export="skip">
      {Array.from({ length: MOST_FLOWS }, (_, index) => (
        <rect key={index} className="price-poured" {...stand} />
      ))}
    </g>
  );
}
