import { Sym } from "../../math/Sym.tsx";
import { benchWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { LabelledNumber, Probabilities, Sign, Target, Term, Weight } from "./benchParts.tsx";
import { cell } from "./cells.ts";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

/** The hidden state of one step: memory and input through their matrices, added, squeezed. */
export function HiddenForward({ t }: { readonly t: number }) {
  const { run } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const letterRead = run.alphabet.indexOf(run.letters[t - 1] ?? "");
  return (
    <>
      <Sign>
        <Sym of="a" t={t} /> =
      </Sign>
      <Term>
        <Weight of="Wh" rows={H} cols={H} />
        <NumberGrid
          q="h"
          t={t - 1}
          rows={H}
          label={<Sym of="h" t={t - 1} />}
          family="h"
          symbol="h"
        />
      </Term>
      <Sign>+</Sign>
      <Term>
        <Weight of="Wx" rows={H} cols={V} isIdleColumn={(col) => col !== letterRead} />
        <NumberGrid q="x" t={t} rows={V} label={<Sym of="x" t={t} />} family="x" symbol="x" />
      </Term>
      {hasBiases && (
        <Term>
          <Sign>+</Sign>
          <Weight of="bh" rows={H} />
        </Term>
      )}
      <Term>
        <Sign>=</Sign>
        <NumberGrid q="wh" t={t} rows={H} label={benchWords.memory} family="h" />
        <Sign>+</Sign>
        <NumberGrid q="wx" t={t} rows={H} label={benchWords.input} family="x" />
        {hasBiases && (
          <Sign>
            + <Sym of="bh" />
          </Sign>
        )}
      </Term>
      <Term>
        <Sign>=</Sign>
        <NumberGrid q="a" t={t} rows={H} label={<Sym of="a" t={t} />} family="h" symbol="a" />
        <Sign>→ tanh</Sign>
        <NumberGrid q="h" t={t} rows={H} label={<Sym of="h" t={t} />} family="h" symbol="h" />
      </Term>
    </>
  );
}

/** The guess of one step: scores, softmax, and what the right letter costs. */
export function OutputForward({ t }: { readonly t: number }) {
  const { run, step } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  return (
    <>
      <Sign>
        <Sym of="z" t={t} /> =
      </Sign>
      <Term>
        <Weight of="Wy" rows={V} cols={H} />
        <NumberGrid q="h" t={t} rows={H} label={<Sym of="h" t={t} />} family="h" symbol="h" />
      </Term>
      {hasBiases && (
        <Term>
          <Sign>+</Sign>
          <Weight of="by" rows={V} />
        </Term>
      )}
      <Term>
        <Sign>=</Sign>
        <NumberGrid q="z" t={t} rows={V} label={<Sym of="z" t={t} />} family="y" symbol="z" />
      </Term>
      <Term>
        <Sign>→</Sign>
        <NumberGrid q="e" t={t} rows={V} label={benchWords.exponential} family="y" />
        <Sign>→</Sign>
        <Probabilities t={t} />
      </Term>
      <Term isApart>
        <Target t={t} />
        <LabelledNumber label={<Sym of="L" t={t} />} of={cell("L", t)} />
        {step.operation.kind === "total" && (
          <LabelledNumber label={<Sym of="loss" />} of={cell("total")} />
        )}
      </Term>
    </>
  );
}
