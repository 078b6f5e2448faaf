import type { RefObject } from "react";
import type { SymbolFamily } from "../math/symbols.ts";
import { networkWords as words } from "../words/network.ts";
import type { CellState, NetworkCell } from "./cells.ts";
import { NumberCell } from "./NumberCell.tsx";
import type { layoutProducts } from "./products.ts";
import type { NetworkSizes } from "./sizes.ts";
import { spokenValue } from "./spoken.ts";
import { pathFrames, type Travel } from "./travel.ts";
import { SvgText } from "../math/SvgText.tsx";

/** One product of a sum. */
interface Product {
  /** With its arithmetic, such as "0.5 × 0.54 = 0.27"; laid out even while it is not computed. */
  readonly text: string;
  readonly state: CellState;
}

interface ProductsProps {
  readonly layout: ReturnType<typeof layoutProducts>;
  readonly products: readonly Product[];
  readonly sum: NetworkCell;
  readonly sizes: NetworkSizes;
  readonly family?: SymbolFamily;
  /** For `gatherTravels`. */
  readonly groupRef?: RefObject<SVGGElement | null>;
}

/** A sum with its products: lines from the operands to one pill for each product, and from all pills into the sum. */
export function Products(props: ProductsProps) {
  const { layout, products, sum, sizes, family = "h", groupRef } = props;
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
      {layout.products.map(({ pill, line, curve, way }, index) => {
        const { text = "", state = "empty" } = products[index] ?? {};
        const end = way.at(-1);
        const head = way.at(-2);
        return (
          <g key={pill.y} className="net-product" data-state={state}>
            <path className="net-join" d={line} />
            <path className="net-join" d={curve} />
            <polygon
              className="net-join-head"
              points={headAt({ x: pill.x, y: pill.y + pill.height / 2 })}
            />
            {head && <polygon className="net-join-head" points={headAt(head)} />}
            <rect className="net-pill" {...pill} rx={pill.height / 2} />
            {state !== "empty" && (
              <SvgText
                className="net-number"
                x={pill.x + pill.width / 2}
                y={pill.y + pill.height / 2}
                dy="0.36em"
                textAnchor="middle"
                fontSize={sizes.cellText}
              >
                {text}
              </SvgText>
            )}
            <circle className="net-drop" cx={end?.x} cy={end?.y} r={6} />
          </g>
        );
      })}
      <rect className="net-sum-back" {...layout.sum} rx={5} />
      <NumberCell cell={sum} box={layout.sum} fontSize={sizes.cellText} />
    </g>
  );
}

const headAt = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `${x},${y} ${x - 10},${y - 5} ${x - 10},${y + 5}`;

/** The products on their way into the sum, for `useTravel`; those that are computed, one a little after the other. */
export function gatherTravels(
  group: RefObject<SVGGElement | null>,
  { products }: ReturnType<typeof layoutProducts>,
): Travel[] {
  const drops = [...(group.current?.querySelectorAll<SVGElement>(".net-drop") ?? [])];
  return products.flatMap(({ way }, index) => {
    const current = drops[index];
    return current
      ? [{ ref: { current }, frames: pathFrames(way), delayMs: index * LATER_MS }]
      : [];
  });
}

const LATER_MS = 40;
