import { Sym } from "../../math/Sym.tsx";
import type { SymbolId } from "../../math/symbols.ts";

interface DerivativeProps {
  readonly by: SymbolId;
  readonly t?: number;
}

/** ∂L/∂h_t and its like, in the reader's notation. */
export function Derivative({ by, t }: DerivativeProps) {
  return (
    <span className="derivative" translate="no" data-family="grad">
      ∂<Sym of="loss" />
      /∂
      <Sym of={by} t={t} />
    </span>
  );
}
