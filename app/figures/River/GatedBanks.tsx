import { useId } from "react";
import { shareOf } from "../../chart/tickText.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { bankOf, halfWidth, type RiverLayout } from "./layout.ts";
import type { RiverView } from "./river.ts";
import { riverWords as words } from "./words.ts";

interface GatedBanksProps {
  readonly answer: RiverView["answer"];
  readonly layout: RiverLayout;
  readonly reached: number;
}

const gatedCells = ["gru", "lstm"] as const;

/** How wide the river would be in two cells with gates: the upper bank of one, the lower bank of the other. */
export function GatedBanks({ answer, layout, reached }: GatedBanksProps) {
  const clip = useId();
  const { channel, frames, label, y, slot } = layout;
  const from = frames[reached - 1]?.x ?? 0;
  const T = frames.length;
  return (
    <g className="river-gated net-still">
      <clipPath id={clip}>
        <rect
          className="river-front"
          x={from}
          y={channel.y - 2}
          width={Math.max((frames[T - 1]?.x ?? 0) - from, 0)}
          height={channel.height + 4}
        />
      </clipPath>
      {gatedCells.map((cell, index) => {
        const side = index === 0 ? -1 : 1;
        const shares = Array.from(answer.gated[cell].shareByStep.subarray(1));
        const share = shares[reached - 1] ?? 0;
        const edge = y + side * (halfWidth(layout, share) + 7);
        // At the first words the name stands to the right of its place, else it would leave the picture.
        const isAtStart = from < 3 * slot + 60;
        return (
          <g key={cell} data-cell={cell}>
            <path clipPath={`url(#${clip})`} d={bankOf(layout, shares, side)} />
            {reached < T && (
              <SvgText
                x={isAtStart ? Math.max(from - slot / 2, 2) : from}
                y={side < 0 ? edge : edge + 0.72 * label}
                textAnchor={isAtStart ? "start" : "middle"}
                fontSize={label}
              >
                {words.gateShare(words[cell], shareOf(share))}
              </SvgText>
            )}
          </g>
        );
      })}
    </g>
  );
}
