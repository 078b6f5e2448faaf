import { basename } from "node:path";
import type { Rolldown } from "vite";

type Context = Parameters<Exclude<Rolldown.CodeSplittingGroup["name"], string>>[1];

const isPage = (id: string): boolean => /\/app\/(?:pages\/\w+|main)\.tsx$/.test(id);

/** The pages, and the entry, that import a module; `later` follows what is imported when it is needed, too. */
function pagesOf(id: string, context: Context, later: boolean): Set<string> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: string) => {
    if (seen.has(one)) return;
    seen.add(one);
    if (isPage(one)) {
      pages.add(one);
      return;
    }
    const info = context.getModuleInfo(one);
    info?.importers.forEach(visit);
    if (later) info?.dynamicImporters.forEach(visit);
  };
  visit(id);
  return pages;
}

/** From so many pages on, a part that they need at once comes with what every page loads. */
const MOST = 4;
/** Its main figure is none of the kit's: it draws with the parts of a network, and makes no figure. */
const ownFigure = "/app/pages/OneStepPage.tsx";

/** The file that a module comes in, by the pages that need it at once; where none does, or another alone, its own. */
function sharedFile(id: string, context: Context) {
  const pages = pagesOf(id, context, false);
  const isFor = (file: string) => [...pages].some((page) => page.endsWith(file));
  // One sheet, so that its rules stand in one order on every page.
  if (id.endsWith(".css")) return pages.size > 1 ? "parts" : null;
  if (isFor("/app/main.tsx") || (pages.size >= MOST && isFor(ownFigure))) return "parts";
  if (isFor(ownFigure)) return pages.size > 1 ? "network" : "strip";
  return pages.size > 1 ? "figure" : null;
}

const shared = (file: string): Rolldown.CodeSplittingGroup => ({
  name: (id, context) => (sharedFile(id, context) === file ? file : null),
  test: /\/app\/(?:controls|hooks|kit|math|mdx|network|store|words)\//,
});

/** A page's HTML shows all of its figures from the first: their styles come in one piece, whenever their code does. */
function styles(id: string, context: Context): string | null {
  const [page, other] = pagesOf(id, context, true);
  return page !== undefined && other === undefined ? basename(page, ".tsx") : null;
}

/**
 * What is built into files that several pages, or several figures of a page, share. React stands by itself: it stays in
 * the reader's cache when the site changes, and the small entry beside it starts sooner.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: "react", test: /node_modules\/(?:react|react-dom|scheduler)\// },
  // A file takes what its modules import along: what most need comes first.
  shared("parts"),
  shared("network"),
  shared("strip"),
  shared("figure"),
  { name: styles, test: /\/app\/figures\/.*\.css$/ },
  // What its later code shares with it comes with the rest.
  {
    name: (id, context) => (pagesOf(id, context, false).size > 0 ? "walk" : null),
    test: /\/app\/figures\/SpellingWalk\/.*\.tsx?$/,
    includeDependenciesRecursively: false,
  },
];
