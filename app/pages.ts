import type { ComponentType } from "react";
import { findRoute, type Route } from "./routes.ts";
import { words } from "./words/en.ts";

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly route: Route | null;
  /** Absent where there is no such page. */
  readonly Content: ComponentType | null;
}

// Pages whose code has arrived render at once. So neither the prerendered HTML
// nor the first render in the browser needs a Suspense boundary, which React
// would hide behind its fallback wherever the content is long.
const loaded = new Map<string, Page>();
const notFound = (path: string): Page => ({
  path,
  title: words.notFound.title,
  route: null,
  Content: null,
});

export async function loadPage(path: string): Promise<Page> {
  const known = loaded.get(path);
  if (known) return known;
  const route = findRoute(path);
  const page = route
    ? { path: route.path, title: route.title, route, Content: (await route.load()).Page }
    : notFound(path);
  loaded.set(path, page);
  return page;
}

export const loadedPage = (path: string): Page => loaded.get(path) ?? notFound(path);
