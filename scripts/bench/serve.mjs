import { createAnswer } from "./workloads.mjs";

/**
 * Answers the parent process until it disconnects.
 * @param {import("./workloads.mjs").CreateInstance} createInstance
 */
export function serve(createInstance) {
  const answer = createAnswer(createInstance);
  process.on("message", (/** @type {import("./workloads.mjs").Question} */ question) => {
    void answer(question).then((reply) => process.send?.(reply));
  });
}
