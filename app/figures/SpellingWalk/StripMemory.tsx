import { plainText } from "../../math/RichText.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { Box } from "../../network/boxes.ts";
import { cellOf, type NetworkCell } from "../../network/cells.ts";
import { Column, layoutColumn } from "../../network/Column.tsx";
import { widthOf } from "../../network/numberText.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import { spellingLimits } from "../../../src/engine/experiments/spelling/limits.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell, memoryAfter } from "./cells.ts";
import { drawnCell } from "./lens/drawnCell.ts";
import { quantityNames } from "./nameWords.ts";
import { formatNumber } from "./numbers.ts";
import { isAfterUpdate, useStage } from "./stage.ts";
import { heldAt } from "./store/held.ts";
import { useHold } from "./store/useHold.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import type { StripPartProps } from "./StripParts.tsx";
import { stageWords } from "./words.ts";

/** Numbers from before the update, of the size of labels. */
const BEFORE_SIZE = 0.8;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A box as high as a finger needs. */
const touchable = ({ x, y, width, height }: Box, target: number): Box => ({
  x: x - 2,
  y: y - (target - height) / 2,
  width: width + 4,
  height: target,
});

/** The memory after a letter. */
export function StripColumn({ frame: { t, column }, layout, use }: StripPartProps) {
  const stage = useStage();
  const { run, notation } = stage;
  const { hiddenSize } = sizeOf(run);
  const { sizes } = layout;
  const hold = useHold(t);
  const { goToStep, playWalk } = useSpellingStore().getState();
  const held = useSpelling((state) => state.place.held);
  // Bricks are too small for a finger: they open in the lens, where they are set.
  const isSettable = sizes.cellText > 0;
  const openLarge = () => {
    playWalk(false);
    goToStep(`t${t}.h`, "operation");
  };
  const isLit = use.columns.includes(t);
  const renewed = isAfterUpdate(stage) ? memoryAfter(run, t) : null;
  const cells = range(hiddenSize).map((unit) =>
    drawnCell(stage, cell("h", t, unit), {
      isUsed: isLit || stage.isOverview,
      isFocus: true,
      largest: 1,
      set: heldAt(held, "hidden", t, unit),
    }),
  );
  const isComputed = cells.some(({ state }) => state !== "empty");
  const name = plainText(`${quantityNames.h}, ${stageWords.atStep(t)}`, notation);
  const label = (
    <SvgText
      className="net-label"
      data-family="h"
      x={column.x + 2}
      y={column.y - 5}
      fontSize={sizes.label}
    >
      <SymSpan of="h" t={t} />
    </SvgText>
  );
  if (renewed)
    return (
      <>
        <Column
          cells={renewed.map((value, unit) =>
            cellOf({
              name: cells[unit]?.name ?? "",
              value,
              text: formatNumber(value, stage.digits),
              largest: 1,
            }),
          )}
          sizes={sizes}
          direction="across"
          x={column.x}
          y={column.y}
          name={`${name}, ${stageWords.afterUpdate}`}
          isLit={isLit}
        />
        {!isSettable && isComputed && (
          <g role="presentation" onClick={openLarge}>
            <rect className="net-hit" {...touchable(column, sizes.target)} />
          </g>
        )}
        {label}
        {isSettable && <NumbersBefore {...{ cells, column, sizes }} />}
      </>
    );
  return (
    <>
      <Column
        cells={cells}
        sizes={sizes}
        direction="across"
        x={column.x}
        y={column.y}
        name={name}
        isReadable={isComputed}
        onChange={isSettable && isComputed ? hold : undefined}
        bounds={spellingLimits.heldValue}
        isLit={isLit}
      />
      {label}
    </>
  );
}

interface NumbersBeforeProps {
  /** One for each unit */
  readonly cells: readonly NetworkCell[];
  readonly column: Box;
  readonly sizes: NetworkSizes;
}

/** Under a memory after the update, crossed out: what it was before. */
function NumbersBefore({ cells, column, sizes }: NumbersBeforeProps) {
  const { padding } = layoutColumn(cells.length, sizes, "across");
  const { width, gap } = sizes.cell;
  const fontSize = sizes.label * BEFORE_SIZE;
  return (
    <g className="strip-before" aria-hidden="true">
      {cells.map(({ name, text }, unit) => {
        const x = column.x + padding + unit * (width + gap) + width / 2;
        const y = column.y + column.height + fontSize;
        const half = widthOf(text, fontSize) / 2;
        return (
          <g key={name}>
            <SvgText x={x} y={y} textAnchor="middle" fontSize={fontSize}>
              {text}
            </SvgText>
            <path d={`M${x - half} ${y - fontSize * 0.35}h${2 * half}`} />
          </g>
        );
      })}
    </g>
  );
}
