// What took how long in `npm test`: for people who want it shorter, and never a reason to fail.

/** @typedef {{ project: string, name: string, seconds: number }} Timed */

/**
 * Every test of Playwright's JSON report, with its project and file.
 * @param {Record<string, any>} suite the report, or a suite of it
 * @returns {Timed[]}
 */
export function timedTests({ suites = [], specs = [] }) {
  const own = specs.flatMap((/** @type {any} */ { title, file, tests }) =>
    tests.map((/** @type {any} */ { projectName, results }) => ({
      project: projectName,
      name: `${file} › ${title}`,
      seconds: results.reduce(
        (/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration / 1000,
        0,
      ),
    })),
  );
  return [...own, ...suites.flatMap(timedTests)];
}

/**
 * A line for each project, and one for each of the slowest tests.
 * @param {readonly Timed[]} tests
 * @param {number} most slow ones to name
 */
export function timeLines(tests, most) {
  const projects = [...new Set(tests.map(({ project }) => project))].map((project) => {
    const own = tests.filter((one) => one.project === project);
    const seconds = own.reduce((sum, one) => sum + one.seconds, 0);
    return `${seconds.toFixed(0).padStart(5)} s  ${project}, ${own.length} tests one after the other`;
  });
  const slowest = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, most);
  return [
    ...projects,
    ...slowest.map(
      ({ project, name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  [${project}] ${name}`,
    ),
  ];
}
