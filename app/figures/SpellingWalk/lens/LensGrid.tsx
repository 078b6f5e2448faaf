import { spellingLimits } from "../../../../src/engine/experiments/spelling/limits.ts";
import { plainText } from "../../../math/RichText.tsx";
import { SvgText } from "../../../math/SvgText.tsx";
import type { CellUse } from "../../../network/CellGrid.tsx";
import { Column } from "../../../network/Column.tsx";
import { Plate } from "../../../network/Plate.tsx";
import { untranslated } from "../../../words/untranslated.ts";
import { editTargetOf } from "../editing.ts";
import { quantityNames } from "../nameWords.ts";
import { useStage } from "../stage.ts";
import { heldAt } from "../store/held.ts";
import { useHold } from "../store/useHold.ts";
import { useSpelling, useSpellingStore } from "../store/useSpelling.ts";
import { stageWords } from "../words.ts";
import { drawnCell } from "./drawnCell.ts";
import { type PlacedGrid, TO_LETTERS } from "./flow.ts";
import { LensLabel } from "./LensLabel.tsx";

interface LensGridProps {
  readonly placed: PlacedGrid;
  readonly isResult: boolean;
  /** The size that is coloured fully, where it is not the usual one. */
  readonly largest: number;
}

const AWAY = 6;

/** A matrix or a vector of the lens: what is used stands at full strength, weights can be set. */
export function LensGrid({ placed, isResult, largest }: LensGridProps) {
  const { grid, sizes, direction, isStill, x, y } = placed;
  const { cells, columns, used, of, label, family, isEditable } = grid;
  const stage = useStage();
  const store = useSpellingStore();
  const [first] = cells;
  const isState = first?.q === "h" && first.t > 0;
  // Only what can be set here echoes what is set.
  const place = useSpelling((state) => (isEditable || isState ? state.place : null));
  const drawn = cells.map((one, index) => {
    const row = Math.floor(index / columns);
    const isUsed =
      (used.row === undefined || used.row === row) &&
      (used.column === undefined || used.column === index % columns);
    return drawnCell(stage, one, {
      isUsed: isUsed || stage.isOverview,
      isFocus: isResult && isUsed,
      largest: family === "grad" ? largest : undefined,
      place: (isEditable && place) || undefined,
      set: isState && place ? heldAt(place.held, "hidden", one.t, one.i) : undefined,
    });
  });
  const hold = useHold(first?.t ?? 0);
  if (!first) return null;
  const quantity = quantityNames[first.q];
  const name = plainText(
    first.t > 0 || first.q === "h" ? `${quantity}, ${stageWords.atStep(first.t)}` : quantity,
    stage.notation,
  );
  const edit: CellUse["onChange"] = (index, value, continues) => {
    const one = cells[index];
    if (one) store.getState().editNumber(editTargetOf(one), value, continues);
  };
  let use: CellUse = { isReadable: true };
  if (isEditable && !isStill) use = { bounds: spellingLimits.weight, onChange: edit };
  else if (isState && !isStill) use = { bounds: spellingLimits.heldValue, onChange: hold };
  const text = <LensLabel label={label} fontSize={sizes.label} />;
  const part = { of, cells: drawn, sizes, x, y, name, isGradient: family === "grad", ...use };
  return (
    <g className="lens-grid" data-result={isResult || undefined}>
      {grid.form === "plate" ? (
        <Plate
          {...part}
          columns={columns}
          label={"of" in label ? undefined : text}
          highlight={Object.keys(used).length > 0 ? used : undefined}
        />
      ) : (
        <Column {...part} direction={direction} label={text} isLit={isResult} />
      )}
      <GridNames placed={placed} />
    </g>
  );
}

/** Letters beside rows and below columns. */
function GridNames({ placed: { grid, sizes, direction, cells } }: { readonly placed: PlacedGrid }) {
  const { cell, letter } = sizes;
  const height = cell.height + cell.gap;
  const width = cell.width + cell.gap;
  const rows = grid.cells.length / grid.columns;
  const size = Math.min(letter, height);
  return (
    <>
      {direction === "down" &&
        grid.rowNames?.map((name, row) => (
          <SvgText
            key={name}
            className="lens-name"
            {...untranslated}
            data-used={grid.used.row === row || undefined}
            x={(grid.form === "plate" ? cells.x - 8 : cells.x - 5) - AWAY}
            y={cells.y + row * height + cell.height / 2}
            dy="0.36em"
            textAnchor="end"
            fontSize={size}
          >
            {name}
          </SvgText>
        ))}
      {grid.colNames?.map((name, column) => (
        <SvgText
          key={name}
          className="lens-name"
          {...untranslated}
          data-used={grid.used.column === column || undefined}
          x={cells.x + column * width + cell.width / 2}
          y={cells.y + rows * height + TO_LETTERS}
          dy="0.9em"
          textAnchor="middle"
          fontSize={Math.min(letter, width)}
        >
          {name}
        </SvgText>
      ))}
    </>
  );
}
