import { useAppState } from "../store/appStore.ts";
import { Index } from "./Index.tsx";
import { type SymbolForm, type SymbolId, symbols } from "./symbols.ts";
import { untranslated } from "../words/untranslated.ts";

interface SymSpanProps {
  readonly of: SymbolId;
  /** Time step, for symbols that have one. */
  readonly t?: number | string | undefined;
}

/** In em of the index itself */
const DOWN = 0.3;
const UP = -0.5;

function Form({ form, t }: { readonly form: SymbolForm; readonly t: number | string | undefined }) {
  const hasTime = t !== undefined;
  const below = [form.sub, hasTime && form.time === "sub" ? t : undefined].join("");
  return (
    <>
      <tspan fontStyle={form.style === undefined ? "italic" : "normal"}>
        {hasTime && form.time === "bracket" ? `${form.text}[${t}]` : form.text}
      </tspan>
      {below !== "" && <Index dy={DOWN}>{below}</Index>}
      {hasTime && form.time === "sup" && <Index dy={UP}>{`(${t})`}</Index>}
    </>
  );
}

/**
 * A symbol inside a `<text>` of a picture, in the reader's notation and its colour: what `Sym` is
 * in HTML. It answers when its namesakes are pointed at.
 */
export function SymSpan({ of, t }: SymSpanProps) {
  const notation = useAppState((state) => state.notation);
  const { forms, family } = symbols[of];
  return (
    <tspan {...untranslated} className="sym-span" data-symbol={of} data-family={family}>
      <Form form={forms[notation]} t={t} />
    </tspan>
  );
}
