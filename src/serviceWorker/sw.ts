/**
 * Keeps the site in the reader's browser: the shell when it is installed, a page when it is visited, a model when
 * it is used, the rest when the page asks for it. Each version has a cache of its own, which holds nothing but
 * files whose content is the one that the version's list names.
 */
import type { Message, Reply } from "../offline/messages.ts";
import {
  CannotKeep,
  find,
  findInOthers,
  howMuch,
  keep,
  keepMore,
  keptByOthers,
  put,
} from "./cache.ts";
import { isHashed, isListed, nameOf, site } from "./siteFiles.ts";
import { dropOlderVersions, isOlderTab, noteOlderVersions } from "./succession.ts";

declare const self: ServiceWorkerGlobalScope;

/** So few that a page that is busy again waits for little, so many that a slow line is used. */
const FILES_AT_ONCE = 4;

// A version is installed only with all that it needs to replace the one before.
self.addEventListener("install", (event) => {
  event.waitUntil(keptByOthers().then((names) => keep([...site.shell, ...names])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  await noteOlderVersions().catch(() => undefined);
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const name = nameOf(event.request.url);
  if (event.request.method !== "GET" || name === null) return;
  if (isListed(name) || isHashed(name)) event.respondWith(answer(event, name));
});

/** A page that is opened comes from this version; what a tab of an older one asks for, from its own if it can. */
async function findFor({ request, clientId }: FetchEvent, name: string) {
  const isOlder = request.mode !== "navigate" && !isHashed(name) && (await isOlderTab(clientId));
  return (isOlder ? await findInOthers(name) : undefined) ?? find(name);
}

/** The kept file, or the network's, which is kept from then on. Storage that fails is as good as empty. */
async function answer(event: FetchEvent, name: string): Promise<Response> {
  const kept = await findFor(event, name).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  // A file of a newer version is shown and not kept.
  if (isListed(name)) event.waitUntil(put(name, response.clone()).catch(() => undefined));
  return response;
}

self.addEventListener("message", (event) => {
  const message = event.data as Message;
  if (message.kind === "takeOver") event.waitUntil(self.skipWaiting());
  else event.waitUntil(reply(message).then((answered) => event.ports[0]?.postMessage(answered)));
});

type Wish = Exclude<Message, { kind: "takeOver" }>;

async function reply(wish: Wish): Promise<Reply> {
  const problem = await fulfil(wish).then(
    () => null,
    (error: unknown) => (error instanceof CannotKeep ? error.problem : "no-storage"),
  );
  return { problem, kept: await howMuch().catch(() => null) };
}

async function fulfil(wish: Wish): Promise<void> {
  if (wish.kind === "keepMore") return keepMore(FILES_AT_ONCE);
  await dropOlderVersions();
  const used = wish.used.map(nameOf).filter((name) => name !== null);
  return keep([...site.shell, ...(site.pages[wish.path] ?? []), ...used]);
}
