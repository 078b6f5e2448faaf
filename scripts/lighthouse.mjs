// `npm run lighthouse [-- PATH…]`: Lighthouse's mobile simulation of every page (or those named) of
// the built site, held to the budget below. Not part of `npm test`: it downloads Lighthouse, and its
// times depend on how busy the machine is.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { builtPaths } from "./built-paths.mjs";
import { chromiumOptions } from "./chromium.mjs";
import { startServer } from "./own-server.mjs";

const version = "12.8.2";
/** Least scores of 100. */
const leastScores = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
/** Most of each measure; times in milliseconds. */
const mostOf = {
  "largest-contentful-paint": 2000,
  "total-blocking-time": 50,
  "cumulative-layout-shift": 0.02,
};

const named = process.argv.slice(2);
const server = await startServer();
const scratch = mkdtempSync(join(tmpdir(), "unrolled-lighthouse-"));
const { executablePath = chromium.executablePath() } =
  chromiumOptions(chromium.executablePath()) ?? {};

/** @param {string} path */
function measure(path) {
  const report = join(scratch, "report.json");
  const flags = `--headless=new --no-sandbox --disable-gpu --disable-background-networking --user-data-dir=${join(scratch, "profile")}`;
  const { status } = spawnSync(
    "npx",
    [
      "--yes",
      `lighthouse@${version}`,
      new URL(path.slice(1), server.url).href,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
    ],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, CHROME_PATH: executablePath },
    },
  );
  if (status !== 0) throw new Error(`Lighthouse failed on ${path}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  const scores = Object.entries(leastScores).map(([id, least]) => {
    const score = Math.round(categories[id].score * 100);
    return { name: id, shown: String(score), isFine: score >= least };
  });
  const measures = Object.entries(mostOf).map(([id, most]) => {
    const value = audits[id].numericValue;
    return {
      name: audits[id].title,
      shown: most < 1 ? value.toFixed(3) : `${Math.round(value)} ms`,
      isFine: value <= most,
    };
  });
  return [...scores, ...measures];
}

try {
  const rows = (named.length > 0 ? named : builtPaths()).map((path) => ({
    path,
    cells: measure(path),
  }));
  console.table(
    Object.fromEntries(
      rows.map(({ path, cells }) => [
        path,
        Object.fromEntries(
          cells.map(({ name, shown, isFine }) => [name, `${shown}${isFine ? "" : " ✗"}`]),
        ),
      ]),
    ),
  );
  const isFine = rows.every(({ cells }) => cells.every((cell) => cell.isFine));
  console.log(isFine ? "Every page is within the budget." : "✗ marks what is over the budget.");
  process.exitCode = isFine ? 0 : 1;
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
