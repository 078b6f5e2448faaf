import "./workbench.css";
import { sizeOf } from "./arithmetic.ts";
import { boardOf, isOutputRow } from "./boards.ts";
import { HiddenRow } from "./HiddenRow.tsx";
import { OutputRow } from "./OutputRow.tsx";
import { useStage } from "./stage.ts";

/**
 * The equation with its matrices and live numbers. The three weight matrices stand here once, at the
 * same place through the whole walk; what stands beside them changes with what is being computed.
 */
export function Workbench() {
  const { run, step } = useStage();
  const board = boardOf(step.operation);
  const t = step.operation.t || sizeOf(run).timeSteps;
  const isOutput = isOutputRow(step.operation);
  return (
    <div className="workbench" data-board={board}>
      <div className="bench-row" data-active={!isOutput || undefined}>
        <HiddenRow board={board} t={t} />
      </div>
      <div className="bench-row" data-active={isOutput || undefined}>
        <OutputRow board={board} t={t} />
      </div>
    </div>
  );
}
