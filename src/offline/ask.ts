import type { Message, Reply } from "./messages.ts";

/** Asks a service worker and waits for its answer. */
export function ask(serviceWorker: ServiceWorker, message: Message): Promise<Reply> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener(
      "message",
      ({ data }: MessageEvent<Reply>) => {
        port1.close();
        resolve(data);
      },
      { once: true },
    );
    port1.start();
    serviceWorker.postMessage(message, [port2]);
  });
}

/** Says what a service worker has no answer to. */
export const tell = (serviceWorker: ServiceWorker, message: Message) =>
  serviceWorker.postMessage(message, []);
