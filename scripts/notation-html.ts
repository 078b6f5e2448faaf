import { renderToString, type StrictFunction, type TrustContext } from "katex";
import { macrosFor, notationIds } from "../app/math/notation.ts";

/** Only the hook that says which symbol a glyph is; no links, images or styles from an equation. */
function trust({ command }: TrustContext): boolean {
  if (command !== "\\htmlData") throw new Error(`${command} has no place in an equation`);
  return true;
}

/** Every oddity that KaTeX would let pass ends the build, but for that hook. */
const strict: StrictFunction = (code) => (code === "htmlExtension" ? "ignore" : "error");

/**
 * An equation as HTML and MathML, in every notation. Notations that give the same output share one
 * variant; where all do, there is no wrapper at all. The attribute data-notation on the root
 * element and the style sheet choose the variant that is seen.
 *
 * @throws ParseError when the equation is broken in any notation
 */
export function equationHtml(tex: string, displayMode: boolean): string {
  const served = new Map<string, string[]>();
  for (const id of notationIds) {
    const html = renderToString(tex, {
      displayMode,
      output: "htmlAndMathml",
      throwOnError: true,
      strict,
      trust,
      // A copy: \gdef in one equation must not reach the next.
      macros: { ...macrosFor(id) },
    });
    served.set(html, [...(served.get(html) ?? []), id]);
  }
  if (served.size === 1) return [...served.keys()].join("");
  return [...served]
    .map(
      ([html, ids]) =>
        `<span data-notation-variant="${ids[0]}" data-notations="${ids.join(" ")}">${html}</span>`,
    )
    .join("");
}
