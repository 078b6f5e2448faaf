// `npm test`: every check, one after the other. A failing step does not hide the ones behind it,
// but for a failing build, without which there is no site to test. The last line is the sum of
// what the two test runners counted; a step that failed without counting a test is one failure.
// Before it stand the seconds of each step, of each browser, and of the slowest tests; and what failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failedPages, failedUnits } from "./test-failures.mjs";
import { timedTests, timeLines } from "./test-times.mjs";

const root = new URL("../", import.meta.url);
const reports = mkdtempSync(join(tmpdir(), "unrolled-reports-"));
const unitReport = join(reports, "vitest.json");
const e2eReport = join(reports, "playwright.json");
/** @type {string[]} */
const times = [];
/** @type {string[]} */
const failures = [];

/** @param {string} line a command */
function step(line) {
  console.log(`\n> ${line}`);
  const env = { ...process.env, REPORTS: e2eReport };
  const from = performance.now();
  const isFine = spawnSync(line, { cwd: root, stdio: "inherit", shell: true, env }).status === 0;
  const seconds = (performance.now() - from) / 1000;
  times.push(`${seconds.toFixed(0).padStart(5)} s  ${line.split(" --reporter")[0]}`);
  return isFine;
}

/**
 * What a runner counted; nothing where it ended before its report.
 * @param {string} file
 * @param {(report: Record<string, any>) => { passed: number, failed: number }} count
 */
function counted(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return count(JSON.parse(readFileSync(file, "utf8")));
}

/** @type {{ name: string, isFine: boolean, passed: number, failed: number }[]} */
const results = [];
const nothing = { passed: 0, failed: 0 };

const areTyped = step("npm run --silent types");
results.push({ name: "types", isFine: areTyped, ...nothing });
const isClean = step("npm run --silent lint");
results.push({ name: "lint", isFine: isClean, ...nothing });

const unitsPass = step(
  `npx vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
);
const units = counted(unitReport, (report) => {
  failures.push(...failedUnits(report));
  return { passed: report["numPassedTests"], failed: report["numFailedTests"] };
});
results.push({ name: "unit tests", isFine: unitsPass && units.passed > 0, ...units });

const isBuilt = step("npm run --silent build");
results.push({ name: "build", isFine: isBuilt, ...nothing });
if (isBuilt) {
  const pagesPass = step("npx playwright test");
  const pages = counted(e2eReport, (report) => {
    failures.push(...failedPages(report));
    times.push(...timeLines(timedTests(report), 15));
    const { expected, unexpected, flaky } = report["stats"];
    return { passed: expected, failed: unexpected + flaky };
  });
  results.push({ name: "browser tests", isFine: pagesPass && pages.passed > 0, ...pages });
}
rmSync(reports, { recursive: true, force: true });

const bad = results.filter(({ isFine }) => !isFine);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce(
  (sum, result) => sum + (result.isFine ? 0 : Math.max(1, result.failed)),
  0,
);
if (bad.length > 0) console.log(`\nNot in order: ${bad.map(({ name }) => name).join(", ")}.`);
console.log(`\n${times.join("\n")}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = bad.length === 0 ? 0 : 1;
