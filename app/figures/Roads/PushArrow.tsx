import type { Ref } from "react";
import type { Push } from "./layout.ts";

/** How far an arrow ends from a state with its mark; earlier states have none. */
const CLEAR = 10;
/** How long a head is. */
const HEAD = 12;

interface PushArrowProps {
  readonly push: Push;
  /** Of a word by itself, from the start, none */
  readonly road: number | null;
  readonly isNow: boolean;
  readonly ref?: Ref<SVGGElement>;
}

/** The way of a state under one word: a line with a head, solid on the first road and dashed on the second. */
export function PushArrow({ push, road, isNow, ref }: PushArrowProps) {
  const [from, to] = push.segment;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const clear = isNow ? CLEAR : 0;
  const tip = { x: to.x - along * clear, y: to.y - across * clear };
  const neck = { x: tip.x - along * HEAD, y: tip.y - across * HEAD };
  const half = 0.42 * HEAD;
  const isLong = length > clear + HEAD;
  const end = isLong ? neck : to;
  return (
    <g ref={ref} className="roads-push" data-road={road ?? "none"} data-now={isNow || undefined}>
      <path d={`M${from.x} ${from.y}L${end.x} ${end.y}`} />
      {isLong && (
        <polygon
          points={`${tip.x},${tip.y} ${neck.x - across * half},${neck.y + along * half} ${neck.x + across * half},${neck.y - along * half}`}
        />
      )}
    </g>
  );
}
