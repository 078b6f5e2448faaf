import { Sym } from "../../math/Sym.tsx";
import { benchWords } from "../../words/spelling.ts";
import { sizeOf } from "./arithmetic.ts";
import { GradientOf, Sign, Term, Weight } from "./benchParts.tsx";
import type { Board } from "./boards.ts";
import { cell } from "./cells.ts";
import { Derivative } from "./Derivative.tsx";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

export interface BenchRowProps {
  readonly board: Board;
  /** The time step that is being computed. */
  readonly t: number;
}

/** The row of the hidden state: W_h and W_x, and what they make of memory and input. */
export function HiddenRow({ board, t }: BenchRowProps) {
  const { run } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases, timeSteps: T } = sizeOf(run);
  const letterRead = run.alphabet.indexOf(run.letters[t - 1] ?? "");
  // One-hot picks a column; the way back to h does not pass through W_x at all.
  const isIdleColumn = {
    forward: (col: number) => col !== letterRead,
    contribution: (col: number) => col !== letterRead,
    blame: () => true,
    sum: undefined,
    update: undefined,
  }[board];
  return (
    <>
      {board === "forward" && (
        <Sign>
          <Sym of="a" t={t} /> =
        </Sign>
      )}
      <Term>
        <Weight of="Wh" rows={H} cols={H} isReadDown={board === "blame"} />
        {board === "forward" && (
          <NumberGrid
            q="h"
            t={t - 1}
            rows={H}
            label={<Sym of="h" t={t - 1} />}
            family="h"
            symbol="h"
          />
        )}
        {board === "blame" && t < T && (
          <NumberGrid
            q="da"
            t={t + 1}
            rows={H}
            label={<Derivative by="a" t={t + 1} />}
            family="grad"
          />
        )}
        {board === "contribution" && (
          <NumberGrid
            q="ch"
            t={t}
            rows={H}
            cols={H}
            label={benchWords.partOf(t)}
            family="grad"
            rowCell={(row) => cell("da", t, row)}
            colCell={(col) => cell("h", t - 1, col)}
          />
        )}
        <GradientOf board={board} of="Wh" rows={H} cols={H} />
      </Term>
      {board === "forward" && <Sign>+</Sign>}
      <Term>
        <Weight of="Wx" rows={H} cols={V} isIdleColumn={isIdleColumn} />
        {board === "forward" && (
          <NumberGrid q="x" t={t} rows={V} label={<Sym of="x" t={t} />} family="x" symbol="x" />
        )}
        {board === "contribution" && (
          <NumberGrid
            q="cx"
            t={t}
            rows={H}
            cols={V}
            label={benchWords.partOf(t)}
            family="grad"
            rowCell={(row) => cell("da", t, row)}
            colCell={(col) => cell("x", t, col)}
          />
        )}
        <GradientOf board={board} of="Wx" rows={H} cols={V} />
      </Term>
      {hasBiases && (
        <Term>
          {board === "forward" && <Sign>+</Sign>}
          <Weight of="bh" rows={H} />
          <GradientOf board={board} of="bh" rows={H} />
        </Term>
      )}
      {board === "forward" && (
        <>
          <Term>
            <Sign>=</Sign>
            <NumberGrid q="wh" t={t} rows={H} label={benchWords.memory} family="h" />
            <Sign>+</Sign>
            <NumberGrid q="wx" t={t} rows={H} label={benchWords.input} family="x" />
          </Term>
          <Term>
            <Sign>=</Sign>
            <NumberGrid q="a" t={t} rows={H} label={<Sym of="a" t={t} />} family="h" symbol="a" />
            <Sign>→ tanh</Sign>
            <NumberGrid q="h" t={t} rows={H} label={<Sym of="h" t={t} />} family="h" symbol="h" />
          </Term>
        </>
      )}
      {board === "blame" && (
        <>
          <Term>
            <NumberGrid q="do" t={t} rows={H} label={benchWords.fromOutput} family="grad" />
            <Sign>+</Sign>
            <NumberGrid q="df" t={t} rows={H} label={benchWords.fromFuture} family="grad" />
          </Term>
          <Term>
            <Sign>=</Sign>
            <NumberGrid q="dh" t={t} rows={H} label={<Derivative by="h" t={t} />} family="grad" />
          </Term>
          <Term>
            <Sign>×</Sign>
            <NumberGrid q="slope" t={t} rows={H} label={benchWords.slope} family="h" />
            <Sign>=</Sign>
            <NumberGrid q="da" t={t} rows={H} label={<Derivative by="a" t={t} />} family="grad" />
          </Term>
        </>
      )}
    </>
  );
}
