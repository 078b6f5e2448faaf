// `npm run lighthouse [-- [--runs=5] [--against=DIST] PATH…]`: Lighthouse's mobile simulation of every
// page (or those named) of the built site, the medians of five runs held to the budget below. With
// `--against` each run is followed by one of another build, so that both meet the same machine; pages
// which that build lacks are left out there. Not part of `npm test`: it downloads Lighthouse, and its times
// depend on how busy the machine is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { builtPaths } from "./built-paths.mjs";
import { chromiumOptions } from "./chromium.mjs";
import { startServer } from "./own-server.mjs";

const version = "12.8.2";
/**
 * Least scores of 100.
 * @type {Record<string, number>}
 */
const leastScores = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
/**
 * Most of each measure; times in milliseconds.
 * @type {Record<string, number>}
 */
const mostOf = {
  "largest-contentful-paint": 2000,
  "total-blocking-time": 50,
  "cumulative-layout-shift": 0.02,
};

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    against: { type: "string" },
  },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs is a whole number from 1, not ${options.runs}`);
const against = options.against === undefined ? undefined : resolve(options.against);

const scratch = mkdtempSync(join(tmpdir(), "unrolled-lighthouse-"));
const { executablePath = chromium.executablePath() } =
  chromiumOptions(chromium.executablePath()) ?? {};

/**
 * One run of Lighthouse.
 * @param {string} url
 * @returns {Record<string, number>} each score (of 100) and measure by its id
 */
function measure(url) {
  const report = join(scratch, "report.json");
  const flags = `--headless=new --no-sandbox --disable-gpu --disable-background-networking --user-data-dir=${join(scratch, "profile")}`;
  const { status } = spawnSync(
    "npx",
    [
      "--yes",
      `lighthouse@${version}`,
      url,
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
  if (status !== 0) throw new Error(`Lighthouse failed on ${url}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  return Object.fromEntries([
    ...Object.keys(leastScores).map((id) => [id, Math.round(categories[id].score * 100)]),
    ...Object.keys(mostOf).map((id) => [id, audits[id].numericValue]),
  ]);
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * A page's medians, each with its least and most, and a mark at what is over the budget.
 * @param {Record<string, number>[]} measured one record per run
 */
function summary(measured) {
  /** @type {Record<string, string>} */
  const shown = {};
  let isFine = true;
  for (const id of Object.keys({ ...leastScores, ...mostOf })) {
    const values = measured.map((run) => run[id] ?? NaN);
    const middle = median(values);
    const isIn = middle >= (leastScores[id] ?? -Infinity) && middle <= (mostOf[id] ?? Infinity);
    const digits = (mostOf[id] ?? 1) >= 1 ? 0 : 3;
    const [least, most] = [Math.min(...values), Math.max(...values)].map((v) => v.toFixed(digits));
    shown[id] = `${middle.toFixed(digits)}${least === most ? "" : ` [${least}-${most}]`}`;
    if (!isIn) shown[id] += " ✗";
    isFine &&= isIn;
  }
  return { shown, isFine };
}

const server = await startServer();
const other = against === undefined ? undefined : await startServer({ dist: against });
try {
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  let isFine = true;
  for (const path of named.length > 0 ? named : builtPaths()) {
    const page = path.slice(1);
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run++) {
      ours.push(measure(new URL(page, server.url).href));
      if (other && existsSync(join(String(against), page, "index.html")))
        theirs.push(measure(new URL(page, other.url).href));
    }
    const { shown, isFine: isPageFine } = summary(ours);
    table[path] = shown;
    if (theirs.length > 0) table[`${path} against`] = summary(theirs).shown;
    isFine &&= isPageFine;
  }
  console.table(table);
  console.log(isFine ? "Every page is within the budget." : "✗ marks what is over the budget.");
  process.exitCode = isFine ? 0 : 1;
} finally {
  await server.stop();
  await other?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
