import { svgElement } from "./svg.ts";

const unquoted = (family: string) => family.trim().replaceAll(/^["']|["']$/g, "");

/** The names in a list of font families. */
export const familiesOf = (list: string): string[] => list.split(",").map(unquoted);

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly family: string;
  /** Address of the file, absolute. */
  readonly file: string;
}

/** The fonts that the page's own style sheets declare. */
function facesOf(sheet: CSSStyleSheet): Face[] {
  return [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (file === undefined) return [];
    const family = unquoted(rule.style.getPropertyValue("font-family"));
    return [{ rule, family, file: new URL(file, sheet.href ?? document.baseURI).href }];
  });
}

/** Whether the page has needed this face: a face that was never loaded sets no letter of the figure. */
function isLoaded({ rule, family }: Face): boolean {
  const style = rule.style.getPropertyValue("font-style") || "normal";
  const weight = rule.style.getPropertyValue("font-weight") || "400";
  return [...document.fonts].some(
    (font) =>
      font.status === "loaded" &&
      unquoted(font.family) === family &&
      font.style === style &&
      (font.weight === weight || (font.weight === "normal" && weight === "400")),
  );
}

async function asData(file: string): Promise<string> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`embedFonts: ${file} answered ${answer.status}.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** Puts the fonts that the picture uses into it, so that it looks the same everywhere. */
export async function embedFonts(svg: SVGSVGElement, families: ReadonlySet<string>): Promise<void> {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => facesOf(sheet))
    .filter((face) => families.has(face.family) && isLoaded(face));
  const rules = await Promise.all(
    faces.map(async ({ rule, family, file }) => {
      const style = rule.style.getPropertyValue("font-style") || "normal";
      const weight = rule.style.getPropertyValue("font-weight") || "400";
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url("${await asData(file)}") format("woff2")}`;
    }),
  );
  if (rules.length > 0) svg.prepend(svgElement("style", {}, rules.join("\n")));
}
