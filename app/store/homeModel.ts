import type { Question } from "../../src/protocol/messages.ts";
import file from "../../content/models/home.bin?url&inline";
import { firstPlace, readableText } from "./readingUrl.ts";

export { default as homeManifest } from "../../content/models/home.json";

/** The bytes of a file that came inside the script, as a data: address. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(text, (byte) => byte.charCodeAt(0));
}

/**
 * The file of the home page's trained network, some kilobytes. It comes with the page's own script,
 * so that the network can read as soon as the reader can type; the engine unpacks it.
 */
export const homeModel = bytesOf(file);

/** What the page shows before anything is typed. */
export const firstReading = {
  kind: "read",
  model: homeModel,
  text: readableText(firstPlace.text),
} as const satisfies Question;
