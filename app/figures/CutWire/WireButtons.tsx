import { layoutWire } from "../../network/Wire.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { useRoving } from "../../network/roving.ts";
import type { StripShape } from "./layout.ts";
import { Scissors } from "./Scissors.tsx";
import { wireWords as words } from "./words.ts";

interface WireButtonsProps {
  readonly frames: readonly StripFrame[];
  readonly sizes: StripShape["scissors"];
  readonly isCut: boolean;
  onTurn(): void;
}

/** Each wire of memory between two steps is cut and mended where it runs; all are the one W_h. */
export function WireButtons({
  frames,
  sizes: { hit, radius, above },
  isCut,
  onTurn,
}: WireButtonsProps) {
  const wires = frames.slice(1);
  const { stop, move, choose } = useRoving(wires.length, 1, "sideways");
  if (wires.length === 0) return null;
  return (
    <g role="group" aria-label={words.wires} data-export="skip" onKeyDown={move}>
      {wires.map(({ t, wires: { memory } }, index) => {
        const { from, to } = memory;
        const { middle } = layoutWire(from, to, 2);
        return (
          <g
            key={t}
            className="cut-wire-turn net-stop"
            data-stop
            role="button"
            tabIndex={index === stop ? 0 : -1}
            aria-label={isCut ? words.mendAt(t) : words.cutAt(t)}
            onFocus={() => choose(index)}
            onClick={onTurn}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              event.stopPropagation();
              onTurn();
            }}
          >
            <rect
              className="net-hit"
              x={(from.x + to.x - hit) / 2}
              y={from.y - hit / 2}
              width={hit}
              height={hit}
              rx={6}
            />
            {!isCut && (
              <>
                <circle className="cut-wire-press" cx={middle.x} cy={middle.y - above} r={radius} />
                <Scissors x={middle.x} y={middle.y - above} size={radius * 1.25} />
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
