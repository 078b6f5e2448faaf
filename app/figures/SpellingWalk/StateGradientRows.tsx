import { benchWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { Probabilities, Sign, Target, Term, Weight } from "./benchParts.tsx";
import { Derivative } from "./Derivative.tsx";
import { NumberGrid } from "./NumberGrid.tsx";
import { useStage } from "./stage.ts";

/** The way back to a hidden state does not pass through W_x: all of it stands idle. */
const isUnused = () => true;

/** The way back to h_t: what the future hands back, what the output hands back, and their sum. */
export function HiddenStateGradients({ t }: { readonly t: number }) {
  const { run } = useStage();
  const { hiddenSize: H, timeSteps: T } = sizeOf(run);
  const fromOutput = (
    <NumberGrid q="do" t={t} rows={H} label={benchWords.fromOutput} family="grad" />
  );
  const fromFuture = (
    <NumberGrid q="df" t={t} rows={H} label={benchWords.fromFuture} family="grad" />
  );
  return (
    <>
      <Term>
        <Weight of="Wh" rows={H} cols={H} isTransposed />
        {t < T && (
          <>
            <NumberGrid
              q="da"
              t={t + 1}
              rows={H}
              label={<Derivative by="a" t={t + 1} />}
              family="grad"
            />
            <Sign>=</Sign>
            {fromFuture}
          </>
        )}
      </Term>
      <Term isApart>
        {fromOutput}
        <Sign>+</Sign>
        {fromFuture}
        <Sign>=</Sign>
        <NumberGrid q="dh" t={t} rows={H} label={<Derivative by="h" t={t} />} family="grad" />
      </Term>
      <Term>
        <Sign>→ ⊙</Sign>
        <NumberGrid q="slope" t={t} rows={H} label={benchWords.slope} family="h" />
        <Sign>→</Sign>
        <NumberGrid q="da" t={t} rows={H} label={<Derivative by="a" t={t} />} family="grad" />
      </Term>
    </>
  );
}

/** The slope of the loss with respect to the scores, and what W_y hands back of it; W_x stands by. */
export function OutputStateGradients({ t }: { readonly t: number }) {
  const { run } = useStage();
  const { hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  return (
    <>
      <Term>
        <Weight of="Wy" rows={V} cols={H} isTransposed />
        <NumberGrid q="dz" t={t} rows={V} label={<Derivative by="z" t={t} />} family="grad" />
        <Sign>=</Sign>
        <NumberGrid q="do" t={t} rows={H} label={benchWords.fromOutput} family="grad" />
      </Term>
      <Term isApart>
        <Sign>
          <Derivative by="z" t={t} />
          <span> =</span>
        </Sign>
        <Probabilities t={t} />
        <Sign>−</Sign>
        <Target t={t} />
      </Term>
      <Term isApart>
        {hasBiases && <Weight of="by" rows={V} />}
        <Weight of="Wx" rows={H} cols={V} isIdleColumn={isUnused} />
        {hasBiases && <Weight of="bh" rows={H} />}
      </Term>
    </>
  );
}
