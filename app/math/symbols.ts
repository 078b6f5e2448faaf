/**
 * One row per symbol and notation. Equations (KaTeX), labels on figures, tables and spoken
 * names all read this table, so they cannot drift apart.
 */
export const notationIds = ["default", "cheatSheet", "textbook", "subscript", "pytorch"] as const;

export type NotationId = (typeof notationIds)[number];

/** Which colour a symbol wears everywhere: input, hidden state, output, gradient and loss, or ink. */
export type SymbolFamily = "x" | "h" | "y" | "grad" | "ink";

/** How one notation writes one symbol. */
export interface SymbolForm {
  /** The letter, or a name in code. */
  readonly text: string;
  /** LaTeX for the letter where it is not the letter itself. */
  readonly latex?: string;
  readonly sub?: string;
  /** Where the time step goes: h_t, h^(t) or h[t]. Absent for symbols without time. */
  readonly time?: "sub" | "sup" | "bracket";
  /** A name from code, or a description where the notation has no name: set upright. */
  readonly style?: "code" | "words";
}

export interface SymbolRow {
  /** The macro that stands for it in equations. */
  readonly macro: string;
  readonly family: SymbolFamily;
  readonly forms: Readonly<Record<NotationId, SymbolForm>>;
}

const plain = (text: string, sub: string): SymbolForm => ({ text, sub });
const code = (text: string): SymbolForm => ({ text, style: "code" });
const timed = (text: string, time: "sub" | "sup", latex?: string): SymbolForm =>
  latex === undefined ? { text, time } : { text, time, latex };
const item = (text: string): SymbolForm => ({ text, time: "bracket", style: "code" });
/** A word in place of a letter, for what a notation leaves unnamed. */
const unnamed = (text: string, time: "sub" | "sup"): SymbolForm => ({
  text,
  time,
  latex: `\\text{${text}}`,
  style: "words",
});

const row = (
  macro: string,
  family: SymbolFamily,
  [first, cheatSheet, textbook, subscript, pytorch]: readonly [
    SymbolForm,
    SymbolForm,
    SymbolForm,
    SymbolForm,
    SymbolForm,
  ],
): SymbolRow => ({
  macro,
  family,
  forms: { default: first, cheatSheet, textbook, subscript, pytorch },
});

export const symbols = {
  Wx: row("\\Wx", "x", [
    plain("W", "x"),
    plain("W", "ax"),
    { text: "U" },
    plain("W", "i"),
    code("weight_ih"),
  ]),
  Wh: row("\\Wh", "h", [
    plain("W", "h"),
    plain("W", "aa"),
    { text: "W" },
    plain("W", "h"),
    code("weight_hh"),
  ]),
  Wy: row("\\Wy", "y", [
    plain("W", "y"),
    plain("W", "ya"),
    { text: "V" },
    plain("W", "o"),
    code("linear.weight"),
  ]),
  bh: row("\\bh", "h", [
    plain("b", "h"),
    plain("b", "a"),
    { text: "b" },
    plain("b", "h"),
    code("bias_ih + bias_hh"),
  ]),
  by: row("\\by", "y", [
    plain("b", "y"),
    plain("b", "y"),
    { text: "c" },
    plain("b", "o"),
    code("linear.bias"),
  ]),
  x: row("\\inputAt", "x", [
    timed("x", "sub"),
    timed("x", "sup"),
    timed("x", "sup"),
    timed("x", "sub"),
    item("x"),
  ]),
  a: row("\\preAt", "h", [
    timed("a", "sub"),
    unnamed("sum", "sup"),
    timed("a", "sup"),
    unnamed("sum", "sub"),
    { ...unnamed("sum", "sub"), time: "bracket" },
  ]),
  h: row("\\hiddenAt", "h", [
    timed("h", "sub"),
    timed("a", "sup"),
    timed("h", "sup"),
    timed("h", "sub"),
    item("h"),
  ]),
  z: row("\\logitsAt", "y", [
    timed("z", "sub"),
    unnamed("logits", "sup"),
    timed("o", "sup"),
    unnamed("logits", "sub"),
    item("logits"),
  ]),
  p: row("\\probAt", "y", [
    timed("ŷ", "sub", "\\hat{y}"),
    timed("ŷ", "sup", "\\hat{y}"),
    timed("ŷ", "sup", "\\hat{y}"),
    timed("y", "sub"),
    item("probs"),
  ]),
  y: row("\\targetAt", "ink", [
    timed("y", "sub"),
    timed("y", "sup"),
    timed("y", "sup"),
    unnamed("target", "sub"),
    item("target"),
  ]),
  L: row("\\lossAt", "grad", [
    timed("L", "sub"),
    timed("L", "sup"),
    timed("L", "sup"),
    timed("L", "sub"),
    item("loss"),
  ]),
  loss: row("\\loss", "grad", [
    { text: "L" },
    { text: "L" },
    { text: "L" },
    { text: "L" },
    code("loss"),
  ]),
  eta: row("\\rate", "ink", [
    { text: "η", latex: "\\eta" },
    { text: "α", latex: "\\alpha" },
    { text: "ε", latex: "\\epsilon" },
    { text: "η", latex: "\\eta" },
    code("lr"),
  ]),
} as const satisfies Record<string, SymbolRow>;

export type SymbolId = keyof typeof symbols;
