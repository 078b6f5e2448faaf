import type { ReactNode } from "react";
import { Sym } from "../../math/Sym.tsx";
import type { SymbolFamily } from "../../math/symbols.ts";
import { untranslated } from "../../words/untranslated.ts";
import { benchWords } from "./words.ts";
import type { Board } from "./boards.ts";
import type { Cell, Quantity } from "./cells.ts";
import { Derivative } from "./Derivative.tsx";
import { NumberCell } from "./NumberCell.tsx";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

/** A sign between numbers: +, =, an arrow. */
export const Sign = ({ children }: { readonly children: ReactNode }) => (
  <span className="bench-sign" translate="no">
    {children}
  </span>
);

interface TermProps {
  /** An equation of its own, set apart from the one before. */
  readonly isApart?: boolean;
  readonly children: ReactNode;
}

/** What stays together when the equation breaks over lines. */
export const Term = ({ isApart = false, children }: TermProps) => (
  <span className="bench-term" data-apart={isApart || undefined}>
    {children}
  </span>
);

interface WeightProps {
  readonly of: "Wh" | "Wx" | "Wy" | "bh" | "by";
  readonly rows: number;
  readonly cols?: number;
  readonly isIdleColumn?: ((col: number) => boolean) | undefined;
  /** The backward pass multiplies by the transpose: it reads the same matrix down its columns. */
  readonly isTransposed?: boolean;
}

const families: Readonly<Record<WeightProps["of"], SymbolFamily>> = {
  Wh: "h",
  Wx: "x",
  Wy: "y",
  bh: "h",
  by: "y",
};

/** A weight matrix or bias: the one place on the page where it stands and where it is changed. */
export function Weight({ of, rows, cols = 1, isIdleColumn, isTransposed }: WeightProps) {
  const { run } = useStage();
  return (
    <NumberGrid
      q={of}
      rows={rows}
      cols={cols}
      label={
        <>
          <Sym of={of} />
          {isTransposed && <sup translate="no">⊤</sup>}
          <small {...(!isTransposed && untranslated)}>
            {` ${isTransposed ? benchWords.readDown : benchWords.shape(rows, cols)}`}
          </small>
        </>
      }
      family={families[of]}
      symbol={of}
      rowNames={of === "Wy" ? run.alphabet : undefined}
      colNames={of === "Wx" ? run.alphabet : undefined}
      isEditable
      isIdleColumn={isIdleColumn}
    />
  );
}

const gradients = { Wh: "gh", Wx: "gx", Wy: "gy", bh: "gbh", by: "gby" } as const;
const updated = { Wh: "uh", Wx: "ux", Wy: "uy", bh: "ubh", by: "uby" } as const satisfies Record<
  WeightProps["of"],
  Quantity
>;

interface GradientOfProps extends WeightProps {
  readonly board: Board;
}

/** Beside a weight: its gradient, and in the update what it becomes. */
export function GradientOf({ board, of, rows, cols = 1 }: GradientOfProps) {
  const { run } = useStage();
  const names = {
    rowNames: of === "Wy" ? run.alphabet : undefined,
    colNames: of === "Wx" ? run.alphabet : undefined,
  };
  return (
    <>
      {board === "sum" && <Sign>←</Sign>}
      {board === "update" && (
        <Sign>
          − <Sym of="eta" /> ×
        </Sign>
      )}
      <NumberGrid
        q={gradients[of]}
        rows={rows}
        cols={cols}
        label={<Derivative by={of} />}
        family="grad"
        {...names}
      />
      {board === "update" && (
        <>
          <Sign>=</Sign>
          <NumberGrid
            q={updated[of]}
            rows={rows}
            cols={cols}
            label={benchWords.updated}
            family={families[of]}
            {...names}
          />
        </>
      )}
    </>
  );
}

interface AtStepProps {
  readonly t: number;
}

/** The guess of one step: a probability for each letter. */
export function Probabilities({ t }: AtStepProps) {
  const { run } = useStage();
  return (
    <NumberGrid
      q="y"
      t={t}
      rows={run.alphabet.length}
      label={<Sym of="p" t={t} />}
      rowNames={run.alphabet}
      family="y"
      symbol="p"
    />
  );
}

/** What the guess should have been: one-hot, 1 at the right letter. */
export function Target({ t }: AtStepProps) {
  const { run } = useStage();
  const label = <Sym of="y" t={t} />;
  return (
    <NumberGrid q="target" t={t} rows={run.alphabet.length} label={label} family="ink" symbol="y" />
  );
}

interface LabelledNumberProps {
  readonly label: ReactNode;
  readonly of: Cell;
}

/** A single number with its name above, such as a loss. */
export function LabelledNumber({ label, of }: LabelledNumberProps) {
  return (
    <div className="grid-box" data-family="grad">
      <div className="grid-label">{label}</div>
      <div className="lone-number" data-group data-cols={1}>
        <NumberCell cell={of} isTabStop />
      </div>
    </div>
  );
}
