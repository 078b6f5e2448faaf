import { Sym } from "../../math/Sym.tsx";
import type { SymbolFamily, SymbolId } from "../../math/symbols.ts";
import { cell, knownFrom } from "./cells.ts";
import { sizeOf } from "./arithmetic.ts";
import { useStage } from "./stage.ts";
import type { OperationKind } from "./operations.ts";

type EdgeKind = "input" | "memory" | "output";

interface EdgeFacts {
  readonly weight: SymbolId;
  readonly family: SymbolFamily;
  readonly isVertical: boolean;
  /** Operations that send numbers along the edge, forward and back. */
  readonly forward: OperationKind;
  readonly backward: OperationKind | null;
}

const edges: Readonly<Record<EdgeKind, EdgeFacts>> = {
  input: { weight: "Wx", family: "x", isVertical: true, forward: "wx", backward: null },
  memory: { weight: "Wh", family: "h", isVertical: false, forward: "wh", backward: "df" },
  output: { weight: "Wy", family: "y", isVertical: true, forward: "z", backward: "do" },
};

/** One arrow of the graph with the weight it carries; gradients run it the other way, in crimson. */
export function Edge({ kind, t }: { readonly kind: EdgeKind; readonly t: number }) {
  const { run, walk, step } = useStage();
  const { weight, family, isVertical, forward, backward } = edges[kind];
  const { hiddenSize: H, timeSteps: T } = sizeOf(run);
  // The gradient that comes back over the memory edge into step t is computed at step t − 1.
  const backT = kind === "memory" ? t - 1 : t;
  const last = H - 1;
  const isDone = (q: "wh" | "wx" | "z" | "do" | "df", at: number) =>
    knownFrom(walk, cell(q, at, q === "z" ? 0 : last)) <= step.leafEnd;
  const isForwardDone = isDone(forward as "wh" | "wx" | "z", t);
  const isBackwardDone =
    backward !== null && backT >= 1 && backT <= T && isDone(backward as "do" | "df", backT);
  const isNow = (operation: OperationKind | null, at: number) => {
    if (operation === null) return false;
    const one = walk.byId.get(`${operation === forward ? "t" : "b"}${at}.${operation}`);
    return (
      one !== undefined &&
      one.start <= step.leafEnd &&
      one.start + one.rows * one.cols > step.leafStart
    );
  };
  const isActive = isNow(forward, t) || isNow(backward, backT);
  return (
    <div
      className={`edge edge-${kind}`}
      data-symbol={weight}
      data-family={isBackwardDone ? "grad" : family}
      data-vertical={isVertical || undefined}
      data-state={isActive ? "active" : isForwardDone ? "known" : "waiting"}
      data-backward={isBackwardDone || undefined}
    >
      <span className="edge-label">
        <Sym of={weight} />
      </span>
      <svg className="edge-line" aria-hidden="true" width="100%" height="100%">
        {isVertical ? (
          <>
            <line x1="50%" x2="50%" y1="0" y2="100%" />
            <svg x="50%" y={isBackwardDone ? "100%" : "0"} overflow="visible">
              <path d={isBackwardDone ? "M-6 -9 L0 0 L6 -9z" : "M-6 9 L0 0 L6 9z"} />
            </svg>
          </>
        ) : (
          <>
            <line x1="0" x2="100%" y1="50%" y2="50%" />
            <svg x={isBackwardDone ? "0" : "100%"} y="50%" overflow="visible">
              <path d={isBackwardDone ? "M9 -6 L0 0 L9 6z" : "M-9 -6 L0 0 L-9 6z"} />
            </svg>
          </>
        )}
      </svg>
    </div>
  );
}
