import { useRef } from "react";
import type { StripFrame } from "../../network/filmStrip.ts";
import { pathFrames, useTravel } from "../../network/travel.ts";
import { useStage } from "./stage.ts";

/**
 * What passes between two frames in this step: the memory along its wire to the right, or the gradient against it.
 * At rest nothing is to be seen.
 */
export function StripTraveller({ frames }: { readonly frames: readonly StripFrame[] }) {
  const { step } = useStage();
  const dot = useRef<SVGCircleElement>(null);
  const { kind, t } = step.operation;
  // A stop shows the whole gradient of the memory, of which the part that comes back is one.
  const isBackward = kind === "df" || (kind === "dh" && step.pace === "stop");
  const wire = frames[isBackward ? t : t - 1]?.wires.memory;
  const way = wire && (isBackward ? [wire.to, wire.from] : [wire.from, wire.to]);
  const end = way?.[1];
  useTravel(step.position, () =>
    way && (isBackward || kind === "wh")
      ? [{ ref: dot, frames: pathFrames(way).map((frame) => ({ ...frame, opacity: 1 })) }]
      : [],
  );
  return (
    <g data-family={isBackward ? "grad" : "h"}>
      <circle ref={dot} className="net-drop" cx={end?.x ?? 0} cy={end?.y ?? 0} r={8} />
    </g>
  );
}
