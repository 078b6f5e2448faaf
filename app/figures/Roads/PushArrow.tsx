import type { Ref } from "react";
import type { Segment } from "../../network/placeSigns.ts";

/** How long a head is. */
const HEAD = 16;

interface PushArrowProps {
  readonly push: Segment;
  /** Of a word by itself, from the start, none */
  readonly road: number | null;
  readonly isNow: boolean;
  /** Which of the sentence's words it is of, from 0: its color */
  readonly tone: number;
  readonly ref?: Ref<SVGGElement>;
}

/** The push of a word: a line with a head, solid on the first road and dashed on the second. */
export function PushArrow({ push, road, isNow, tone, ref }: PushArrowProps) {
  const [from, to] = push;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const neck = { x: to.x - along * HEAD, y: to.y - across * HEAD };
  const half = 0.42 * HEAD;
  const isLong = length > HEAD;
  const end = isLong ? neck : to;
  return (
    <g
      ref={ref}
      className="roads-push"
      data-road={road ?? "none"}
      data-now={isNow || undefined}
      data-word={tone}
    >
      <path d={`M${from.x} ${from.y}L${end.x} ${end.y}`} />
      {isLong && (
        <polygon
          points={`${to.x},${to.y} ${neck.x - across * half},${neck.y + along * half} ${neck.x + across * half},${neck.y - along * half}`}
        />
      )}
    </g>
  );
}
