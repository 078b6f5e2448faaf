import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

/** The built site on disk. */
export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** All files of the built site, relative to it, with slashes. */
export function distFiles(): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll("\\", "/"));
}

/** The HTML file that a page's address answers with. */
export const htmlOf = (path: string) => readFileSync(join(dist, path, "index.html"), "utf8");

/** What the tags in a page's head say, as served: before any script has changed it. */
export function headOf(page: Page, html: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    const content = (selector: string) => parsed.querySelector<HTMLMetaElement>(selector)?.content;
    return {
      lang: parsed.documentElement.lang,
      title: parsed.title,
      description: content("meta[name=description]"),
      robots: content("meta[name=robots]"),
      canonical: parsed.querySelector("link[rel=canonical]")?.getAttribute("href"),
      manifest: parsed.querySelector("link[rel=manifest]")?.getAttribute("href"),
      themeColors: parsed.querySelectorAll("meta[name=theme-color][media]").length,
      ogTitle: content("meta[property='og:title']"),
      ogDescription: content("meta[property='og:description']"),
      ogUrl: content("meta[property='og:url']"),
      ogImage: content("meta[property='og:image']"),
      ogImageAlt: content("meta[property='og:image:alt']"),
      twitterCard: content("meta[name='twitter:card']"),
    };
  }, html);
}
