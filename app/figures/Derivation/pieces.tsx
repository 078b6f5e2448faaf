import { SvgSpan } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { SymbolId } from "../../math/symbols.ts";

export const Text = ({ children }: { readonly children: string }) => <SvgSpan>{children}</SvgSpan>;

/** Brings the line back to where it was: a shift in SVG needs a character to stand on. */
const BACK = "\u200b";
const SMALL = 0.7;

interface IndexProps {
  readonly text: string;
  /** In em, downwards */
  readonly dy: number;
}

const Index = ({ text, dy }: IndexProps) => (
  <>
    <SvgSpan fontSize={`${SMALL}em`} dy={`${dy}em`}>
      {text}
    </SvgSpan>
    <SvgSpan dy={`${-dy * SMALL}em`}>{BACK}</SvgSpan>
  </>
);
export const Transposed = () => <Index text="T" dy={-0.55} />;

/** What came before is held fixed: the plus of the immediate derivative. */
const Plus = () => <Index text="+" dy={-0.55} />;

/** ∂⁺a_t/∂W_x = x_tᵀ */
export const Immediate = ({ t }: { readonly t: number | string }) => (
  <>
    <Text>∂</Text>
    <Plus />
    <SymSpan of="a" t={t} />
    <Text>/∂</Text>
    <SymSpan of="Wx" />
    <Text> = </Text>
    <SymSpan of="x" t={t} />
    <Transposed />
  </>
);

/** (1 − h_t²) ⊙ */
export const TanhSlope = ({ t }: { readonly t: number | string }) => (
  <>
    <Text>(1 − </Text>
    <SymSpan of="h" t={t} />
    <Index text="2" dy={-0.55} />
    <Text>) ⊙ </Text>
  </>
);

/** A sum over all of an index. */
export const Sum = ({ over }: { readonly over: string }) => (
  <>
    <Text>Σ</Text>
    <Index text={over} dy={0.3} />
    <Text> </Text>
  </>
);

interface SlopeProps {
  readonly of?: number | undefined;
  readonly by: SymbolId;
  readonly t?: number | string | undefined;
}

/** ∂L_of/∂by_t; without `of` the loss of all steps */
export const Slope = ({ of, by, t }: SlopeProps) => (
  <>
    <Text>∂</Text>
    {of === undefined ? <SymSpan of="loss" /> : <SymSpan of="L" t={of} />}
    <Text>/∂</Text>
    {t === undefined ? <SymSpan of={by} /> : <SymSpan of={by} t={t} />}
  </>
);
