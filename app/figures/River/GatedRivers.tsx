import { Water } from "../../network/river/Channel.tsx";
import type { RiverLayout } from "../../network/river/layout.ts";
import { Front } from "./Front.tsx";
import type { RiverView } from "./river.ts";
import { RiverName } from "./RiverName.tsx";
import { riverWords as words } from "./words.ts";

interface GatedRiversProps {
  readonly answer: RiverView["answer"];
  readonly layout: RiverLayout;
  readonly reached: number;
}

const gatedCells = ["gru", "lstm"] as const;

/** What arrives in two cells with gates: rivers of the same scale above that of the network without. */
export const GatedRivers = ({ answer, layout, reached }: GatedRiversProps) =>
  gatedCells.map((cell, index) => {
    const lane = { ...layout, y: layout.others[index] ?? layout.y };
    const shares = Array.from(answer.gated[cell].shareByStep.subarray(1));
    return (
      <g key={cell} className="river-gated" data-cell={cell}>
        <Water layout={lane} shares={shares} reached={reached} />
        <RiverName layout={lane} y={lane.y} name={words[cell]} />
        <Front layout={lane} reached={reached} share={shares[reached - 1] ?? 0} />
      </g>
    );
  });
