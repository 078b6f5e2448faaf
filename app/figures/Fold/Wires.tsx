import { type PointerEvent, useState } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { MatrixId } from "./fold.ts";
import { bendOf, FONT, type FoldLayout, headOf, pulledBend, ROW } from "./layout.ts";

interface WireProps {
  readonly touched: MatrixId | "none";
  onTouch(matrix: MatrixId): void;
}

interface UprightProps extends WireProps {
  readonly matrix: "Wx" | "Wy";
  readonly from: number;
  readonly to: number;
}

/** The arrow of a letter into the layer, or of a state to its answer. */
export const Upright = ({ matrix, from, to, touched, onTouch }: UprightProps) => (
  <g
    className="fold-wire"
    data-symbol={matrix}
    data-family={matrix === "Wx" ? "x" : "y"}
    data-touched={touched === matrix || undefined}
    onClick={() => onTouch(matrix)}
  >
    <path className="fold-hit" d={`M0 ${from}V${to}`} />
    <path className="fold-line" d={`M0 ${from}V${to + 6}`} />
    <path className="fold-head" d={headOf({ x: 0, y: to }, true)} />
  </g>
);

interface MemoryProps {
  readonly layout: FoldLayout;
  readonly isTouched: boolean;
  onTouch(matrix: MatrixId): void;
}

/** The arrows of memory. Whoever bends one bends all: they are one matrix. */
export function Memory({ layout, isTouched, onTouch }: MemoryProps) {
  const [pull, setPull] = useState<{ readonly from: number; readonly by: number } | null>(null);
  const bend = pull ? pulledBend(bendOf(isTouched), pull.by) : bendOf(isTouched);
  const hold = (event: PointerEvent<SVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setPull({ from: event.clientY, by: 0 });
  };
  const follow = ({ clientY }: PointerEvent) =>
    pull && setPull({ ...pull, by: pull.from - clientY });
  const letGo = () => setPull(null);
  return (
    <g
      className="fold-wire fold-memory"
      data-symbol="Wh"
      data-family="h"
      data-touched={isTouched || undefined}
      data-held={pull !== null || undefined}
      onPointerDown={hold}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={() => onTouch("Wh")}
    >
      {layout.memoryArrows().map(({ t, to, path }) => (
        <g key={t}>
          <path className="fold-hit" d={path(bend)} />
          <path className="fold-line" d={path(bend)} style={{ d: `path("${path(bend)}")` }} />
          <path className="fold-head" d={headOf(to, false)} />
        </g>
      ))}
    </g>
  );
}

/** The names of the three matrices, once, at the first arrows. */
export function WireNames({ layout }: { readonly layout: FoldLayout }) {
  const { x } = layout.poseOf(1);
  const names = [
    { of: "Wx", family: "x", at: { x: x + 7, y: ROW.letter - 26 }, anchor: "start" },
    { of: "Wy", family: "y", at: { x: x + 7, y: ROW.trackEnd + 17 }, anchor: "start" },
    { of: "Wh", family: "h", at: layout.memoryName, anchor: "middle" },
  ] as const;
  return names.map(({ of, family, at, anchor }) => (
    <SvgText
      key={of}
      className="net-label fold-name"
      data-family={family}
      {...at}
      textAnchor={anchor}
      fontSize={FONT}
    >
      <SymSpan of={of} />
    </SvgText>
  ));
}
