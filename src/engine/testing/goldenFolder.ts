import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("golden/", import.meta.url);

export const goldenNames: readonly string[] = readdirSync(folder);

export const readGolden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, folder)));

/** A JSON value that a test may change. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export const goldenJson = (name: string): Json =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Json;

/** What stands at the end of a path of names and positions. */
export function at(json: Json, path: readonly (string | number)[]): Json {
  const [first, ...rest] = path;
  if (first === undefined) return json;
  const inner = (json as Record<string, Json>)[first];
  if (inner === undefined) throw new Error(`nothing stands at ${path.join(".")}`);
  return at(inner, rest);
}

/** Replaces or, by undefined, removes what stands at the end of a path. */
export function setAt(
  json: Json,
  path: readonly (string | number)[],
  value: Json | undefined,
): void {
  const holder = at(json, path.slice(0, -1)) as Record<string, Json>;
  const last = path.at(-1)!;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** Every number inside, by its path. */
export function numberPaths(
  json: Json,
  path: readonly (string | number)[] = [],
): (string | number)[][] {
  if (typeof json === "number") return [[...path]];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, inner]) => numberPaths(inner, [...path, name]));
}
