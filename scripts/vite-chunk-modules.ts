import { mkdirSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** By the name of a built file: the sources in it, relative to the project, with slashes. */
export type ChunkModules = Readonly<Record<string, readonly string[]>>;

/** What pages load, and what the engine's worker loads: each is a bundle of its own. */
type Part = "site" | "worker";

/**
 * Where a build tells what its files were made of, so that a test can say what a page loads in vain.
 *
 * @param base of the site: another base, other names of files
 */
export const chunkModulesFile = (part: Part, base: string): string =>
  `node_modules/.chunk-modules/${part}${base.replaceAll("/", "-")}.json`;

/** The sources of a chunk that left code in it, and by its style sheets those that it takes its styles from. */
function modulesOf(chunk: Rolldown.OutputChunk, root: string): [string, string[]][] {
  const plain = (id: string) => relative(root, id.split("?")[0] ?? id).replaceAll("\\", "/");
  const own = (ids: readonly string[]) =>
    ids.filter((id) => id.startsWith(root) && !id.includes("/node_modules/")).map(plain);
  const code = Object.keys(chunk.modules).filter((id) => chunk.modules[id]?.code);
  const styles = own(chunk.moduleIds.filter((id) => id.endsWith(".css")));
  const sheets = [...(chunk.viteMetadata?.importedCss ?? [])];
  return [[chunk.fileName, own(code)], ...sheets.map((file): [string, string[]] => [file, styles])];
}

/** Writes {@link chunkModulesFile} with each build of the site. */
export function chunkModules(part: Part): Plugin {
  return {
    name: `unrolled:chunk-modules:${part}`,
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const { config, name } = this.environment;
        if (name !== "client") return;
        const modules: Record<string, string[]> = {};
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          for (const [file, sources] of modulesOf(chunk, config.root))
            modules[file] = [...new Set([...(modules[file] ?? []), ...sources])];
        }
        const file = resolve(config.root, chunkModulesFile(part, config.base));
        mkdirSync(resolve(file, ".."), { recursive: true });
        writeFileSync(file, JSON.stringify(modules satisfies ChunkModules, null, 1));
      },
    },
  };
}
