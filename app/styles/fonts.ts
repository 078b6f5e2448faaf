// A chunk of its own: it is fetched after the page's code, and the first paint needs none of it.
import sheetAddress from "./fonts.css?url";
import { changeAll } from "./changeAll.ts";
import { announceFonts } from "./fontsApplied.ts";

/**
 * The sheet that declares the faces. Its media never matches: a browser would apply each face as it comes,
 * and lay the page out again every time.
 * @throws if it cannot be fetched
 */
async function fetchSheet(): Promise<CSSStyleSheet> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.media = "not all";
  // Without it the rules of a sheet are closed to a frame without an origin.
  link.crossOrigin = "";
  link.href = sheetAddress;
  await new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(`${sheetAddress} did not come.`)));
    document.head.append(link);
  });
  if (!link.sheet) throw new Error(`${sheetAddress} is no style sheet.`);
  return link.sheet;
}

const unquoted = (family: string) => family.trim().replaceAll(/^["']|["']$/g, "");

function toFace({ style }: CSSFontFaceRule): FontFace {
  const descriptor = (name: string, usual: string) => style.getPropertyValue(name) || usual;
  return new FontFace(unquoted(descriptor("font-family", "")), descriptor("src", ""), {
    style: descriptor("font-style", "normal"),
    weight: descriptor("font-weight", "normal"),
    unicodeRange: descriptor("unicode-range", "U+0-10FFFF"),
    display: "swap",
  });
}

/**
 * Which elements show letters of a face. To ask the browser for computed styles would have it lay out what it
 * still leaves out. A face that is not here is fetched when it is first needed.
 */
const shownBy = [
  { family: "Inter", style: "normal", selector: "body" },
  { family: "Source Serif 4", style: "normal", selector: "body" },
  { family: "Source Serif 4", style: "italic", selector: "em, i, .chapter-lead" },
  { family: "JetBrains Mono", style: "normal", selector: ":root[data-notation=pytorch] code" },
  { family: "KaTeX_Main", style: "normal", selector: ".katex" },
  { family: "KaTeX_Math", style: "italic", selector: ".mathnormal" },
  { family: "KaTeX_Size1", style: "normal", selector: ".small-op, .delimsizing.size1" },
  { family: "KaTeX_Size2", style: "normal", selector: ".large-op, .delimsizing.size2" },
  { family: "KaTeX_Typewriter", style: "normal", selector: ":root[data-notation=pytorch] .mathtt" },
];

const isOfEquations = ({ family }: FontFace) => family.startsWith("KaTeX");

/** Whether the page shows letters of a face: not a bold one of KaTeX, nor what only a reader may type. */
const isShown = (face: FontFace): boolean =>
  face.weight !== "700" &&
  (isOfEquations(face) || /^U\+(?:0|20)-/i.test(face.unicodeRange)) &&
  shownBy.some(
    ({ family, style, selector }) =>
      family === unquoted(face.family) && style === face.style && document.querySelector(selector),
  );

function add(faces: readonly FontFace[]): void {
  for (const face of faces) document.fonts.add(face);
}

/**
 * Sets the page in its own fonts, all at once, when all that it shows are here and the browser is idle: each time that a
 * font comes, the page is laid out again as a whole. Faces that the page does not use yet are fetched when they are.
 */
async function applyFonts(): Promise<void> {
  const rules = [...(await fetchSheet()).cssRules];
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(toFace);
  await Promise.allSettled(faces.filter(isShown).map((face) => face.load()));
  // A reader who comes back to a line finds it by the true height of all that is above.
  if ("returning" in document.documentElement.dataset) add(faces);
  else await changeAll(() => add(faces));
}

// Without them the page can be read as it stands.
void applyFonts()
  .catch(() => undefined)
  .finally(announceFonts);
