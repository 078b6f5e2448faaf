import {
  notationIds,
  type NotationId,
  type SymbolForm,
  type SymbolId,
  symbols,
} from "./symbols.ts";

/** One way to write a symbol, and the notations that write it so. */
interface SymbolVariant {
  readonly key: string;
  readonly form: SymbolForm;
  readonly notations: readonly NotationId[];
}

/** The different forms of a symbol; one alone where all notations agree. */
export function variantsOf(of: SymbolId): SymbolVariant[] {
  const { forms } = symbols[of];
  const variants = new Map<string, { form: SymbolForm; notations: NotationId[] }>();
  for (const id of notationIds) {
    const key = JSON.stringify(forms[id]);
    const variant = variants.get(key);
    if (variant) variant.notations.push(id);
    else variants.set(key, { form: forms[id], notations: [id] });
  }
  return Array.from(variants, ([key, variant]) => ({ key, ...variant }));
}
