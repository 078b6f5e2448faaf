import type { Answer, Question } from "../workloads.mjs";

/** Which worker to start. */
export type WorkerChoice =
  | { readonly kind: "engine" }
  | {
      readonly kind: "tfjs";
      readonly backend: "cpu" | "wasm";
      readonly style: "loop" | "layers";
    };

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var bench: {
    open(choice: WorkerChoice): number;
    ask(id: number, question: Question): Promise<Answer>;
    close(id: number): void;
  };
}

const workers = new Map<number, Worker>();
let opened = 0;

function start(choice: WorkerChoice): Worker {
  if (choice.kind === "engine")
    return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  const worker = new Worker(new URL("./tfjs.worker.mjs", import.meta.url), { type: "module" });
  worker.postMessage(choice, { transfer: [] });
  return worker;
}

globalThis.bench = {
  open(choice) {
    opened += 1;
    workers.set(opened, start(choice));
    return opened;
  },
  ask(id, question) {
    return new Promise((resolve, reject) => {
      const worker = workers.get(id);
      if (!worker) throw new Error(`no worker ${id}`);
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => resolve(data), {
        once: true,
      });
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(question, { transfer: [] });
    });
  },
  close(id) {
    workers.get(id)?.terminate();
    workers.delete(id);
  },
};
