import { benchWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { GradientOf, LabelledNumber, Sign, Term, Weight } from "./benchParts.tsx";
import type { Board } from "./boards.ts";
import { type Cell, cell, type Quantity } from "./cells.ts";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

interface GradientRowProps {
  readonly board: Board;
  /** The time step whose part is shown, on the way to the sum. */
  readonly t: number;
}

interface PartProps {
  readonly q: Quantity;
  readonly t: number;
  readonly rows: number;
  readonly cols: number;
  /** The two vectors whose every product stands in the table. */
  readonly rowCell: (row: number) => Cell;
  readonly colCell: (col: number) => Cell;
}

/** What one time step puts into a gradient: a multiplication table of two vectors. */
function Part({ q, t, rows, cols, rowCell, colCell }: PartProps) {
  return (
    <>
      <Sign>←</Sign>
      <NumberGrid
        q={q}
        t={t}
        rows={rows}
        cols={cols}
        label={benchWords.partOf(t)}
        family="grad"
        rowCell={rowCell}
        colCell={colCell}
      />
    </>
  );
}

/** W_h and W_x, each with its gradient. */
export function HiddenGradients({ board, t }: GradientRowProps) {
  const { run } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const letterRead = run.alphabet.indexOf(run.letters[t - 1] ?? "");
  const isPart = board === "contribution";
  const gradA = (row: number) => cell("da", t, row);
  return (
    <>
      <Term>
        <Weight of="Wh" rows={H} cols={H} />
        {isPart ? (
          <Part
            q="ch"
            t={t}
            rows={H}
            cols={H}
            rowCell={gradA}
            colCell={(col) => cell("h", t - 1, col)}
          />
        ) : (
          <GradientOf board={board} of="Wh" rows={H} cols={H} />
        )}
      </Term>
      <Term isApart>
        <Weight
          of="Wx"
          rows={H}
          cols={V}
          isIdleColumn={isPart ? (col) => col !== letterRead : undefined}
        />
        {isPart ? (
          <Part
            q="cx"
            t={t}
            rows={H}
            cols={V}
            rowCell={gradA}
            colCell={(col) => cell("x", t, col)}
          />
        ) : (
          <GradientOf board={board} of="Wx" rows={H} cols={V} />
        )}
      </Term>
      {hasBiases && (
        <Term isApart>
          <Weight of="bh" rows={H} />
          {!isPart && <GradientOf board={board} of="bh" rows={H} />}
        </Term>
      )}
    </>
  );
}

/** W_y with its gradient, and in the update the loss before and after. */
export function OutputGradients({ board, t }: GradientRowProps) {
  const { run } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const isPart = board === "contribution";
  return (
    <>
      <Term>
        <Weight of="Wy" rows={V} cols={H} />
        {isPart ? (
          <Part
            q="cy"
            t={t}
            rows={V}
            cols={H}
            rowCell={(row) => cell("dz", t, row)}
            colCell={(col) => cell("h", t, col)}
          />
        ) : (
          <GradientOf board={board} of="Wy" rows={V} cols={H} />
        )}
      </Term>
      {hasBiases && (
        <Term isApart>
          <Weight of="by" rows={V} />
          {!isPart && <GradientOf board={board} of="by" rows={V} />}
        </Term>
      )}
      {board === "update" && (
        <Term isApart>
          <LabelledNumber label={benchWords.lossBefore} of={cell("total")} />
          <Sign>→</Sign>
          <LabelledNumber label={benchWords.lossAfter} of={cell("after")} />
        </Term>
      )}
    </>
  );
}
