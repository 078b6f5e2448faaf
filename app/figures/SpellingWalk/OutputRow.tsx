import { Sym } from "../../math/Sym.tsx";
import { benchWords } from "../../words/spelling.ts";
import { sizeOf } from "./arithmetic.ts";
import { GradientOf, Sign, Term, Weight } from "./benchParts.tsx";
import { cell } from "./cells.ts";
import { Derivative } from "./Derivative.tsx";
import type { BenchRowProps } from "./HiddenRow.tsx";
import { NumberCell } from "./NumberCell.tsx";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

/** The row of the output: W_y, the scores, softmax, and the loss. */
export function OutputRow({ board, t }: BenchRowProps) {
  const { run, step } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const { kind } = step.operation;
  return (
    <>
      {board === "forward" && (
        <Sign>
          <Sym of="z" t={t} /> =
        </Sign>
      )}
      <Term>
        <Weight of="Wy" rows={V} cols={H} isReadDown={board === "blame"} />
        {board === "forward" && (
          <NumberGrid q="h" t={t} rows={H} label={<Sym of="h" t={t} />} family="h" symbol="h" />
        )}
        {board === "blame" && (
          <NumberGrid q="dz" t={t} rows={V} label={<Derivative by="z" t={t} />} family="grad" />
        )}
        {board === "contribution" && (
          <NumberGrid
            q="cy"
            t={t}
            rows={V}
            cols={H}
            label={benchWords.partOf(t)}
            family="grad"
            rowCell={(row) => cell("dz", t, row)}
            colCell={(col) => cell("h", t, col)}
          />
        )}
        <GradientOf board={board} of="Wy" rows={V} cols={H} />
      </Term>
      {hasBiases && (
        <Term>
          {board === "forward" && <Sign>+</Sign>}
          <Weight of="by" rows={V} />
          <GradientOf board={board} of="by" rows={V} />
        </Term>
      )}
      {board === "forward" && (
        <>
          <Term>
            <Sign>=</Sign>
            <NumberGrid q="z" t={t} rows={V} label={<Sym of="z" t={t} />} family="y" symbol="z" />
          </Term>
          <Term>
            <Sign>→</Sign>
            <NumberGrid q="e" t={t} rows={V} label={benchWords.exponential} family="y" />
            <Sign>→</Sign>
            <NumberGrid
              q="y"
              t={t}
              rows={V}
              label={<Sym of="p" t={t} />}
              rowNames={run.alphabet}
              family="y"
              symbol="p"
            />
          </Term>
          <Term>
            <NumberGrid
              q="target"
              t={t}
              rows={V}
              label={<Sym of="y" t={t} />}
              family="ink"
              symbol="y"
            />
            <LabelledNumber label={<Sym of="L" t={t} />} of={cell("L", t)} />
            {kind === "total" && <LabelledNumber label={<Sym of="loss" />} of={cell("total")} />}
          </Term>
        </>
      )}
      {board === "blame" && (
        <Term>
          <Sign>=</Sign>
          <NumberGrid
            q="y"
            t={t}
            rows={V}
            label={<Sym of="p" t={t} />}
            rowNames={run.alphabet}
            family="y"
            symbol="p"
          />
          <Sign>−</Sign>
          <NumberGrid
            q="target"
            t={t}
            rows={V}
            label={<Sym of="y" t={t} />}
            family="ink"
            symbol="y"
          />
        </Term>
      )}
      {board === "update" && (
        <Term>
          <LabelledNumber label={benchWords.lossBefore} of={cell("total")} />
          <Sign>→</Sign>
          <LabelledNumber label={benchWords.lossAfter} of={cell("after")} />
        </Term>
      )}
    </>
  );
}

interface LabelledNumberProps {
  readonly label: React.ReactNode;
  readonly of: ReturnType<typeof cell>;
}

/** A single number with its name above, such as a loss. */
function LabelledNumber({ label, of }: LabelledNumberProps) {
  return (
    <div className="grid-box" data-family="grad">
      <div className="grid-label">{label}</div>
      <div className="lone-number" data-group data-cols={1}>
        <NumberCell cell={of} isTabStop />
      </div>
    </div>
  );
}
