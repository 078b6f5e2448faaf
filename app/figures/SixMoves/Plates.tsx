import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { Point } from "../../network/boxes.ts";
import { cellBox } from "../../network/CellGrid.tsx";
import { cellsOf, type NetworkCell } from "../../network/cells.ts";
import { NumberCell } from "../../network/NumberCell.tsx";
import { Part } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";
import { layoutPlates, plateSizesOf } from "./layout.ts";
import { gradientOf, moveOf, type MovesView, plateBefore, plateOf } from "./sixMoves.ts";
import { movesWords as words } from "./words.ts";

interface PlatesProps {
  readonly view: MovesView;
  /** Projected, the plates stand one above the other. */
  readonly isProjected: boolean;
}

/** What is learnt, and its gradient; at the update, the one goes into the other. */
export function Plates({ view, isProjected }: PlatesProps) {
  const sizes = plateSizesOf(isProjected);
  const { matrix } = view.params;
  const weights = plateOf(view);
  const before = plateBefore(view);
  const gradient = gradientOf(view);
  const layout = layoutPlates(weights.rows, weights.cols, isProjected);
  const move = moveOf(view);
  const isKnown = move === "backward" || move === "update";
  const nameAt = (index: number) =>
    words.cell(Math.floor(index / weights.cols) + 1, (index % weights.cols) + 1);
  const isLit = move === "initialise" || move === "update";
  const slopes = cellsOf(gradient.data, nameAt, {
    isGradient: true,
    largest: gradient.data.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
    state: isKnown ? "lit" : "empty",
  });
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="net-note" {...layout.names.first} fontSize={sizes.label}>
        {words.learnt}
      </SvgText>
      <g className="six-moves-plate">
        <Plate
          of={matrix}
          cells={cellsOf(weights.data, nameAt, { state: isLit ? "lit" : "back" }).map(
            (cell, index) =>
              move === "update" && weights.data[index] !== before.data[index]
                ? { ...cell, mark: "changed" }
                : cell,
          )}
          columns={weights.cols}
          sizes={sizes}
          {...layout.plate}
          name={words.plate(matrix)}
        />
      </g>
      <SvgText className="net-note" {...layout.names.second} fontSize={sizes.label}>
        {words.gradient}
      </SvgText>
      <g className="six-moves-gradient">
        <Plate
          of={matrix}
          cells={slopes}
          columns={gradient.cols}
          sizes={sizes}
          {...layout.gradient}
          name={words.gradientPlate(matrix)}
          isGradient
          label={
            <>
              <SvgSpan>∂</SvgSpan>
              <SymSpan of="loss" />
              <SvgSpan>/∂</SvgSpan>
              <SymSpan of={matrix} />
            </>
          }
        />
      </g>
      {move === "update" && (
        <>
          <Fleeting
            className="six-moves-before"
            cells={cellsOf(before.data, nameAt)}
            columns={before.cols}
            at={layout.cells.first}
            sizes={sizes}
          />
          <Fleeting
            className="six-moves-going"
            cells={slopes}
            columns={gradient.cols}
            at={layout.cells.second}
            sizes={sizes}
          />
        </>
      )}
    </Part>
  );
}

interface FleetingProps {
  readonly className: string;
  readonly cells: readonly NetworkCell[];
  readonly columns: number;
  readonly at: Point;
  readonly sizes: NetworkSizes;
}

/** Copies of cells that are seen on their way alone: the old weights, and what is taken from them. */
const Fleeting = ({ className, cells, columns, at, sizes }: FleetingProps) => (
  <g
    className={`six-moves-fleeting ${className}`}
    transform={`translate(${at.x} ${at.y})`}
    aria-hidden="true"
    data-export="skip"
  >
    {cells.map((cell, index) => (
      <NumberCell
        key={cell.name}
        cell={cell}
        box={cellBox(index, columns, sizes)}
        fontSize={sizes.cellText}
      />
    ))}
  </g>
);
