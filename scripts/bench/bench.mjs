// `npm run bench [-- --quick] [--only W3,memory] [--skip-browser] [--rounds N] [--processor-time]
// [--out FOLDER]`: times the engine against TensorFlow.js and brain.js. Ratios of one run hold; its absolute numbers are the
// machine's, and a machine that does other work at the time spoils both.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildForChromium, buildForNode } from "./build.mjs";
import { chromiumPeers } from "./chromium-peers.mjs";
import { measure } from "./measure.mjs";
import { nodePeers } from "./node-peers.mjs";
import { compare, memoryText, placeText } from "./report.mjs";
import { workloadNames } from "./workloads.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    "skip-browser": { type: "boolean", default: false },
    rounds: { type: "string" },
    "processor-time": { type: "boolean", default: false },
    out: { type: "string", default: "bench-results" },
  },
});
const parts = options.only?.split(",") ?? [...workloadNames, "memory"];
const unknown = parts.filter((part) => part !== "memory" && !workloadNames.some((w) => w === part));
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
if (unknown.length > 0) throw new Error(`--only takes W1 … W6 and memory, not ${unknown.join()}`);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number");
const wanted = workloadNames.filter((name) => parts.includes(name));
const lengths = { rounds, burstMs: options.quick ? 150 : 300 };

const load = () => loadavg().map((value) => value.toFixed(2));
const started = { at: new Date(), load: load() };

/**
 * @param {string} version
 * @param {boolean} hasTargets
 * @param {readonly import("./measure.mjs").Peer[]} peers
 */
async function measurePlace(version, hasTargets, peers) {
  /** @type {import("./report.mjs").Rates} */
  const rates = {};
  for (const name of wanted) {
    process.stderr.write(`${version}: ${name}\n`);
    // tf.layers does not step through a network, so it has no way of its own to sample.
    const able = name === "W6" ? peers.filter((peer) => !peer.name.endsWith("layers")) : peers;
    // oxlint-disable-next-line no-await-in-loop -- two workloads at once would disturb each other
    rates[name] = await measure(able, name, lengths);
  }
  return { version, hasTargets, rates };
}

/**
 * @param {string} file
 * @returns {import("./report.mjs").Memory}
 */
function measureMemory(file) {
  process.stderr.write("memory\n");
  const args = ["--expose-gc", file, String(rounds), String(lengths.burstMs)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

const bundles = await buildForNode();
const places = [];
if (wanted.length > 0) {
  const isProcessorTime = options["processor-time"];
  const nodeVersion = `Node ${process.version}${isProcessorTime ? ", by processor time" : ""}`;
  places.push(await measurePlace(nodeVersion, true, nodePeers(bundles.engine, isProcessorTime)));
  if (!options["skip-browser"]) {
    const { version, peers, stop } = await chromiumPeers(await buildForChromium());
    try {
      places.push(await measurePlace(version, false, peers));
    } finally {
      await stop();
    }
  }
}
const memory = parts.includes("memory") ? measureMemory(bundles.memory) : null;

const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  loadBefore: started.load,
  loadAfter: load(),
};
/** Others computed beside the one process that computes here at any time. */
const isBusy =
  Math.max(...[machine.loadBefore, machine.loadAfter].map(([load1]) => Number(load1))) > 1.5;
const seconds = Math.round((Date.now() - started.at.getTime()) / 1000);
const text = [
  "# Benchmark",
  [
    `${started.at.toISOString()}, ${seconds} s; ${rounds} rounds of ${lengths.burstMs} ms, medians [least–most].`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; load before ${machine.loadBefore.join(" ")}, after ${machine.loadAfter.join(" ")}.`,
    ...(isBusy ? ["The machine did other work at the time: this is no verdict."] : []),
    "tfjs: one thread, the faster of its two styles.",
  ].join("\n"),
  ...places.map(placeText),
  ...(memory ? [memoryText(memory)] : []),
].join("\n\n");

const folder = resolve(options.out);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "latest.md"), `${text}\n`);
writeFileSync(
  join(folder, "latest.json"),
  `${JSON.stringify(
    {
      startedAt: started.at.toISOString(),
      seconds,
      machine,
      ...lengths,
      places: places.map((place) => ({
        ...place,
        comparisons: compare(place.rates, place.hasTargets),
      })),
      memory,
    },
    null,
    2,
  )}\n`,
);
console.log(`\n${text}\n\nwritten to ${folder}`);
