import { Fragment } from "react";
import { Sym } from "./Sym.tsx";
import { type SymbolId, symbols } from "./symbols.ts";

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

/** A sentence whose markers (`[Wh]`, `[h:2]`) are drawn as symbols in the reader's notation. */
export function RichText({ text }: { readonly text: string }) {
  return partsOf(text).map((part) =>
    "of" in part ? (
      <Sym key={`${part.at}-symbol`} of={part.of} t={part.t} />
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  );
}

/** The same sentence as plain text in the default notation: for names that are spoken, not seen. */
export function plainText(text: string): string {
  return partsOf(text)
    .map((part) => {
      if (!("of" in part)) return part.text;
      const { text: letter, sub } = symbols[part.of].forms.default as {
        text: string;
        sub?: string;
      };
      return [letter, sub, part.t].filter((piece) => piece !== undefined).join("_");
    })
    .join("");
}
