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
 * KaTeX writes an equation three times: as MathML, as TeX within it, and as glyphs. The MathML stays the one text
 * of it; the TeX is left out, and the glyphs become attributes that the style sheet draws (`data-glyph`), so that
 * reader views, searches and translators meet each symbol once.
 */
function writtenOnce(html: string): string {
  const [mathml = "", glyphs = "", ...more] = html
    .replaceAll(/<annotation .*?<\/annotation>|<\/?semantics>| xmlns="[^"]*"/gs, "")
    .split(/(?=<span class="katex-html")/);
  const drawn = glyphs.replaceAll(/>([^<]+)<\/span>/g, ' data-glyph="$1"></span>');
  if (more.length > 0 || />[^<]/.test(drawn)) throw new Error(`KaTeX wrote text between: ${drawn}`);
  return mathml + drawn;
}

/**
 * An equation as HTML and MathML, in every notation. Notations that give the same output share one
 * variant; where all do, there is no wrapper at all. The standard notation is there; the others wait
 * in templates, which are no text of the page, until `showNotation` puts one in its place.
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
  if (served.size === 1) return [...served.keys()].map(writtenOnce).join("");
  return [...served]
    .map(([html, ids], index) => {
      const [tag, open] = index === 0 ? ["span", "span"] : ["template", "template hidden"];
      return `<${open} data-notations="${ids.join(" ")}">${writtenOnce(html)}</${tag}>`;
    })
    .join("");
}
