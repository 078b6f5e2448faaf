import { useAppState } from "../store/appStore.ts";
import { notationIds, type SymbolForm, type SymbolId, symbols } from "./symbols.ts";

interface SymProps {
  readonly of: SymbolId;
  /** Time step, for symbols that have one; a letter such as "t" or "t − 1" is fine. */
  readonly t?: number | string | undefined;
}

/** One form as text with sub- and superscripts. */
function Form({ form, t }: { readonly form: SymbolForm; readonly t: number | string | undefined }) {
  const Letter = form.style === "code" ? "code" : form.style === "words" ? "span" : "i";
  return (
    <>
      <Letter>{form.text}</Letter>
      {form.sub !== undefined && <sub>{form.sub}</sub>}
      {t !== undefined && form.time === "sub" && <sub>{t}</sub>}
      {t !== undefined && form.time === "sup" && <sup>{`(${t})`}</sup>}
      {t !== undefined && form.time === "bracket" && <code>{`[${t}]`}</code>}
    </>
  );
}

/** A symbol in the reader's notation, in its colour, answering when its namesakes are pointed at. */
export function Sym({ of, t }: SymProps) {
  const notation = useAppState((state) => state.notation);
  const { forms, family } = symbols[of];
  return (
    <span className="sym" data-symbol={of} data-family={family} translate="no">
      <Form form={forms[notation]} t={t} />
    </span>
  );
}

/**
 * The same within the text, which is HTML without code: the standard notation, and the others in templates, until
 * `showNotation` puts one in its place.
 */
export function TextSym({ of, t }: SymProps) {
  const { forms, family } = symbols[of];
  const variants = new Map<string, { form: SymbolForm; notations: string[] }>();
  for (const id of notationIds) {
    const key = JSON.stringify(forms[id]);
    const variant = variants.get(key);
    if (variant) variant.notations.push(id);
    else variants.set(key, { form: forms[id], notations: [id] });
  }
  return (
    <span className="sym" data-symbol={of} data-family={family} translate="no">
      {[...variants].map(([key, { form, notations }], index) => {
        if (variants.size === 1) return <Form key={key} form={form} t={t} />;
        const Tag = index === 0 ? "span" : "template";
        // Reader views that know no templates leave out what is hidden.
        return (
          <Tag key={key} data-notations={notations.join(" ")} hidden={index > 0}>
            <Form form={form} t={t} />
          </Tag>
        );
      })}
    </span>
  );
}
