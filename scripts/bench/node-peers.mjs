import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { processorTimeVariable } from "./serve.mjs";

const fileOf = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`peers/${name}`, import.meta.url));

/**
 * Every peer in a process of its own, fresh for each workload, so that no peer's code is compiled
 * with another's or another workload's types in mind. While one answers, the others sleep.
 * @param {string} engineFile the bundled engine
 * @param {boolean} isProcessorTime whether they count the time for which a processor ran them
 * @returns {import("./measure.mjs").Peer[]}
 */
export function nodePeers(engineFile, isProcessorTime) {
  const tfjs = fileOf("tfjs-node.mjs");
  const env = { ...process.env, ...(isProcessorTime && { [processorTimeVariable]: "1" }) };
  /**
   * @param {string} name
   * @param {string} file
   * @param {string[]} args
   */
  const peer = (name, file, ...args) => processPeer(name, file, args, env);
  return [
    peer("engine", engineFile),
    peer("tfjs cpu, loop", tfjs, "cpu", "loop"),
    peer("tfjs cpu, layers", tfjs, "cpu", "layers"),
    peer("tfjs wasm, loop", tfjs, "wasm", "loop"),
    peer("tfjs wasm, layers", tfjs, "wasm", "layers"),
    peer("brain.js", fileOf("brain-node.mjs")),
  ];
}

/**
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {import("./measure.mjs").Peer}
 */
const processPeer = (name, file, args, env) => ({
  name,
  async open() {
    const child = fork(file, args, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const ended = once(child, "exit");
    return {
      async ask(question) {
        child.send(question);
        const answer = await Promise.race([once(child, "message"), ended.then(() => null)]);
        if (!answer) throw new Error(`${name}: its process ended`);
        return answer[0];
      },
      async close() {
        child.kill();
        await ended;
      },
    };
  },
});
