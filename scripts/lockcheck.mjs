// Finds platform binaries that a lockfile names but does not hold. npm writes such a lockfile
// without a word when the registry lacks one platform, and `npm ci` then refuses it.
import { readFileSync } from "node:fs";

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} Entry */

for (const lockfile of ["package-lock.json", "scripts/bench/package-lock.json"]) {
  /** @type {Record<string, Entry>} */
  const packages = JSON.parse(
    readFileSync(new URL(`../${lockfile}`, import.meta.url), "utf8"),
  ).packages;
  const held = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
  );
  const named = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ name, by: `${path}@${version}` })),
  );
  const missing = named.filter(({ name }) => !held.has(name));

  if (named.length === 0) throw new Error(`${lockfile} names no optional package at all`);
  for (const { name, by } of missing)
    console.error(`${by} wants ${name}, which is not in the lock`);
  console.log(
    `${lockfile}: ${named.length - missing.length} of ${named.length} optional packages held`,
  );
  if (missing.length > 0) process.exitCode = 1;
}
