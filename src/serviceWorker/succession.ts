import { otherCaches } from "./cache.ts";
import { base } from "./siteFiles.ts";

declare const self: ServiceWorkerGlobalScope;

/** Who was there when this version took over. */
interface Predecessors {
  readonly caches: readonly string[];
  /** Ids of the tabs that were open. */
  readonly tabs: readonly string[];
}

/** Beside the versions' caches: the browser stops a service worker that has nothing to do, and it forgets. */
const noteName = `unrolled-note ${base}`;

const openTabs = async () => {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return tabs.map(({ id }) => id);
};

/**
 * Notes, when this version takes over, what older ones keep, and which tabs may still be running one of them.
 * Those tabs go on finding their files.
 */
export async function noteOlderVersions(): Promise<void> {
  const older = await otherCaches();
  if (older.length === 0) return;
  const note: Predecessors = { caches: older, tabs: await openTabs() };
  await (await caches.open(noteName)).put(base, Response.json(note));
}

/** The note; null where there is none, or none that can be read. */
async function readNote(): Promise<Predecessors | null> {
  const response = await caches.match(base, { cacheName: noteName });
  const note: unknown = await response?.json().catch(() => null);
  return (note as Predecessors | undefined) ?? null;
}

/** Whether a tab was open before this version took over: it asks for texts of its own version. */
export const isOlderTab = async (id: string) => (await readNote())?.tabs.includes(id) ?? false;

/** Deletes what older versions keep, once the last tab is gone that may need it. */
export async function dropOlderVersions(): Promise<void> {
  const note = await readNote();
  if (!note) return;
  const open = await openTabs();
  if (open.some((id) => note.tabs.includes(id))) return;
  await Promise.all([...note.caches, noteName].map((name) => caches.delete(name)));
}
