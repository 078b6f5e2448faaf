import { useRef } from "react";
import { cellBox } from "../../network/CellGrid.tsx";
import { layoutColumn } from "../../network/Column.tsx";
import { NumberCell } from "../../network/NumberCell.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { flowBackFrames, type Travel, useTravel } from "../../network/travel.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell } from "./cells.ts";
import { drawnCell } from "./lens/drawnCell.ts";
import { useStage } from "./stage.ts";
import type { layoutStrip } from "./stripLayout.ts";
import { BACK_MS, ENTER_MS, WIRE_MS } from "./timing.ts";

interface StripTravellerProps {
  readonly frames: readonly StripFrame[];
  readonly sizes: ReturnType<typeof layoutStrip>["sizes"];
}

/**
 * The memory on its way to the next frame: its column leaves a copy of itself, which comes along the wire; on the way
 * back through the walk it returns. At rest nothing is to be seen.
 */
export function StripTraveller({ frames, sizes }: StripTravellerProps) {
  const stage = useStage();
  const { run, step } = stage;
  const group = useRef<SVGGElement>(null);
  const { kind, t } = step.operation;
  const { hiddenSize } = sizeOf(run);
  const { padding, width, height } = layoutColumn(hiddenSize, sizes, "across");
  const [from, to] = [frames[t - 2]?.column, frames[t - 1]?.column];

  useTravel(step.position, (isForward): readonly Travel[] => {
    const currents = group.current?.closest("svg")?.querySelectorAll<SVGElement>(".net-current");
    const newest = step.pace === "stop" ? [...(currents ?? [])] : [...(currents ?? [])].slice(0, 1);
    // A stop shows the whole gradient of the memory, of which the part that comes back is one.
    if (kind === "df" || (kind === "dh" && step.pace === "stop")) {
      const durationMs = BACK_MS / Math.max(newest.length, 2);
      return isForward
        ? newest.toReversed().map((current, index) => ({
            ref: { current },
            frames: flowBackFrames,
            delayMs: ENTER_MS + index * durationMs,
            durationMs,
          }))
        : [];
    }
    if (kind !== "wh" || !from || !to || !isForward) return [];
    const frame = (x: number, opacity: number): Keyframe => ({
      transform: `translate(${x}px, 0px)`,
      opacity,
    });
    const ways = [frame(0, 1), frame(to.x - from.x - width * 0.6, 1), frame(to.x - from.x, 0)];
    return [{ ref: group, frames: ways, delayMs: ENTER_MS, durationMs: WIRE_MS }];
  });

  if (!from || kind !== "wh") return <g ref={group} />;
  return (
    <g ref={group} className="net-drop strip-traveller" data-family="h" aria-hidden="true">
      <rect x={from.x} y={from.y} width={width} height={height} rx={8} />
      <g transform={`translate(${from.x + padding} ${from.y + padding})`}>
        {Array.from({ length: hiddenSize }, (_, unit) => (
          <NumberCell
            key={unit}
            cell={drawnCell(stage, cell("h", t - 1, unit), { isUsed: true, largest: 1 })}
            box={cellBox(unit, hiddenSize, sizes)}
            fontSize={sizes.cellText}
          />
        ))}
      </g>
    </g>
  );
}
