import type { ComponentType } from "react";
import { allFigures } from "./kit/lateFigure.tsx";
import { fetchText, noText, type PageText } from "./mdx/pageText.ts";
import { findRoute, type Route } from "./routes.ts";
import { words } from "./words/en.ts";

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly route: Route | null;
  /** Absent where there is no such page. */
  readonly Content: ComponentType | null;
  readonly text: PageText;
}

// Pages whose code has arrived render at once. So neither the prerendered HTML
// nor the first render in the browser waits at a Suspense boundary, which React
// would hide behind its fallback.
const loaded = new Map<string, Page>();
const underWay = new Map<string, Promise<Page>>();
const notFound = (path: string): Page => ({
  path,
  title: words.notFound.title,
  route: null,
  Content: null,
  text: noText,
});

/**
 * Loads the code of a page and its text, once.
 *
 * @param text  the text, where it is at hand: of the page that the browser opened, or none while the build draws it
 */
export function loadPage(path: string, text?: PageText): Promise<Page> {
  const known = underWay.get(path);
  if (known) return known;
  const page = arrive(path, text);
  underWay.set(path, page);
  // What failed may succeed the next time.
  page.catch(() => underWay.delete(path));
  return page;
}

/** Loads a page that the reader seems to be heading for; a failure matters only when it is opened. */
export function preparePage(path: string): void {
  loadPage(path).catch(() => undefined);
}

export const loadedPage = (path: string): Page => loaded.get(path) ?? notFound(path);

async function arrive(path: string, text?: PageText): Promise<Page> {
  const route = findRoute(path);
  const page = route ? await load(route, text) : notFound(path);
  loaded.set(path, page);
  return page;
}

async function load(route: Route, known?: PageText): Promise<Page> {
  const address = import.meta.env.BASE_URL.replace(/\/$/, "") + route.path;
  const [{ Page: Content }, text] = await Promise.all([route.load(), known ?? fetchText(address)]);
  // Where the page's HTML is there, its figures stand as the build drew them until they wake.
  if (known === undefined) await allFigures();
  return { path: route.path, title: route.title, route, Content, text };
}
