import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { rangeOf, siteCharacters, typedCharacters } from "./characters.ts";

const { resolve } = createRequire(import.meta.url);
const katex = dirname(resolve("katex/dist/katex.min.css"));
/** Where cut fonts lie: for Vite to find them, and for the next build, which takes seconds less. */
const cutFolder = fileURLToPath(new URL("../node_modules/.fonts/", import.meta.url));

const face = /@font-face\s*\{[^}]*\}/g;
/** The forms for browsers that know no woff2: 40 of KaTeX's 60 files. */
const olderForms = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g;
const address = /url\("?([^")]+\.woff2)"?\)/;

/** What browsers apply by themselves, and figures of one width. */
const features = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig", "tnum"];
/** Half of this font draws `->` and its like as one sign; code here shows what was typed. */
const withoutAlternates = "JetBrains Mono";

const path = (from: string, to: string) => relative(from, to).replaceAll("\\", "/");

/** KaTeX's faces, with addresses from `folder`. */
async function katexFaces(folder: string): Promise<string> {
  const sheet = await readFile(join(katex, "katex.min.css"), "utf8");
  const rules = sheet.match(face);
  if (!rules) throw new Error("katex.min.css has no @font-face rules to take out");
  return rules
    .map((rule) =>
      rule
        .replace(olderForms, "")
        .replace("display:block", "display:swap")
        .replace("url(", `url(${path(folder, katex)}/`),
    )
    .join("\n");
}

/** The weights that a rule declares: its font need keep no others. */
function weightOf(rule: string) {
  const [min = 400, max = min] = (/font-weight:\s*(\d[\d ]*)/.exec(rule)?.[1] ?? "400")
    .split(" ")
    .map(Number);
  return min === max ? min : { min, max };
}

type Cut = Omit<Parameters<typeof subsetFont>[2], "targetFormat">;

/** Writes the font that is left of another, unless an earlier build has. */
async function writeCut(font: Buffer, name: string, characters: string, how: Cut): Promise<string> {
  const all = createHash("sha256")
    .update(font)
    .update(JSON.stringify([characters, how]));
  const to = join(cutFolder, all.digest("hex").slice(0, 12), name);
  if (existsSync(to)) return to;
  const small = await subsetFont(font, characters, { targetFormat: "woff2", ...how });
  await mkdir(dirname(to), { recursive: true });
  // Another build may look for it just now.
  await writeFile(`${to}.${process.pid}`, small);
  await rename(`${to}.${process.pid}`, to);
  return to;
}

const within = (rule: string, characters: string) =>
  rule.replace("}", `unicode-range: ${rangeOf(characters)};\n}`);

/**
 * A font of the site in two files: the characters that the site itself uses, and the others, which a
 * browser fetches when somebody types one of them. A font of KaTeX sets the site's equations alone.
 */
async function cut(rule: string, folder: string, site: string): Promise<string> {
  const from = address.exec(rule)?.[1];
  if (from === undefined) throw new Error(`a face without a woff2 file: ${rule}`);
  const isText = from.startsWith("@");
  const file = isText ? resolve(from) : join(folder, from);
  const font = await readFile(file);
  const withFile = (to: string) => rule.replace(address, `url("${path(folder, to)}")`);
  if (!isText) return withFile(await writeCut(font, basename(file), site, {}));
  const isPlain = rule.includes(withoutAlternates);
  const how = {
    keepFeatures: isPlain ? features.filter((name) => name !== "calt") : features,
    variationAxes: { wght: weightOf(rule) },
  };
  const typed = typedCharacters(site);
  return [
    within(withFile(await writeCut(font, basename(file), site, how)), site),
    within(withFile(await writeCut(font, `typed-${basename(file)}`, typed, how)), typed),
  ].join("\n");
}

/**
 * Makes app/styles/fonts.css the sheet of all faces, those of KaTeX among them, and takes these out of
 * KaTeX's own sheet: until they come an equation is set in the reader's fonts. A build cuts every font
 * to what the site needs of it.
 * @param rendered the site as built for Node, which holds every character of it
 */
export function fonts(rendered: string): Plugin {
  return {
    name: "unrolled:fonts",
    enforce: "pre",
    transform: {
      filter: { id: /\/(?:katex\/dist\/katex\.min|app\/styles\/fonts)\.css(?:$|\?(?!url))/ },
      async handler(code, id) {
        if (id.includes("katex.min.css")) return { code: code.replace(face, ""), map: null };
        const folder = dirname(id);
        const sheet = `${code}\n${await katexFaces(folder)}`;
        const isBuilt = this.environment.config.command === "build";
        if (!isBuilt) return { code: sheet, map: null };
        const site = siteCharacters(await readFile(rendered, "utf8"));
        const rules = sheet.match(face) ?? [];
        const all = await Promise.all(rules.map((rule) => cut(rule, folder, site)));
        return { code: all.join("\n"), map: null };
      },
    },
  };
}
