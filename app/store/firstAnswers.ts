import type { Answer, Kind } from "../../src/protocol/messages.ts";
import { fromJson } from "./wire.ts";

/** Answers computed when the site was built, so that the first picture needs no worker. */
export type FirstAnswers = { readonly [K in Kind]?: Answer<K> };

/** Reads what the page's HTML carries; empty where it carries nothing (the development server). */
export function readFirstAnswers(): FirstAnswers {
  const text = document.querySelector("#first-answers")?.textContent;
  return text ? (fromJson(text) as FirstAnswers) : {};
}
