import type { Kept, Problem } from "../offline/messages.ts";
import { addressOf, base, isHashed, isListed, nameOf, site } from "./siteFiles.ts";

/** A host may serve several sites, and they share its storage: the name says whose and which version. */
const prefix = `unrolled ${base} `;
const ownName = prefix + site.version;
const toKeep = Object.keys(site.files).filter((name) => !site.models.includes(name));

/** A file could not be kept. */
export class CannotKeep extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

const openOwn = () => caches.open(ownName);

/** Names of the caches of this site's other versions, older ones and one that waits. */
export const otherCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ownName);

async function namesIn(cache: Cache): Promise<Set<string>> {
  const names = (await cache.keys()).map(({ url }) => nameOf(url));
  return new Set(names.filter(isListed));
}

/** A file as this version keeps it; a file that only another version knows, as that one does. */
export async function find(name: string): Promise<Response | undefined> {
  if (isListed(name)) return (await openOwn()).match(addressOf(name));
  return isHashed(name) ? findInOthers(name) : undefined;
}

/** A file as another version keeps it. */
export async function findInOthers(name: string): Promise<Response | undefined> {
  for (const cacheName of await otherCaches()) {
    const found = await caches.match(addressOf(name), { cacheName });
    if (found) return found;
  }
  return undefined;
}

async function load(name: string): Promise<Response> {
  // A name without a hash may have older content in the browser's own cache.
  const cache = isHashed(name) ? "default" : "no-cache";
  try {
    return await fetch(addressOf(name), { cache, priority: "low" });
  } catch {
    throw new CannotKeep("no-network");
  }
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps a file of the list, if the response holds this version of it.
 *
 * @throws CannotKeep "no-network", "other-version" or "no-room"
 */
export async function put(name: string, response: Response): Promise<void> {
  if (response.status >= 500) throw new CannotKeep("no-network");
  const body = await response.arrayBuffer().catch(() => {
    throw new CannotKeep("no-network");
  });
  if (!response.ok || (await digestOf(body)) !== site.files[name]?.digest) {
    throw new CannotKeep("other-version");
  }
  const headers = { "content-type": response.headers.get("content-type") ?? "" };
  const cache = await openOwn();
  await cache.put(addressOf(name), new Response(body, { headers })).catch((error: unknown) => {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    throw new CannotKeep(isFull ? "no-room" : "no-storage");
  });
}

/**
 * Keeps those of the files that are not kept yet. What another version holds under a name with a hash is not
 * fetched again.
 *
 * @throws CannotKeep the first problem, once every file was tried
 */
export async function keep(names: Iterable<string>): Promise<void> {
  const kept = await namesIn(await openOwn());
  const missing = [...new Set(names)].filter((name) => isListed(name) && !kept.has(name));
  const outcomes = await Promise.allSettled(
    missing.map(async (name) => {
      const known = isHashed(name) ? await findInOthers(name) : undefined;
      await put(name, known ?? (await load(name)));
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}

/** Keeps at most `count` more of the site. */
export async function keepMore(count: number): Promise<void> {
  const kept = await namesIn(await openOwn());
  await keep(toKeep.filter((name) => !kept.has(name)).slice(0, count));
}

/** What this version should keep at once so that a reader who agrees to it loses no page and no model. */
export async function keptByOthers(): Promise<string[]> {
  const caught: string[] = [];
  for (const cacheName of await otherCaches()) {
    const names = await namesIn(await caches.open(cacheName));
    const pages = Object.values(site.pages).filter((files) =>
      files.some((name) => name.endsWith(".html") && names.has(name)),
    );
    caught.push(...names, ...pages.flat());
  }
  return caught;
}

const bytesOf = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + (site.files[name]?.bytes ?? 0), 0);

export async function howMuch(): Promise<Kept> {
  const kept = await namesIn(await openOwn());
  return {
    keptBytes: bytesOf(toKeep.filter((name) => kept.has(name))),
    allBytes: bytesOf(toKeep),
  };
}
