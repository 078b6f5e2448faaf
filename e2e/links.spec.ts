import { existsSync } from "node:fs";
import { join } from "node:path";
import { site } from "../scripts/site.mjs";
import { dist, htmlOf } from "./dist.ts";
import { everyRoute, expect, test } from "./fixtures.ts";

interface Linked {
  readonly links: string[];
  readonly ids: string[];
}

test("every link within the site leads to a page, and to a place on it", async ({ page }) => {
  const byPath = new Map<string, Linked>();
  for (const { path } of everyRoute) {
    const linked = await page.evaluate((html): Linked => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      return {
        links: [...parsed.querySelectorAll("a[href]")].map((a) => a.getAttribute("href") ?? ""),
        ids: [...parsed.querySelectorAll("[id]")].map(({ id }) => id),
      };
    }, htmlOf(path));
    byPath.set(site.base + path.slice(1), linked);
  }

  const dead: string[] = [];
  let checked = 0;
  for (const [from, { links }] of byPath) {
    for (const link of links) {
      const url = new URL(link, `http://site${from}`);
      if (url.host !== "site") {
        if (url.protocol !== "https:" && url.protocol !== "mailto:") dead.push(`${from}: ${link}`);
        continue;
      }
      checked++;
      const target = byPath.get(url.pathname);
      const isFile = existsSync(
        join(dist, decodeURIComponent(url.pathname.slice(site.base.length))),
      );
      const place = decodeURIComponent(url.hash.slice(1));
      const isThere = target ? place === "" || target.ids.includes(place) : isFile;
      if (!url.pathname.startsWith(site.base) || !isThere) dead.push(`${from}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
  expect(checked, "there were links to check").toBeGreaterThan(everyRoute.length);
});
