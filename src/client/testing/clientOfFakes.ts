import { vi } from "vitest";
import { PROTOCOL_VERSION } from "../../protocol/messages.ts";
import { createEngineClient, type EngineClientOptions } from "../engineClient.ts";
import { FakeWorker } from "./fakeWorker.ts";

export const question = { kind: "gradientNorms", specs: [] } as const;

/** A client whose workers do what the test says. */
export function setUp(
  options: Partial<EngineClientOptions> = {},
  version: number | null = PROTOCOL_VERSION,
) {
  const workers: FakeWorker[] = [];
  const onRestart = vi.fn<() => void>();
  const client = createEngineClient({
    createWorker: () => {
      const worker = new FakeWorker(version);
      workers.push(worker);
      return worker;
    },
    onRestart,
    ...options,
  });
  const newest = (): FakeWorker => {
    const worker = workers.at(-1);
    if (!worker) throw new Error("No worker was started.");
    return worker;
  };
  return { client, workers, newest, onRestart };
}

export const stopped = { name: "EngineClientError", code: "worker-stopped" };

/** What a promise was rejected with. */
export const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

/** Until a worker that was just started has said its first word. */
export const greeting = (): Promise<void> => Promise.resolve();
