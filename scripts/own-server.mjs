import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Serves a built site on a free port, for a script or a test that wants a server of its own.
 * @param {{ dist?: string, base?: string }} [options] folder and base, if not the usual ones
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} its address, with the base
 */
export async function startServer({ dist, base } = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PORT: "0" };
  if (dist !== undefined) env["DIST"] = dist;
  if (base !== undefined) env["BASE_PATH"] = base;
  const server = spawn(process.execPath, [fileURLToPath(new URL("serve.mjs", import.meta.url))], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return {
    url: String(line).trim(),
    async stop() {
      if (server.killed) return;
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}
