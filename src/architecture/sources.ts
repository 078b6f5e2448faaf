import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Paths, from the root of the repository, of the files below a folder. */
export function filesIn(folder: string, extension: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `/${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => extension.test(path) && !path.endsWith(".d.ts"));
}

export const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Every file with a rule; those of this folder read all the others. */
export const sources = ["src", "app", "e2e"]
  .flatMap((folder) => filesIn(folder, /\.tsx?$/u))
  .filter((path) => !path.startsWith("/src/architecture/"));

export interface Import {
  /** A path from the root, or the name of a package */
  readonly name: string;
  readonly isTypeOnly: boolean;
}

/** Every module that a file names, in imports, re-exports and `new URL(…)` of a source file. */
export function importsOf(path: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, "");
  const statements =
    /\b(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*"([^"]+)"|\b(typeof\s)?import\s*\(?\s*"([^"]+)"|\bnew URL\(\s*"([^"]+\.tsx?)"/gu;
  return Array.from(code.matchAll(statements), ([, type, from, typeOf, bare, url]) => {
    const name = from ?? bare ?? url ?? "";
    return {
      name: name.startsWith(".") ? new URL(name, `file://${path}`).pathname : name,
      isTypeOnly: (type ?? typeOf) !== undefined,
    };
  });
}

export const isTest = (path: string) => /\.test\.tsx?$|\/testing\//u.test(path);
