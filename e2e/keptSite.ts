import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../scripts/own-server.mjs";
import type { SiteFiles } from "../src/offline/messages.ts";
import { dist } from "./dist.ts";
import { expect, type Page, test as base } from "./fixtures.ts";

type OwnServer = Awaited<ReturnType<typeof startServer>>;

/** A copy of the site, on a server that the test may stop and whose files it may change. */
export const test = base.extend<{ copy: string; server: OwnServer; savesData: boolean }>({
  savesData: [false, { option: true }],
  copy: async ({}, use, testInfo) => {
    const copy = testInfo.outputPath("site");
    cpSync(dist, copy, { recursive: true });
    await use(copy);
  },
  server: async ({ copy }, use) => {
    const server = await startServer({ dist: copy });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),
  serviceWorkers: "allow",
  context: async ({ context, savesData }, use) => {
    await context.addInitScript((saveData) => {
      Object.defineProperty(navigator, "connection", { value: { saveData } });
    }, savesData);
    await use(context);
  },
});

/** From now on only the service worker can answer: there is no server, and the browser's own cache is empty. */
export async function endServer(page: Page, server: OwnServer): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.clearBrowserCache");
  await server.stop();
}

/** The names of all caches. Unlike `keptBy` it opens none: one that is deleted meanwhile would come back empty. */
export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** What is in the site's caches: the bodies' SHA-256 by cache and path below the base. */
export function keptBy(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(async () => {
    const hex = (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const all: Record<string, Record<string, string>> = {};
    const { scope } = await navigator.serviceWorker.ready;
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName);
      const files: Record<string, string> = {};
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const digest = await crypto.subtle.digest("SHA-256", body ?? new ArrayBuffer());
        files[request.url.slice(scope.length)] = hex(digest);
      }
      all[cacheName] = files;
    }
    return all;
  });
}

/** Paths below the base of all that is kept. */
export async function keptPaths(page: Page): Promise<string[]> {
  return Object.values(await keptBy(page)).flatMap((files) => Object.keys(files));
}

export const digestOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** The file on disk that answers an address below the base. */
export const fileAt = (copy: string, path: string) =>
  readFileSync(join(copy, path === "" || path.endsWith("/") ? `${path}index.html` : path));

/** Changes the list of files in the first line of a copy's service worker. */
export function changeList(copy: string, change: (list: SiteFiles) => SiteFiles): void {
  const file = join(copy, "sw.js");
  const [first = "", ...script] = readFileSync(file, "utf8").split("\n");
  const list = JSON.parse(first.replace(/^const SITE_FILES=|;$/g, "")) as SiteFiles;
  const changed = `const SITE_FILES=${JSON.stringify(change(list))};`;
  // In one step: the browser may look for a new version at any moment, and half a file is one, too.
  writeFileSync(`${file}.next`, [changed, ...script].join("\n"));
  renameSync(`${file}.next`, file);
}

/** Publishes a next version in which every page is another and every script and style sheet has a new name. */
export function publishNextVersion(copy: string): void {
  const assets = readdirSync(join(copy, "assets"));
  const renamed = assets.filter((name) => /\.(?:js|css)$/.test(name));
  expect(renamed.length).toBeGreaterThan(0);
  const nextName = (name: string) => name.replace(/\.(?=\w+$)/, "-next.");
  const nextText = (text: string) =>
    renamed.reduce((changed, name) => changed.replaceAll(name, nextName(name)), text);
  for (const name of renamed) {
    const file = join(copy, "assets", name);
    writeFileSync(file, nextText(readFileSync(file, "utf8")));
    renameSync(file, join(copy, "assets", nextName(name)));
  }
  changeList(copy, (list) => {
    const next = JSON.parse(nextText(JSON.stringify(list))) as SiteFiles;
    const files = Object.keys(next.files).map((name) => {
      const file = join(copy, name);
      if (name.endsWith(".html")) {
        writeFileSync(
          file,
          nextText(readFileSync(file, "utf8")).replace("<html", "<html data-next"),
        );
      }
      const content = readFileSync(file);
      return [name, { digest: digestOf(content), bytes: content.length }] as const;
    });
    return { ...next, files: Object.fromEntries(files), version: `${list.version}-next` };
  });
}
