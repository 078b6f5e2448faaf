import { useAppState } from "../store/appStore.ts";
import { type SymbolForm, type SymbolId, symbols } from "./symbols.ts";
import { untranslated } from "../words/untranslated.ts";

interface SymSpanProps {
  readonly of: SymbolId;
  /** Time step, for symbols that have one. */
  readonly t?: number | string | undefined;
}

/** Brings the line back to where it was: a shift in SVG holds until the next one, and needs a character to stand on. */
const BACK = "\u200b";

/** Sizes in em of the index itself, whose letters are 0.72 of the text's. */
const DOWN = 0.3;
const UP = -0.5;
const INDEX_SIZE = 0.72;

function Index({ text, dy }: { readonly text: string | number; readonly dy: number }) {
  return (
    <>
      <tspan fontSize={`${INDEX_SIZE}em`} fontStyle="normal" dy={`${dy}em`}>
        {text}
      </tspan>
      <tspan className="sym-back" dy={`${-dy * INDEX_SIZE}em`}>
        {BACK}
      </tspan>
    </>
  );
}

function Form({ form, t }: { readonly form: SymbolForm; readonly t: number | string | undefined }) {
  const hasTime = t !== undefined;
  const below = [form.sub, hasTime && form.time === "sub" ? t : undefined].join("");
  return (
    <>
      <tspan fontStyle={form.style === undefined ? "italic" : "normal"}>
        {hasTime && form.time === "bracket" ? `${form.text}[${t}]` : form.text}
      </tspan>
      {below !== "" && <Index text={below} dy={DOWN} />}
      {hasTime && form.time === "sup" && <Index text={`(${t})`} dy={UP} />}
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
