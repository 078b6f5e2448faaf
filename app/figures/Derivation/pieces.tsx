import { Index } from "../../math/Index.tsx";
import { SvgSpan } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import type { SymbolId } from "../../math/symbols.ts";

export const Text = ({ children }: { readonly children: string }) => <SvgSpan>{children}</SvgSpan>;

export const Transposed = () => <Index dy={-0.55}>T</Index>;

/** What came before is held fixed: the plus of the immediate derivative. */
const Plus = () => <Index dy={-0.55}>+</Index>;

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
    <Index dy={-0.55}>2</Index>
    <Text>) ⊙ </Text>
  </>
);

/** A sum over all of an index. */
export const Sum = ({ over }: { readonly over: string }) => (
  <>
    <Text>Σ</Text>
    <Index dy={0.3}>{over}</Index>
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
