import type { WireError } from "../protocol/messages.ts";

/** A deliberate error of the worker itself; the engine has its own. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";
  readonly code: WireError["code"];

  constructor(code: WireError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
