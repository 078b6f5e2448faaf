import "./workbench.css";
import { useEffect, useRef } from "react";
import { sizeOf } from "./arithmetic.ts";
import { HiddenStateGradients, OutputStateGradients } from "./StateGradientRows.tsx";
import { boardOf, isOutputRow } from "./boards.ts";
import { HiddenForward, OutputForward } from "./ForwardRows.tsx";
import { HiddenGradients, OutputGradients } from "./GradientRows.tsx";
import { useStage } from "./stage.ts";

/**
 * The equation with its matrices and live numbers. The three weight matrices stand here once each,
 * in the same row through the whole walk; what stands beside them changes with what is computed.
 */
export function Workbench() {
  const { run, step } = useStage();
  const { hiddenSize: H, alphabetSize: V, timeSteps: T } = sizeOf(run);
  const board = boardOf(step.operation);
  const t = step.operation.t || T;
  const isOutput = isOutputRow(step.operation);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(step.id);

  // The sum that is worked out comes into view: in this box where it is too low for all of them, in
  // the page where the sums are stacked.
  useEffect(() => {
    const isFirst = shown.current === step.id;
    shown.current = step.id;
    const number = box.current?.querySelector(":is([data-state=active], [data-state=partial])");
    const active = number?.closest(".grid-box");
    if (!number || !active || !box.current) return;
    const above = active.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    const below = above + active.clientHeight - box.current.clientHeight;
    if (above < 0) box.current.scrollTop += above;
    else if (below > 0) box.current.scrollTop += below;
    if (isFirst || !window.matchMedia("(max-width: 50rem)").matches) return;
    active.scrollIntoView({ block: "nearest", inline: "nearest" });
    number.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [step.id]);

  return (
    <div className="workbench" ref={box} style={{ "--rows": Math.max(H + 1, V) + V }}>
      <div className="bench-row" data-active={!isOutput || undefined}>
        {board === "forward" && <HiddenForward t={t} />}
        {board === "stateGradient" && <HiddenStateGradients t={t} />}
        {board !== "forward" && board !== "stateGradient" && (
          <HiddenGradients board={board} t={t} />
        )}
      </div>
      <div className="bench-row" data-active={isOutput || undefined}>
        {board === "forward" && <OutputForward t={t} />}
        {board === "stateGradient" && <OutputStateGradients t={t} />}
        {board !== "forward" && board !== "stateGradient" && (
          <OutputGradients board={board} t={t} />
        )}
      </div>
    </div>
  );
}
