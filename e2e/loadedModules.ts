import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { site } from "../scripts/site.mjs";
import { type ChunkModules, chunkModulesFile } from "../scripts/vite-chunk-modules.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const modulesByFile = (part: "site" | "worker") =>
  JSON.parse(read(chunkModulesFile(part, site.base))) as ChunkModules;

/** Collects the built files that a page and its workers ask for from now on, as paths within the site. */
export function watchFiles(page: Page): Set<string> {
  const files = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(site.base)) files.add(pathname.slice(site.base.length));
  });
  return files;
}

/** The sources, relative to the project, of all that stands in some built files. */
export function sourcesOf(part: "site" | "worker", files: Iterable<string>): string[] {
  const known = modulesByFile(part);
  return [...new Set([...files].flatMap((file) => known[file] ?? []))];
}

/** The folder of app/figures that a source stands in; null if it stands elsewhere. */
export const figureOf = (source: string): string | null =>
  /^app\/figures\/([^/]+)\//.exec(source)?.[1] ?? null;

/**
 * What a page shows of the figures, by the tags in its own source and in the text that it names.
 *
 * @param file source of the page
 * @returns the sources of the tags that are parts of figures
 */
export function shownTags(file: string): string[] {
  const page = read(file);
  const texts = [...page.matchAll(/from "([^"]+\.mdx)"/g)].map(([, text = ""]) =>
    read(join(dirname(file), text)),
  );
  const tags = new Set(
    [page, ...texts].flatMap((text) =>
      [...text.matchAll(/<([A-Z]\w*)[\s/>]/g)].map(([, tag]) => tag),
    ),
  );
  return readdirSync(join(root, "app/figures"), { recursive: true, encoding: "utf8" })
    .map((source) => `app/figures/${source.replaceAll("\\", "/")}`)
    .filter((source) => source.endsWith(".tsx") && tags.has(basename(source, ".tsx")));
}

/** A source and all that it imports at once, one from another. */
export function importedBy(source: string, found = new Set<string>()): Set<string> {
  if (found.has(source)) return found;
  found.add(source);
  for (const [, file = ""] of read(source).matchAll(
    /^(?:import|export|\})[^;]*? from "(\.[^"]+)";/gmu,
  ))
    importedBy(join(dirname(source), file).replaceAll("\\", "/"), found);
  return found;
}
