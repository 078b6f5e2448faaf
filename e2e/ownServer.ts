import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../scripts/serve.mjs", import.meta.url));

export interface OwnServer {
  /** Where it serves, with the base. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A server of its own for a test that changes the site or takes it away. */
export async function startServer(dist: string, base?: string): Promise<OwnServer> {
  const { DIST: _, BASE_PATH, ...rest } = process.env;
  const basePath = base ?? BASE_PATH;
  const server = spawn(process.execPath, [script], {
    env: {
      ...rest,
      DIST: dist,
      PORT: "0",
      ...(basePath === undefined ? {} : { BASE_PATH: basePath }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  return {
    url: line.toString().trim(),
    stop: async () => {
      if (server.killed) return;
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}
