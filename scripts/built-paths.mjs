import { readFileSync } from "node:fs";
import { site } from "./site.mjs";

/** The pages of the built site, such as /lstm/, as its sitemap lists them. */
export function builtPaths() {
  const sitemap = readFileSync(new URL("../dist/sitemap.xml", import.meta.url), "utf8");
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => `/${new URL(url).pathname.slice(site.base.length)}`,
  );
  if (paths.length === 0) throw new Error("dist/sitemap.xml lists no page: build the site first");
  return paths;
}
