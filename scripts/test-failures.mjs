// Which tests failed in `npm test`, and with what: the end of its output, which is often all that is kept, tells it.
import { stripVTControlCharacters } from "node:util";

const MOST_LINES = 12;

/**
 * The beginning of an error, without the colours of a terminal.
 * @param {string} error
 */
const beginning = (error) =>
  stripVTControlCharacters(error)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES)
    .map((line) => `    ${line}`);

/**
 * The failed tests of Vitest's JSON report, and the files that could not be run at all.
 * @param {Record<string, any>} report
 * @returns {string[]} lines
 */
export const failedUnits = ({ testResults = [] }) =>
  testResults.flatMap((/** @type {any} */ { name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ one) => one.status === "failed");
    if (failed.length === 0) return status === "failed" ? [name, ...beginning(message)] : [];
    return failed.flatMap((/** @type {any} */ { fullName, failureMessages }) => [
      `${name} › ${fullName}`,
      ...beginning(failureMessages[0] ?? ""),
    ]);
  });

/**
 * The failed tests of Playwright's JSON report, and what it could not begin.
 * @param {Record<string, any>} report the report, or a suite of it
 * @returns {string[]} lines
 */
export const failedPages = ({ suites = [], specs = [], errors = [] }) => [
  ...errors.flatMap((/** @type {any} */ { message = "" }) => beginning(message)),
  ...specs.flatMap((/** @type {any} */ { title, file, tests }) =>
    tests
      .filter((/** @type {any} */ { status }) => status === "unexpected" || status === "flaky")
      .flatMap((/** @type {any} */ { projectName, results }) => [
        `[${projectName}] ${file} › ${title}`,
        ...beginning(results[0]?.error?.message ?? ""),
      ]),
  ),
  ...suites.flatMap(failedPages),
];
