import { memo } from "react";
import type { Cell } from "./cells.ts";
import { keyOf } from "./cells.ts";
import { type CellView, tintOf, useStage, viewOf } from "./stage.ts";
import { stageWords } from "./words.ts";
import { spokenName } from "./names.ts";

interface NumberCellProps {
  readonly cell: Cell;
  /** Whether Tab stops here: one number of each group does, arrow keys reach the others. */
  readonly isTabStop: boolean;
  /** Pale because nothing of it is used now, such as a column of W_x that one-hot leaves out. */
  readonly isIdle?: boolean;
}

/** One computed number. Pointing at it, tapping it or moving the focus to it shows its arithmetic. */
export function NumberCell({ cell, isTabStop, isIdle = false }: NumberCellProps) {
  const stage = useStage();
  const view = viewOf(stage, cell);
  const { q, t, i, j } = cell;
  return (
    <CellButton
      cellKey={keyOf(cell)}
      name={spokenName(stage.run, { q, t, i, j }, stage.notation)}
      {...view}
      isTabStop={isTabStop}
      isIdle={isIdle}
      isInspected={view.relation === "self"}
    />
  );
}

interface CellButtonProps extends CellView {
  readonly cellKey: string;
  readonly name: string;
  readonly isTabStop: boolean;
  readonly isIdle: boolean;
  readonly isInspected: boolean;
}

/** The value in words, with what the eye learns from outlines and underlines. */
export function spokenState({ text, state, isChanged }: CellView): string {
  if (text === "") return stageWords.notYet;
  const remarks = [
    state === "partial" ? stageWords.soFar : "",
    state === "active" ? stageWords.computedNow : "",
    isChanged ? stageWords.changedByEdit : "",
  ];
  return [text, ...remarks.filter((remark) => remark !== "")].join(", ");
}

const CellButton = memo(function CellButton(props: CellButtonProps) {
  const { cellKey, name, state, text, value, relation, isChanged, isTabStop, isIdle } = props;
  const spoken = spokenState(props);
  return (
    <button
      type="button"
      className="number"
      translate="no"
      data-cell={cellKey}
      data-state={state}
      data-relation={relation ?? undefined}
      data-changed={isChanged || undefined}
      data-idle={isIdle || undefined}
      data-long={text.length > 5 || undefined}
      data-sign={value === null || value === 0 ? undefined : value < 0 ? "negative" : "positive"}
      style={value === null ? undefined : { "--tint": tintOf(value) }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${name}: ${spoken}`}
      aria-describedby={props.isInspected ? "explain" : undefined}
    >
      {text}
    </button>
  );
});
