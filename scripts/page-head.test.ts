import { expect, it } from "vitest";
import { headTags, indexFiles } from "./page-head.ts";
import { site } from "./site.mjs";

const page = (path: string) => ({ path, title: "Signs & <gates>", description: "What “it” is." });

/** What the tags say of one property. */
const said = (path: string, name: string) =>
  headTags(page(path)).flatMap(
    (tag) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`, "u").exec(tag)?.[1] ?? [],
  );

it("tells previews that the home page is a website and a chapter an article", () => {
  expect(said("/", "og:type")).toEqual(["website"]);
  expect(said("/vanishing-gradients/", "og:type")).toEqual(["article"]);
});

it("names the page by its own address, below the site's", () => {
  expect(said("/gates/", "og:url")).toEqual([`${site.origin}${site.base}gates/`]);
  expect(said("/", "og:url")).toEqual([`${site.origin}${site.base}`]);
  expect(said("/gates/", "og:image")).toEqual([`${site.origin}${site.base}og.png`]);
});

it("escapes what HTML would take for a mark", () => {
  expect(headTags(page("/gates/"))[0]).toBe("<title>Signs &#38; &#60;gates&#62;</title>");
});

it("keeps the page for unknown addresses out of every index", () => {
  expect(said("/404", "robots")).toEqual(["noindex"]);
  expect(said("/404", "og:type")).toEqual([]);
  expect(said("/gates/", "robots")).toEqual([]);
  const sitemap = indexFiles([page("/"), page("/gates/"), page("/404")])["sitemap.xml"];
  expect(sitemap?.match(/<loc>.*?<\/loc>/gu)).toEqual([
    `<loc>${site.origin}${site.base}</loc>`,
    `<loc>${site.origin}${site.base}gates/</loc>`,
  ]);
});
