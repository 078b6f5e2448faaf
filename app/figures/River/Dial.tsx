import type { Ref } from "react";
import type { RiverLayout } from "../../network/river/layout.ts";

/** A needle in units of the picture: from the middle of its dial, so far along and so far up. */
export interface Needle {
  readonly x: number;
  readonly y: number;
  readonly along: number;
  readonly up: number;
}

interface DialProps {
  readonly layout: RiverLayout;
  readonly x: number;
  readonly radius: number;
  readonly state: "passed" | "now" | "empty";
  /** Null where the gradient has not come to yet */
  readonly needle: Needle | null;
  readonly ref?: Ref<SVGGElement>;
}

/** A state h_t, and in it the gradient that has come to it: a needle that turns and shrinks from step to step. */
export function Dial({ layout: { y }, x, radius, state, needle, ref }: DialProps) {
  const dot = Math.max(radius * 0.14, 2.2);
  return (
    <g className="river-dial net-still" data-state={state}>
      <circle className="river-face" cx={x} cy={y} r={radius} />
      {needle && (
        <g
          ref={ref}
          className="river-needle"
          style={{ transformOrigin: `${needle.x}px ${needle.y}px` }}
        >
          <path d={`M${x} ${y}l${needle.along} ${-needle.up}`} />
          <circle cx={x + needle.along} cy={y - needle.up} r={dot} />
        </g>
      )}
    </g>
  );
}

const angleOf = ({ along, up }: Needle) => (Math.atan2(-up, along) * 180) / Math.PI;

/** From one dial into the next: the needle moves on, turns by the shorter way, and shrinks or grows. */
export function needleFrames(from: Needle, to: Needle): Keyframe[] {
  const [before, after] = [Math.hypot(from.along, from.up), Math.hypot(to.along, to.up)];
  const turn = ((angleOf(from) - angleOf(to) + 540) % 360) - 180;
  const scale = after === 0 ? 1 : before / after;
  return [
    {
      transform: `translate(${from.x - to.x}px, ${from.y - to.y}px) rotate(${turn}deg) scale(${scale})`,
    },
    { transform: "translate(0px, 0px) rotate(0deg) scale(1)" },
  ];
}
