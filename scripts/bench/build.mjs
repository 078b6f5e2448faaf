// Bundles the engine from its sources as the site's build does: the functions that are timed are
// plain JavaScript, imported names are plain variables.
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { engineOutput } from "../engine-output.mjs";

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const cache = pathOf("../../node_modules/.cache/bench");
const quiet = /** @type {const} */ ({ configFile: false, logLevel: "warn" });

/** @returns {Promise<{ engine: string, memory: string }>} files for Node */
export async function buildForNode() {
  const outDir = `${cache}/node`;
  await build({
    ...quiet,
    root: pathOf("."),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: {
        input: { engine: pathOf("peers/engine-node.ts"), memory: pathOf("memory.ts") },
        output: { entryFileNames: "[name].mjs", ...engineOutput },
      },
    },
  });
  return { engine: `${outDir}/engine.mjs`, memory: `${outDir}/memory.mjs` };
}

/** @returns {Promise<string>} the folder of the page */
export async function buildForChromium() {
  const outDir = `${cache}/page`;
  await build({
    ...quiet,
    root: pathOf("page"),
    worker: { format: "es", rolldownOptions: { output: engineOutput } },
    build: { outDir, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 10_000 },
  });
  return outDir;
}
