import "./column.css";
import "./graph.css";
import { Fragment, useEffect, useRef } from "react";
import { Sym } from "../../math/Sym.tsx";
import { stageWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { boardOf } from "./boards.ts";
import { Edge } from "./Edge.tsx";
import { TimeColumn } from "./TimeColumn.tsx";
import { useStage } from "./stage.ts";

/** The network unrolled over the letters: one column per time step, the same weights on every edge. */
export function UnrolledGraph() {
  const { run, step } = useStage();
  const { timeSteps: T } = sizeOf(run);
  const box = useRef<HTMLDivElement>(null);
  const { t } = step.operation;

  // A long word scrolls inside its own box: the step that is computed stays in view.
  useEffect(() => {
    const column = box.current?.querySelector<HTMLElement>(`[data-column="${t}"]`);
    if (!column || !box.current) return;
    box.current.scrollTo({
      left: column.offsetLeft - (box.current.clientWidth - column.offsetWidth) / 2,
    });
  }, [t]);

  return (
    <div
      className="graph-box"
      ref={box}
      data-scrolls
      tabIndex={0}
      role="region"
      aria-label={stageWords.graph}
    >
      <div
        className="graph"
        data-dense
        style={{ "--steps": T }}
        data-direction={boardOf(step.operation) === "forward" ? "forward" : "backward"}
      >
        <div className="graph-start">
          <Sym of="h" t={0} />
          <small>{stageWords.allZeros}</small>
        </div>
        {Array.from({ length: T }, (_, index) => (
          <Fragment key={index}>
            <Edge kind="memory" t={index + 1} />
            <TimeColumn t={index + 1} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}
