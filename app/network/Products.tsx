import type { RefObject } from "react";
import type { SymbolFamily } from "../math/symbols.ts";
import { networkWords as words } from "../words/network.ts";
import type { Box, Point } from "./boxes.ts";
import type { CellState, NetworkCell } from "./cells.ts";
import { NumberCell } from "./NumberCell.tsx";
import { fittingSize, widthOf } from "./numberText.ts";
import { bend, bendWay } from "./products.ts";
import type { NetworkSizes } from "./sizes.ts";
import { spokenValue } from "./spoken.ts";
import { pathFrames, type Travel } from "./travel.ts";
import { SvgText } from "../math/SvgText.tsx";

/** One product of a sum, where it stands and what it is joined to. */
export interface Product {
  /** With its arithmetic, such as "0.5 × 0.54 = 0.27"; laid out even while it is not computed. */
  readonly text: string;
  readonly state: CellState;
  readonly pill: Box;
  /** Where its operands end. */
  readonly from: readonly Point[];
  /** Where its sum begins. */
  readonly to: Point | null;
  /** The sum stands below, not to the right. */
  readonly isUpright?: boolean;
  /** No line leads to the sum: it stands in the same row, and the numbers move there. */
  readonly isLoose?: boolean;
}

interface ProductsProps {
  readonly products: readonly Product[];
  /** Its box only where the sum is drawn here, not by a column that it stands in. */
  readonly sum: NetworkCell;
  readonly sumBox?: Box;
  readonly sizes: NetworkSizes;
  readonly family?: SymbolFamily;
  /** For `gatherTravels`. */
  readonly groupRef?: RefObject<SVGGElement | null>;
}

const PILL_MARGIN = 10;

/** A sum with its products: lines from the operands to one pill for each product, and from all pills into the sum. */
export function Products(props: ProductsProps) {
  const { products, sum, sumBox, sizes, family = "h", groupRef } = props;
  const computed = products.filter(({ state }) => state !== "empty");
  return (
    <g
      ref={groupRef}
      className="net-products net-still"
      data-family={family}
      role="img"
      aria-label={words.sum(
        sum.name,
        computed.map(({ text }) => text),
        spokenValue(sum),
      )}
    >
      {products.map(({ text, state, pill, from, to, isUpright = false, isLoose = false }) => {
        const { enter, leave } = portsOf(pill, isUpright);
        return (
          <g key={`${pill.x} ${pill.y}`} className="net-product" data-state={state}>
            {from.map((start) => (
              <path
                key={`${start.x} ${start.y}`}
                className="net-join"
                d={bend(start, enter, isUpright)}
              />
            ))}
            {from.length > 0 && (
              <polygon className="net-join-head" points={headAt(enter, isUpright)} />
            )}
            {to && !isLoose && (
              <>
                <path className="net-join" d={bend(leave, to, isUpright)} />
                <polygon className="net-join-head" points={headAt(to, isUpright)} />
              </>
            )}
            <rect className="net-pill" {...pill} rx={pill.height / 2} />
            {state !== "empty" && (
              <SvgText
                className="net-number"
                x={pill.x + pill.width / 2}
                y={pill.y + pill.height / 2}
                dy="0.36em"
                textAnchor="middle"
                fontSize={fittingSize(text, pill.width - PILL_MARGIN, sizes.cellText)}
              >
                {text}
              </SvgText>
            )}
          </g>
        );
      })}
      {products.map(({ text, pill, to }) =>
        to === null ? null : <Drop key={`${pill.x} ${pill.y}`} text={text} at={to} sizes={sizes} />,
      )}
      {sumBox && (
        <>
          <rect className="net-sum-back" {...sumBox} rx={5} />
          <NumberCell cell={sum} box={sumBox} fontSize={sizes.cellText} />
        </>
      )}
    </g>
  );
}

/** The number that a product comes to, on its way into the sum; at rest nothing is to be seen. */
function Drop({ text, at, sizes }: { text: string; at: Point; sizes: NetworkSizes }) {
  const number = text.split(/[=≈] /u).at(-1) ?? "";
  const height = sizes.cellText * 1.6;
  const width = Math.max(widthOf(number, sizes.cellText), height) + PILL_MARGIN;
  return (
    <g className="net-drop" aria-hidden="true">
      <rect
        x={at.x - width / 2}
        y={at.y - height / 2}
        width={width}
        height={height}
        rx={height / 2}
      />
      <SvgText
        className="net-number"
        x={at.x}
        y={at.y}
        dy="0.36em"
        textAnchor="middle"
        fontSize={sizes.cellText}
      >
        {number}
      </SvgText>
    </g>
  );
}

/** Where lines reach a pill, and where they leave it. */
function portsOf({ x, y, width, height }: Box, isUpright: boolean) {
  return isUpright
    ? { enter: { x: x + width / 2, y }, leave: { x: x + width / 2, y: y + height } }
    : { enter: { x, y: y + height / 2 }, leave: { x: x + width, y: y + height / 2 } };
}

const headAt = ({ x, y }: Point, isUpright: boolean): string =>
  isUpright
    ? `${x},${y} ${x - 4},${y - 8} ${x + 4},${y - 8}`
    : `${x},${y} ${x - 10},${y - 5} ${x - 10},${y + 5}`;

/** The products on their way into the sum, for `useTravel`; those that are computed, one a little after the other. */
export function gatherTravels(
  group: RefObject<SVGGElement | null>,
  products: readonly Product[],
  afterMs = 0,
): Travel[] {
  const laterMs = Math.min(LATER_MS, MOST_LATER_MS / Math.max(products.length - 1, 1));
  const drops = [...(group.current?.querySelectorAll<SVGElement>(".net-drop") ?? [])];
  return products
    .filter(({ to }) => to !== null)
    .flatMap(({ pill, to, state, isUpright = false, isLoose = false }, index) => {
      const current = drops[index];
      if (!current || !to || state === "empty") return [];
      const middle = { x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 };
      const way = isLoose ? [middle, to] : bendWay(portsOf(pill, isUpright).leave, to, isUpright);
      const frames = pathFrames(way).map((frame) => ({ ...frame, opacity: 1 }));
      const delayMs = afterMs + index * laterMs;
      return [{ ref: { current }, frames, delayMs, durationMs: GATHER_MS }];
    });
}

/** On its way into the sum; between two that set out; and between the first and the last of many. */
const GATHER_MS = 200;
const LATER_MS = 50;
const MOST_LATER_MS = 80;
