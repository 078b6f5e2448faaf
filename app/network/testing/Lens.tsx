import { useRef, useState } from "react";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellOf } from "../cells.ts";
import { Column, layoutColumn } from "../Column.tsx";
import { layoutCurve } from "../curve.ts";
import { Curve } from "../Curve.tsx";
import { OpenPlate } from "../OpenPlate.tsx";
import { Plate } from "../Plate.tsx";
import { layoutProducts } from "../products.ts";
import { gatherTravels, Products } from "../Products.tsx";
import { phoneSizes, teachingSizes as sizes } from "../sizes.ts";
import { pathFrames, useTravel } from "../travel.ts";
import { cellsOf, wave } from "./samples.ts";
import { SvgText } from "../../math/SvgText.tsx";

const memory = [0.54, 0.2, 0.72];
const products = [
  { text: "0.5 × 0.54 = 0.27", state: "back" },
  { text: "0.9 × 0.20 = 0.18", state: "lit" },
  { text: "0.3 × 0.72 = 0.22", state: "empty" },
] as const;

/** What opens from the lit frame: a sum with its products, and the curve that squeezes it. */
export function Lens() {
  const [step, setStep] = useState(0);
  const [row, setRow] = useState(2);
  const dot = useRef<SVGCircleElement>(null);
  const sum = useRef<SVGGElement>(null);
  const column = { x: 250, y: 27, ...layoutColumn(3, sizes) };
  const layout = layoutProducts({
    from: memory.map((_, index) => ({
      x: column.x + column.width,
      y: column.y + column.padding + (index + 0.5) * sizes.cell.height + index * sizes.cell.gap,
    })),
    texts: products.map(({ text }) => text),
    sizes,
  });
  const box = { x: 700, y: 20, width: 150, height: 130 };
  const value = 0.9 + step;
  const placed = layout.products.map((one, index) => ({
    ...one,
    text: products[index]?.text ?? "",
    state: products[index]?.state ?? ("empty" as const),
  }));
  useTravel(step, () => [
    ...gatherTravels(sum, placed),
    { ref: dot, frames: pathFrames(layoutCurve("tanh", box, value).slide(0)) },
  ]);
  return (
    <>
      <button type="button" data-next onClick={() => setStep(step + 1)}>
        next
      </button>
      <svg className="net" data-part="lens" width={920} height={200}>
        <Plate
          of="Wh"
          name="W_h of the lens"
          cells={cellsOf("W_h of the lens", [0.1, 0.5, 0.1, 0.5, 0.9, 0.3, 0.3, 0.2, 0.1])}
          columns={3}
          sizes={sizes}
          x={4}
          y={0}
          highlight={{ row: 1 }}
        />
        <Column
          cells={cellsOf("h_1 of the lens", memory)}
          sizes={sizes}
          {...column}
          name="h_1"
          isLit
        />
        <Products
          groupRef={sum}
          products={placed}
          sumBox={layout.sum}
          sum={cellOf({ name: "a_2, 2", value: 0.45, text: "0.45", mark: "now", largest: 1 })}
          sizes={sizes}
        />
        <Curve
          kind="tanh"
          box={box}
          value={value}
          text={value.toFixed(2)}
          result={Math.tanh(value).toFixed(2)}
          fontSize={17}
          others={[-0.4, -2.2]}
          dotRef={dot}
        />
      </svg>
      <svg className="net" data-part="curves" width={920} height={190}>
        <Curve
          kind="sigmoid"
          box={{ x: 10, y: 10, width: 150, height: 130 }}
          value={-1.2}
          text="−1.20"
          result="0.23"
          fontSize={17}
          family="x"
        />
        <Curve
          kind="relu"
          box={{ x: 240, y: 10, width: 150, height: 130 }}
          value={40}
          text="40.00"
          result="40.00"
          fontSize={17}
        />
        <Curve
          kind="identity"
          box={{ x: 480, y: 10, width: 150, height: 130 }}
          value={null}
          text=""
          result=""
          fontSize={17}
        />
        <SvgText className="net-label" data-family="h" x={690} y={60} fontSize={18}>
          <SymSpan of="a" t={2} />
        </SvgText>
      </svg>
      <svg className="net" data-part="open-plate" width={360} height={380}>
        <OpenPlate
          of="Wh"
          name="W_h, 12 by 12"
          cells={cellsOf("W_h of 12", wave(144))}
          columns={12}
          sizes={phoneSizes}
          x={4}
          y={4}
          width={336}
          row={row}
          onOpen={setRow}
        />
      </svg>
    </>
  );
}
