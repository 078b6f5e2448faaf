import { formatCount } from "../../words/count.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { Box } from "../../network/boxes.ts";
import { gridOf } from "./layout.ts";
import { builtForWords as words } from "./words.ts";

interface HeadingProps {
  readonly name: string;
  readonly count: number;
  /** What the count is the sum of */
  readonly sum: string;
}

/** The name of a network, and how many numbers it learns. */
export function Heading({ name, count, sum }: HeadingProps) {
  return (
    <>
      <SvgText className="built-for-name" x={2} y={13} fontSize={13}>
        {name}
      </SvgText>
      <SvgText x={2} y={38} fontSize={13}>
        <SvgSpan className="built-for-count" fontSize={22}>
          {formatCount(count)}
        </SvgSpan>
        <SvgSpan className="built-for-unit" dx={6}>
          {words.numbers}
        </SvgSpan>
        <SvgSpan className="built-for-unit" dx={6}>
          {`= ${sum}`}
        </SvgSpan>
      </SvgText>
    </>
  );
}

interface BlockProps {
  readonly box: Box;
  readonly unit: number;
  readonly family: "x" | "h";
  readonly symbol?: "Wx" | "Wh";
}

/** A matrix of weights in the size that its numbers take. */
export const Block = ({ box, unit, family, symbol }: BlockProps) => (
  <g className="net-plate" data-family={family} data-symbol={symbol}>
    <rect className="net-plate-body" {...box} />
    <path className="built-for-grid" d={gridOf(box, unit)} />
  </g>
);
