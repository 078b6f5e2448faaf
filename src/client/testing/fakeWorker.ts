import type { Reply, Request } from "../../protocol/messages.ts";
import type { WorkerLike } from "../engineClient.ts";

/** A worker that does what the test says; it greets by itself. */
export class FakeWorker implements WorkerLike {
  readonly requests: Request[] = [];
  isTerminated = false;
  /** Says nothing any more, like a worker that was terminated from without. */
  isMute = false;
  readonly version: number | null;
  readonly #listeners: { type: string; listener: (event: never) => void }[] = [];

  /** @param version what it says hello with; null if it says nothing */
  constructor(version: number | null) {
    this.version = version;
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    const request = structuredClone(message, { transfer }) as Request;
    if (request.question.kind !== "hello") this.requests.push(request);
    else if (this.version !== null && !this.isMute)
      this.reply({ id: request.id, ok: true, answer: { protocolVersion: this.version } });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.push({ type, listener });
  }

  emit(type: "message" | "error" | "messageerror", data?: unknown): void {
    for (const entry of this.#listeners) if (entry.type === type) entry.listener({ data } as never);
  }

  reply(reply: Reply): void {
    queueMicrotask(() => this.emit("message", reply));
  }

  /** Answers the request at an index with a greeting, which will do for any answer. */
  answer(index: number, protocolVersion: number): void {
    const request = this.requests[index];
    if (request) this.reply({ id: request.id, ok: true, answer: { protocolVersion } });
  }
}
