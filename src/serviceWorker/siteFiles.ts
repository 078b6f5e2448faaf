import type { SiteFiles } from "../offline/messages.ts";

/** Written before this script by the build. */
declare const SITE_FILES: SiteFiles;
declare const self: ServiceWorkerGlobalScope;

/** This version's files. A version has one list and one cache, and never looks into another's for a page. */
export const site = SITE_FILES;

/** The address below which the site lives, with a slash at its end. */
export const base = self.registration.scope;

/** Files whose names change with their content, so that equal names mean equal content in every version. */
export const isHashed = (name: string) => name.startsWith("assets/");

/** The name of a file, whatever the query says; null for what is not the site's. `/lstm/` is `lstm/index.html`. */
export function nameOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const plain = origin + pathname;
  if (!plain.startsWith(base)) return null;
  const name = plain.slice(base.length);
  return name === "" || name.endsWith("/") ? `${name}index.html` : name;
}

export const isListed = (name: string | null): name is string =>
  name !== null && Object.hasOwn(site.files, name);

/** The address under which a file is asked for, and kept. */
export const addressOf = (name: string) => base + name.replace(/(^|\/)index\.html$/u, "$1");
