import type { ComponentProps, ReactNode } from "react";
import { untranslated } from "../words/untranslated.ts";

/** Numbers, signs, and a letter that stands alone: a letter that a network reads, or a symbol. */
const NO_WORD = /^\P{L}*\p{L}?\P{L}*$/u;

const translationOf = (children: ReactNode) =>
  (typeof children === "string" || typeof children === "number") && NO_WORD.test(String(children))
    ? untranslated
    : {};

/** A text of a drawing. Where it holds no word, a translation leaves it as it is. */
export const SvgText = ({ children, ...attributes }: ComponentProps<"text">) => (
  <text {...translationOf(children)} {...attributes}>
    {children}
  </text>
);

/** A part of a drawing's text, of which the same holds. */
export const SvgSpan = ({ children, ...attributes }: ComponentProps<"tspan">) => (
  <tspan {...translationOf(children)} {...attributes}>
    {children}
  </tspan>
);
