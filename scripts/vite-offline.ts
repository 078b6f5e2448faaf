import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import type { SiteFiles } from "../src/offline/messages.ts";

/** What only search engines, other sites and the browser's own dialogs fetch, and what says that a page is not there. */
const neverKept = /^(?:og\.png|robots\.txt|sitemap\.xml|404\.html|sw\.js|.*icon.*\.png)$/;
/** Scripts beyond Latin, which a reader's own text may need: the browser fetches those when they are first seen. */
const foreignScripts = /-(?:cyrillic|greek|vietnamese|latin-ext)-/;
const models = /\.(?:bin|safetensors)$/;
/** A page says which of these it uses: most equations need three or four of the twenty. */
const equationFonts = /\/KaTeX_/;

const sha256 = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .toSorted();
}

/** The chunks that are loaded with these, and their style sheets and assets. */
function closure(
  bundle: Rolldown.OutputBundle,
  roots: readonly string[],
  next: (chunk: Rolldown.OutputChunk) => readonly string[],
): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name)) return;
    found.add(name);
    for (const file of chunk.viteMetadata?.importedCss ?? []) found.add(file);
    for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file);
    next(chunk).forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

/** The scripts that a built page says it loads: its own, each after what it imports, and the entry last. */
function scriptsOf(html: string, base: string): string[] {
  const list = /<script type="application\/json" id="modules">(.*?)<\/script>/.exec(html)?.[1];
  if (list === undefined) throw new Error("a built page lists no modules");
  return (JSON.parse(list) as string[]).map((address) => address.slice(base.length));
}

/** Sorts the files of the built site by when they are kept. */
function sortFiles(dist: string, base: string, bundle: Rolldown.OutputBundle) {
  const kept = filesBelow(dist).filter(
    (name) => !neverKept.test(name) && !foreignScripts.test(name),
  );
  const html = kept.filter((name) => name.endsWith(".html"));
  const pages: Record<string, string[]> = {};
  for (const name of html) {
    const own = scriptsOf(readFileSync(join(dist, name), "utf8"), base);
    const entry = own.pop() ?? "";
    const shared = closure(bundle, [entry], (chunk) => chunk.imports);
    // What a page's code may import later is the page's, too, or a click would find nothing offline.
    const all = closure(bundle, own, ({ imports, dynamicImports, fileName }) =>
      shared.has(fileName) ? imports : [...imports, ...dynamicImports],
    );
    const needed = kept.filter((file) => all.has(file) && !shared.has(file));
    pages[`/${name.replace(/index\.html$/, "")}`] = [name, ...needed];
  }
  const ofPages = new Set(Object.values(pages).flat());
  return {
    kept,
    pages,
    models: kept.filter((name) => models.test(name)),
    shell: kept.filter(
      (name) => !ofPages.has(name) && !models.test(name) && !equationFonts.test(name),
    ),
  };
}

/** The service worker as one script. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const [script] = "output" in result ? result.output : [];
  if (script?.type !== "chunk") throw new Error(`${entry} did not become one script`);
  return script.code;
}

/**
 * Writes sw.js beside the built site. Its first line is the list of the site's files, so that any change to any
 * of them is a new service worker; the rest is the script `entry`.
 */
export function offline(entry: string): Plugin {
  return {
    name: "unrolled:offline",
    apply: "build",
    writeBundle: {
      order: "post",
      async handler({ dir = "" }, bundle) {
        if (this.environment.name !== "client") return;
        const { kept, ...sorted } = sortFiles(dir, this.environment.config.base, bundle);
        const code = await bundled(entry);
        const files = Object.fromEntries(
          kept.map((name) => {
            const content = readFileSync(join(dir, name));
            return [name, { digest: sha256(content), bytes: content.length }];
          }),
        );
        const version = sha256(JSON.stringify(files) + code).slice(0, 16);
        const list: SiteFiles = { version, files, ...sorted };
        writeFileSync(join(dir, "sw.js"), `const SITE_FILES=${JSON.stringify(list)};\n${code}`);
      },
    },
  };
}
