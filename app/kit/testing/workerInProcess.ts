import type { WorkerLike } from "../../../src/client/engineClient.ts";
import type { Request } from "../../../src/protocol/messages.ts";
import { answerInProcess } from "../../../src/worker/answerInProcess.ts";

/** A worker that answers as the real one does, without a thread of its own, and that may be killed. */
export class WorkerInProcess implements WorkerLike {
  readonly requests: Request[] = [];
  isDead = false;
  /** Runs of its own; it knows none of another worker's. */
  readonly #runs = new Set<number>();
  readonly #listeners: { type: string; listener: (event: never) => void }[] = [];

  postMessage(message: unknown, transfer: Transferable[]): void {
    const request = structuredClone(message, { transfer }) as Request;
    this.requests.push(request);
    void this.#answer(request);
  }

  async #answer(request: Request): Promise<void> {
    const { id, question } = request;
    if ("run" in question && !this.#runs.has(question.run)) {
      const error = { code: "unknown-run", message: "There is no such run." } as const;
      this.#emit("message", { id, ok: false, error });
      return;
    }
    const { reply, transfer } = await answerInProcess(request);
    if (reply.ok && "run" in reply.answer) this.#runs.add(reply.answer.run);
    this.#emit("message", structuredClone(reply, { transfer }));
  }

  /** Says nothing more, and that it has died. */
  die(): void {
    this.#emit("error", undefined);
    this.isDead = true;
  }

  terminate(): void {
    this.isDead = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.push({ type, listener });
  }

  #emit(type: string, data: unknown): void {
    if (this.isDead) return;
    for (const entry of this.#listeners) if (entry.type === type) entry.listener({ data } as never);
  }
}
