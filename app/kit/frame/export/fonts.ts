import { svgElement } from "./svg.ts";

const unquoted = (family: string) => family.trim().replaceAll(/^["']|["']$/g, "");

/** The names in a list of font families. */
export const familiesOf = (list: string): string[] => list.split(",").map(unquoted);

/** A list of families without the page's stand-ins, which no other program has and nobody should look for. */
export const familiesFor = (list: string): string =>
  familiesOf(list)
    .filter((family) => !/ stand-in \d+$/.test(family))
    .map((family) => (/[^\w-]/.test(family) ? `'${family}'` : family))
    .join(", ");

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly family: string;
  /** Address of the file, absolute. */
  readonly file: string;
}

/**
 * The rules of the page's own style sheets. Extensions and translators bring sheets of their own:
 * those of another origin may not be read, and their fonts are none of the picture's.
 */
function ownRules(): { readonly rule: CSSRule; readonly base: string }[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    if (sheet.disabled || new URL(base).origin !== location.origin) return [];
    try {
      return Array.from(sheet.cssRules, (rule) => ({ rule, base }));
    } catch {
      return [];
    }
  });
}

function ownFaces(): Face[] {
  return ownRules().flatMap(({ rule, base }) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (file === undefined) return [];
    const address = new URL(file, base);
    if (address.origin !== location.origin) return [];
    const family = unquoted(rule.style.getPropertyValue("font-family"));
    return [{ rule, family, file: address.href }];
  });
}

const descriptor = ({ rule }: Face, name: string, usual: string) =>
  rule.style.getPropertyValue(name) || usual;

const weightOf = (text: string) => (text === "normal" ? "400" : text);

/** Whether the page has needed this face: a face that was never loaded sets no letter of the figure. */
function isLoaded(face: Face): boolean {
  return [...document.fonts].some(
    (font) =>
      font.status === "loaded" &&
      unquoted(font.family) === face.family &&
      font.style === descriptor(face, "font-style", "normal") &&
      weightOf(font.weight) === weightOf(descriptor(face, "font-weight", "400")) &&
      font.unicodeRange === descriptor(face, "unicode-range", font.unicodeRange),
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

async function ruleFor(face: Face): Promise<string> {
  const range = descriptor(face, "unicode-range", "");
  const parts = [
    `font-family:"${face.family}"`,
    `font-style:${descriptor(face, "font-style", "normal")}`,
    `font-weight:${descriptor(face, "font-weight", "400")}`,
    ...(range === "" ? [] : [`unicode-range:${range}`]),
    `src:url("${await asData(face.file)}") format("woff2")`,
  ];
  return `@font-face{${parts.join(";")}}`;
}

/**
 * Puts the fonts that the picture uses into it, so that it looks the same everywhere. A font that
 * cannot be fetched is left out: its texts name what takes its place.
 */
export async function embedFonts(svg: SVGSVGElement, families: ReadonlySet<string>): Promise<void> {
  const faces = ownFaces().filter((face) => families.has(face.family) && isLoaded(face));
  const rules = await Promise.allSettled(faces.map(ruleFor));
  const packed = rules.flatMap((rule) => (rule.status === "fulfilled" ? [rule.value] : []));
  if (packed.length > 0)
    svg.querySelector("desc")?.after(svgElement("style", {}, packed.join("\n")));
}
