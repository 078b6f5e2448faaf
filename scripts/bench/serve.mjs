import { createAnswer } from "./workloads.mjs";

/** The variable that tells a peer's process to measure its processor time. */
export const processorTimeVariable = "BENCH_PROCESSOR_TIME";

/** Milliseconds that this process has spent on a processor, in all its threads. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Answers the parent process until it disconnects.
 * @param {import("./workloads.mjs").CreateInstance} createInstance
 */
export function serve(createInstance) {
  const clock = process.env[processorTimeVariable] ? processorTime : undefined;
  const answer = createAnswer(createInstance, clock);
  process.on("message", (/** @type {import("./workloads.mjs").Question} */ question) => {
    void answer(question).then((reply) => process.send?.(reply));
  });
}
