import { chromium } from "playwright";
import { chromiumOptions } from "../chromium.mjs";
import { startServer } from "../own-server.mjs";

/**
 * The engine and TensorFlow.js in workers of a page in headless Chromium, fresh for each workload.
 * @param {string} folder the built page
 */
export async function chromiumPeers(folder) {
  const server = await startServer({ dist: folder, base: "/" });
  const browser = await chromium.launch(chromiumOptions(chromium.executablePath()) ?? {});
  const page = await browser.newPage();
  await page.goto(server.url);
  /**
   * @param {string} name
   * @param {import("./page/page.ts").WorkerChoice} choice
   * @returns {import("./measure.mjs").Peer}
   */
  const workerPeer = (name, choice) => ({
    name,
    async open() {
      const id = await page.evaluate((wanted) => globalThis.bench.open(wanted), choice);
      return {
        ask: (question) =>
          page.evaluate((to) => globalThis.bench.ask(to.id, to.question), { id, question }),
        close: () => page.evaluate((which) => globalThis.bench.close(which), id),
      };
    },
  });
  return {
    version: `Chromium ${browser.version()}`,
    peers: [
      workerPeer("engine", { kind: "engine" }),
      workerPeer("tfjs cpu, loop", { kind: "tfjs", backend: "cpu", style: "loop" }),
      workerPeer("tfjs cpu, layers", { kind: "tfjs", backend: "cpu", style: "layers" }),
      workerPeer("tfjs wasm, loop", { kind: "tfjs", backend: "wasm", style: "loop" }),
      workerPeer("tfjs wasm, layers", { kind: "tfjs", backend: "wasm", style: "layers" }),
    ],
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}
