import { untranslatedIfSigns } from "../words/untranslated.ts";
import { Sym } from "./Sym.tsx";
import { type NotationId, type SymbolForm, type SymbolId, symbols } from "./symbols.ts";

const MARKER = /\[(\w+)(?::([\w −+]+))?\]/g;

const isSymbol = (id: string): id is SymbolId => id in symbols;

/** A stretch of text or a symbol; `at` is where it begins. */
type Part =
  | { readonly at: number; readonly text: string }
  | { readonly at: number; readonly of: SymbolId; readonly t: string | undefined };

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKER)) {
    const [whole, id = "", t] = match;
    if (!isSymbol(id)) continue;
    parts.push({ at: end, text: text.slice(end, match.index) }, { at: match.index, of: id, t });
    end = match.index + whole.length;
  }
  parts.push({ at: end, text: text.slice(end) });
  return parts;
}

/** A sentence whose markers (`[Wh]`, `[h:2]`) are drawn as symbols in the reader's notation. Each stretch of text has an element of its own. */
export function RichText({ text }: { readonly text: string }) {
  return partsOf(text).map((part) =>
    "of" in part ? (
      <Sym key={`${part.at}-symbol`} of={part.of} t={part.t} />
    ) : (
      <span key={part.at} {...untranslatedIfSigns(part.text)}>
        {part.text}
      </span>
    ),
  );
}

/** One form as plain text: W_h, h_2, h^(2) or h[2]. */
function plainForm({ text, sub, time }: SymbolForm, t: string | undefined): string {
  const name = sub === undefined ? text : `${text}_${sub}`;
  if (t === undefined || time === undefined) return name;
  return { sub: `${name}_${t}`, sup: `${name}^(${t})`, bracket: `${name}[${t}]` }[time];
}

/** The same sentence as plain text in the reader's notation: for names that are spoken, not seen. */
export function plainText(text: string, notation: NotationId): string {
  return partsOf(text)
    .map((part) => ("of" in part ? plainForm(symbols[part.of].forms[notation], part.t) : part.text))
    .join("");
}
