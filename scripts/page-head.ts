import type { Page } from "./prerender-entry.ts";
import { site } from "./site.mjs";

const shareImage = {
  file: "og.png",
  width: 1200,
  height: 630,
  alt: "Unrolled: recurrent neural networks, number by number. A recurrent cell with its loop, and the same cell unrolled over four time steps.",
};

const named = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string | number) =>
  `<meta property="${name}" content="${content}">`;

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A page that answers for every unknown address has none of its own and is not indexed. */
const isIndexed = ({ path }: Page) => path.endsWith("/");

const absoluteUrl = (path: string) => site.origin + site.base + path.replace(/^\//, "");

/** Tags that say what a page is, to readers' tabs, to search engines and to previews of links. */
export function headTags(page: Page): string[] {
  const title = escape(page.title);
  const description = escape(page.description);
  const common = [`<title>${title}</title>`, named("description", description)];
  if (!isIndexed(page)) return [...common, named("robots", "noindex")];

  const url = absoluteUrl(page.path);
  return [
    ...common,
    `<link rel="canonical" href="${url}">`,
    property("og:type", page.path === "/" ? "website" : "article"),
    property("og:site_name", "Unrolled"),
    property("og:locale", "en"),
    property("og:url", url),
    property("og:title", title),
    property("og:description", description),
    property("og:image", absoluteUrl(shareImage.file)),
    property("og:image:width", shareImage.width),
    property("og:image:height", shareImage.height),
    property("og:image:alt", escape(shareImage.alt)),
    named("twitter:card", "summary_large_image"),
  ];
}

/** sitemap.xml and robots.txt. */
export function indexFiles(pages: readonly Page[]): Record<string, string> {
  const urls = pages
    .filter(isIndexed)
    .map(({ path }) => `  <url><loc>${escape(absoluteUrl(path))}</loc></url>`);
  return {
    "sitemap.xml": [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...urls,
      "</urlset>",
      "",
    ].join("\n"),
    "robots.txt": `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl("sitemap.xml")}\n`,
  };
}
