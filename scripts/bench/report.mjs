import { fastestStyle, fitLine, median, ratios, spread } from "./statistics.mjs";
import { leastLinearity, mostGrowth, mostVanishingTime, targets } from "./targets.mjs";
import { workloads } from "./workloads.mjs";

/**
 * @typedef {import("./workloads.mjs").WorkloadName} WorkloadName
 * @typedef {Partial<Record<WorkloadName, Record<string, number[]>>>} Rates steps per second by workload, peer and round
 * @typedef {{
 *   growth: { steps: number, bytes: number },
 *   machineSizes: { sequenceLength: number, bytes: number }[],
 *   vanishing: { healthy: number[], vanishing: number[] },
 * }} Memory
 * @typedef {{ ratio: import("./statistics.mjs").Spread, against: string, target: import("./targets.mjs").Target | null }} Comparison
 */

const libraries = /** @type {const} */ (["tfjs cpu", "tfjs wasm", "brain.js"]);

/**
 * The engine against the faster style of each library.
 * @param {Rates} rates
 * @param {boolean} hasTargets
 */
export function compare(rates, hasTargets) {
  return Object.entries(rates).map(([key, byPeer]) => {
    const workload = /** @type {WorkloadName} */ (key);
    const engine = byPeer["engine"] ?? [];
    /** @type {Partial<Record<typeof libraries[number], Comparison>>} */
    const comparisons = {};
    for (const library of libraries) {
      const best = fastestStyle(byPeer, library);
      if (!best) continue;
      const target = hasTargets && library !== "brain.js" ? targets[workload][library] : null;
      comparisons[library] = { ratio: ratios(engine, best.rates), against: best.name, target };
    }
    return { workload, engine: spread(engine), comparisons };
  });
}

/**
 * At least three figures, no more digits than the measurement carries.
 * @param {number} value
 */
export function figures(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return value.toPrecision(3);
}

/** @param {import("./statistics.mjs").Spread} spread */
const spreadText = ({ median: middle, least, most }) =>
  `${figures(middle)} [${figures(least)}–${figures(most)}]`;

/**
 * @param {number} ratio
 * @param {import("./targets.mjs").Target | null} target
 */
export function verdict(ratio, target) {
  if (!target) return "";
  const { least, aim } = target;
  if (ratio >= aim) return ` ✓✓ aim ${aim}`;
  return ratio >= least ? ` ✓ ≥ ${least} (aim ${aim})` : ` ✗ < ${least} (aim ${aim})`;
}

/** @param {Comparison | undefined} comparison */
const comparisonText = (comparison) =>
  comparison
    ? `${spreadText(comparison.ratio)}${verdict(comparison.ratio.median, comparison.target)}`
    : "–";

/**
 * A Markdown table whose columns are aligned in plain text too.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${widths.map((width, i) => (cells[i] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/**
 * What one place, Node or Chromium, measured.
 * @param {{ version: string, rates: Rates, hasTargets: boolean }} place
 */
export function placeText({ version, rates, hasTargets }) {
  const compared = compare(rates, hasTargets);
  const shown = libraries.filter((library) =>
    compared.some(({ comparisons }) => comparisons[library]),
  );
  const ratioTable = table(
    ["workload", "engine, steps/s", ...shown.map((library) => `× ${library}`)],
    compared.map(({ workload, engine, comparisons }) => [
      `${workload} ${workloads[workload].title}`,
      spreadText(engine),
      ...shown.map((library) => comparisonText(comparisons[library])),
    ]),
  );
  const names = [...new Set(Object.values(rates).flatMap((byPeer) => Object.keys(byPeer)))];
  const rateTable = table(
    ["steps/s, median", ...Object.keys(rates)],
    names.map((name) => [
      name,
      ...Object.values(rates).map((byPeer) => {
        const own = byPeer[name];
        return own ? figures(median(own)) : "–";
      }),
    ]),
  );
  return `## ${version}\n\n${ratioTable}\n\n${rateTable}`;
}

/** @param {boolean} isFine */
const mark = (isFine) => (isFine ? "✓" : "✗");

/** @param {Memory} memory */
export function memoryText({ growth, machineSizes, vanishing }) {
  const { slope, intercept, rSquared } = fitLine(
    machineSizes.map(({ sequenceLength, bytes }) => [sequenceLength, bytes]),
  );
  const sizes = machineSizes
    .map(({ sequenceLength, bytes }) => `${sequenceLength}: ${figures(bytes / 1e6)}`)
    .join(", ");
  const times = ratios(vanishing.healthy, vanishing.vanishing);
  return [
    "## Memory, and vanishing gradients",
    "",
    `- ${mark(growth.bytes < mostGrowth)} ${figures(growth.steps)} training steps of W2 grow the memory in use by ${figures(growth.bytes / 1e3)} kB after collection (at most ${figures(mostGrowth / 1e3)} kB)`,
    `- ${mark(rSquared >= leastLinearity)} a machine of W4's network, B 4, takes ${figures(intercept / 1e6)} MB + ${figures(slope / 1e3)} kB · T, R² = ${rSquared.toFixed(6)} (at least ${leastLinearity}); MB by T: ${sizes}`,
    `- ${mark(times.median <= mostVanishingTime)} a step whose gradients vanish (spectral radius of W_h 0.05, T 200) takes ${spreadText(times)} times as long as one with radius 1 (at most ${mostVanishingTime})`,
  ].join("\n");
}
