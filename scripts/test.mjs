// `npm test`: every check, one after the other. A failing step does not hide the ones behind it,
// but for a failing build, without which there is no site to test. The last line is the sum of
// what the two test runners counted.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../", import.meta.url);
const reports = mkdtempSync(join(tmpdir(), "unrolled-reports-"));
const unitReport = join(reports, "vitest.json");
const e2eReport = join(reports, "playwright.json");
/** @type {string[]} */
const failures = [];

/**
 * @param {string} name
 * @param {string} line
 */
function step(name, line) {
  console.log(`\n> ${name}: ${line}`);
  const { status } = spawnSync(line, {
    cwd: root,
    stdio: "inherit",
    shell: true,
    env: { ...process.env, REPORTS: e2eReport },
  });
  if (status !== 0) failures.push(name);
  return status === 0;
}

/**
 * @param {string} name
 * @param {string} file
 * @param {(report: Record<string, any>) => { passed: number, failed: number }} count
 */
function counted(name, file, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, "utf8")));
    if (counts.passed + counts.failed === 0) failures.push(`${name} (it ran no test)`);
    return counts;
  } catch {
    failures.push(`${name} (it left no report)`);
    return { passed: 0, failed: 0 };
  }
}

step("types", "npm run --silent types");
step("lint", "npm run --silent lint");
step(
  "unit tests",
  `npx vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
);
const built = step("build", "npm run --silent build");
if (built) step("browser tests", "npx playwright test");

const runs = [
  counted("unit tests", unitReport, (report) => ({
    passed: report["numPassedTests"],
    failed: report["numFailedTests"],
  })),
  ...(built
    ? [
        counted("browser tests", e2eReport, ({ stats }) => ({
          passed: stats.expected,
          failed: stats.unexpected + stats.flaky,
        })),
      ]
    : []),
];
rmSync(reports, { recursive: true, force: true });

/** @param {"passed" | "failed"} kind */
const sum = (kind) => runs.reduce((total, run) => total + run[kind], 0);
if (failures.length > 0) console.log(`\nNot in order: ${[...new Set(failures)].join(", ")}.`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
