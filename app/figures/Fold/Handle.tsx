import "./handle.css";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { HANDLE } from "./fold.ts";
import { type FoldLayout, pulledSteps } from "./layout.ts";
import { foldWords as words } from "./words.ts";

/** Steps by which a key pulls. */
const BY_KEY: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: -HANDLE.max,
  End: HANDLE.max,
};

interface HandleProps {
  readonly layout: FoldLayout;
  onPull(T: number): void;
}

/** What the reader takes hold of: pulled to the right it deals one card after the other, pushed back it folds them up. */
export function Handle({ layout: { T, handle, width }, onPull }: HandleProps) {
  const [held, setHeld] = useState<{ readonly from: number; readonly T: number } | null>(null);
  const pull = (to: number) => {
    if (to !== T) onPull(to);
  };
  const hold = (event: PointerEvent<SVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ from: event.clientX, T });
  };
  const follow = ({ clientX }: PointerEvent) =>
    held && pull(pulledSteps(held.T, clientX - held.from));
  const press = (event: KeyboardEvent) => {
    const by = BY_KEY[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    pull(Math.min(Math.max(T + by, HANDLE.min), HANDLE.max));
  };
  const letGo = () => setHeld(null);
  return (
    <g
      className="fold-handle"
      role="slider"
      tabIndex={0}
      aria-label={words.handle}
      aria-valuemin={HANDLE.min}
      aria-valuemax={HANDLE.max}
      aria-valuenow={T}
      aria-valuetext={words.handleValue(T)}
      data-export="skip"
      data-held={held !== null || undefined}
      style={{ transform: `translate(${handle.x}px, ${handle.y}px)` }}
      onPointerDown={hold}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={press}
    >
      <rect className="fold-handle-target" x={-27} y={-27} width={54} height={54} />
      {T === 0 && (
        <path className="fold-handle-way" d={`M22 0H${width - handle.x - 20}l-7 -5m7 5l-7 5`} />
      )}
      <rect className="fold-handle-grip" x={-11} y={-19} width={22} height={38} rx={9} />
      <path className="fold-handle-sign" d="M2.5 -5l5 5l-5 5M-2.5 -5l-5 5l5 5" />
    </g>
  );
}
