import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const dist = fileURLToPath(new URL("../node_modules/katex/dist/", import.meta.url));
/** Beside KaTeX's own style sheet, so that its fonts' relative addresses hold. */
const facesFile = `${dist}faces.css`;

const face = /@font-face\{[^}]*\}/g;
/** The forms for browsers that know no woff2: 40 of KaTeX's 60 files. */
const olderForms = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g;

/**
 * Splits KaTeX's style sheet in two: `katex/dist/katex.min.css` keeps what lays an equation out, and
 * `virtual:katex-faces.css` holds the fonts, which may come later: until then an equation is set in
 * the reader's own.
 */
export function katexFonts(): Plugin {
  return {
    name: "unrolled:katex-fonts",
    enforce: "pre",
    resolveId: {
      filter: { id: /^virtual:katex-faces\.css$/ },
      handler: () => facesFile,
    },
    load: {
      filter: { id: /\/katex\/dist\/faces\.css$/ },
      async handler() {
        const sheet = await readFile(`${dist}katex.min.css`, "utf8");
        const faces = sheet.match(face);
        if (!faces) throw new Error("katex.min.css has no @font-face rules to take out");
        return faces
          .map((rule) => rule.replace(olderForms, "").replace("display:block", "display:swap"))
          .join("\n");
      },
    },
    transform: {
      filter: { id: /\/katex\/dist\/katex\.min\.css(?:\?direct)?$/ },
      handler: (code) => ({ code: code.replace(face, ""), map: null }),
    },
  };
}
