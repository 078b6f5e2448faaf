import { createContext, useContext } from "react";
import type { NotationId } from "../../math/symbols.ts";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { type Cell, keyOf, knownFrom, valueOf } from "./cells.ts";
import { focusCell, isDotProduct, productOf, type Relation } from "./focus.ts";
import { formatNumber } from "./numbers.ts";
import type { Step, Walk } from "./walk.ts";

/** All that the pictures of the walkthrough are drawn from. */
export interface Stage {
  readonly run: SpellingRun;
  readonly walk: Walk;
  readonly step: Step;
  /** The whole word is shown, with all weights; `step` is then the last of the forward pass. */
  readonly isOverview: boolean;
  /** Decimals shown. */
  readonly digits: number;
  /** How names that are spoken write their symbols. */
  readonly notation: NotationId;
  readonly inspected: Cell | null;
  readonly relations: ReadonlyMap<string, Relation>;
  /** The run before the last edit: numbers that differ from it are marked. */
  readonly runBeforeEdit: SpellingRun | null;
  inspect(cell: Cell | null): void;
}

/** Whether training is what is shown, or what comes next: then what trains is at hand. */
export const isOfTraining = ({ isOverview, step }: Pick<Stage, "isOverview" | "step">): boolean =>
  isOverview || step.operation.kind === "after";

const StageContext = createContext<Stage | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error("useStage: there is no StageProvider above this component.");
  return stage;
}

/** Whether the network is shown with the weights after the update. */
export const isAfterUpdate = ({ step, isOverview }: Stage): boolean =>
  step.operation.kind === "after" && !isOverview;

/** "waiting": not computed yet. "active": computed in this step. "partial": a sum under way. */
export type CellState = "waiting" | "active" | "partial" | "known";

export interface CellView {
  readonly state: CellState;
  /** The number as written; empty while waiting. */
  readonly text: string;
  /** Null while waiting. */
  readonly value: number | null;
  readonly relation: Relation | null;
  /** Whether the last edit changed what is written. */
  readonly isChanged: boolean;
}

const isBinary = ({ q }: Cell) => q === "x" || q === "target";

export function writeNumber(cell: Cell, value: number, digits: number): string {
  return isBinary(cell) ? String(value) : formatNumber(value, digits);
}

/** How one number looks now: a pure function of trace, step and what is pointed at. */
export function viewOf(stage: Stage, cell: Cell): CellView {
  const { run, walk, step, digits, relations, runBeforeEdit } = stage;
  const from = knownFrom(walk, cell);
  const relation = relations.get(keyOf(cell)) ?? null;
  if (from > step.leafEnd) {
    const isUnderWay =
      step.leaf !== null && isDotProduct(step.operation) && keyOf(focusCell(step)) === keyOf(cell);
    const running = isUnderWay ? productOf(run, step) : null;
    const value = running?.runningSum ?? null;
    return {
      state: value === null ? "waiting" : "partial",
      text: value === null ? "" : writeNumber(cell, value, digits),
      value,
      relation,
      isChanged: false,
    };
  }
  const value = valueOf(run, cell);
  const text = writeNumber(cell, value, digits);
  return {
    state: from >= step.leafStart ? "active" : "known",
    text,
    value,
    relation,
    isChanged:
      runBeforeEdit !== null && writeNumber(cell, valueOf(runBeforeEdit, cell), digits) !== text,
  };
}
