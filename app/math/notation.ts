import {
  type NotationId,
  notationIds,
  type SymbolForm,
  type SymbolId,
  symbols,
} from "./symbols.ts";

export { type NotationId, notationIds };

/** LaTeX of one form; `#1` stands for the time step where the symbol has one. */
function latexOf({ latex, text, sub, time }: SymbolForm): string {
  const escaped = text.replaceAll("_", "\\_");
  const base = latex ?? (text.length > 1 ? `\\mathtt{${escaped}}` : text);
  const subscript = [sub && (sub.length > 1 ? `{${sub}}` : sub), time === "sub" && "{#1}"].filter(
    Boolean,
  );
  if (time === "sup") return `${base}^{(#1)}`;
  if (time === "bracket") return `${base}\\mathtt{[}#1\\mathtt{]}`;
  return subscript.length === 0 ? base : `${base}_${subscript.join("")}`;
}

/**
 * KaTeX macros of one notation, one per symbol (`\Wh`, `\hiddenAt{t}`), so that prose is written
 * once. Each carries its identity as data attributes: colour and linked lighting need no more.
 */
export function macrosFor(notation: NotationId): Record<string, string> {
  const entries = Object.entries(symbols).map(([id, { macro, family, forms }]) => [
    macro,
    `\\htmlData{symbol=${id as SymbolId}, family=${family}}{${latexOf(forms[notation])}}`,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
