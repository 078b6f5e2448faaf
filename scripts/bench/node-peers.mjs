import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const fileOf = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`peers/${name}`, import.meta.url));

/**
 * Every peer in a process of its own, fresh for each workload, so that no peer's code is compiled
 * with another's or another workload's types in mind. While one answers, the others sleep.
 * @param {string} engineFile the bundled engine
 * @returns {import("./measure.mjs").Peer[]}
 */
export function nodePeers(engineFile) {
  const tfjs = fileOf("tfjs-node.mjs");
  return [
    processPeer("engine", engineFile),
    processPeer("tfjs cpu, loop", tfjs, "cpu", "loop"),
    processPeer("tfjs cpu, layers", tfjs, "cpu", "layers"),
    processPeer("tfjs wasm, loop", tfjs, "wasm", "loop"),
    processPeer("tfjs wasm, layers", tfjs, "wasm", "layers"),
    processPeer("brain.js", fileOf("brain-node.mjs")),
  ];
}

/**
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @returns {import("./measure.mjs").Peer}
 */
const processPeer = (name, file, ...args) => ({
  name,
  async open() {
    const child = fork(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
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
