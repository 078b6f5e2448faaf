import { useRef } from "react";
import { cellBox } from "../../network/CellGrid.tsx";
import { layoutColumn } from "../../network/Column.tsx";
import { NumberCell } from "../../network/NumberCell.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import {
  appearFrames,
  flowBackFrames,
  openUpFrames,
  type Travel,
  useTravel,
} from "../../network/travel.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell } from "./cells.ts";
import { drawnCell } from "./lens/drawnCell.ts";
import { useStage } from "./stage.ts";
import type { layoutStrip } from "./stripLayout.ts";
import { APPEAR_MS, ARRIVE_MS, BACK_MS, ENTER_MS, WIRE_MS } from "./timing.ts";

/** Along the wire, and into the next memory, where it is gone. */
const alongWire = (way: number, width: number): readonly Keyframe[] => [
  { transform: "translate(0px, 0px)", opacity: 1 },
  { transform: `translate(${way - width / 2}px, 0px)`, opacity: 1, offset: 0.85 },
  { transform: `translate(${way}px, 0px)`, opacity: 0 },
];

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
    if (!isForward) return [];
    const film = group.current?.closest("svg");
    const part = (of: string) => film?.querySelectorAll<SVGElement>(of)[t - 1];
    const appear = (root: Element | undefined, of: string, travel: Omit<Travel, "ref">) =>
      Array.from(root?.querySelectorAll<SVGElement>(of) ?? [], (current) => ({
        ref: { current },
        durationMs: APPEAR_MS,
        ...travel,
      }));
    // A stop of a whole letter: the memory is made anew, then bets, then pays.
    const isLetter = step.pace === "stop" && kind === "L" && t > 1;
    const comes = kind === "wh" || isLetter;
    const arrivesMs = ENTER_MS + (isLetter ? WIRE_MS : ARRIVE_MS);
    return [
      ...(comes && from && to
        ? [
            {
              ref: group,
              frames: alongWire(to.x - from.x, width),
              delayMs: ENTER_MS / 2,
              durationMs: WIRE_MS,
            },
          ]
        : []),
      ...(isLetter || kind === "h"
        ? appear(part(".net-column"), ".net-cell", { frames: appearFrames, delayMs: arrivesMs })
        : []),
      ...(kind === "L"
        ? appear(part(".net-gap"), ".net-bracket, .net-loss", {
            frames: openUpFrames,
            delayMs: arrivesMs,
          })
        : []),
    ];
  });

  if (!from || (kind !== "wh" && kind !== "L")) return <g ref={group} />;
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
