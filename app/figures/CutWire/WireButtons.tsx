import { layoutWire } from "../../network/Wire.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { useRoving } from "../../network/roving.ts";
import { Scissors } from "./Scissors.tsx";
import { wireWords as words } from "./words.ts";

/** 44 px of a phone's screen, where the drawing is shown in 330 of its 400. */
const HIT = 54;
/** The scissors lie in a round button above the wire: nothing is cut yet. */
const ROUND = 14;
const ABOVE = 22;

interface WireButtonsProps {
  readonly frames: readonly StripFrame[];
  readonly isCut: boolean;
  onTurn(): void;
}

/** Each wire of memory between two steps is cut and mended where it runs; all are the one W_h. */
export function WireButtons({ frames, isCut, onTurn }: WireButtonsProps) {
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
              x={(from.x + to.x - HIT) / 2}
              y={from.y - HIT / 2}
              width={HIT}
              height={HIT}
              rx={6}
            />
            {!isCut && (
              <>
                <circle className="cut-wire-press" cx={middle.x} cy={middle.y - ABOVE} r={ROUND} />
                <Scissors x={middle.x} y={middle.y - ABOVE} />
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
