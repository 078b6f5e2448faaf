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

/** As many pages as need a part at once, for it to come in a file that they load together. */
const SHARED_BY = 2;
/** From so many on it comes with what every page loads. */
const MOST = 4;
/** Its main figure is none of the kit's: it draws with the parts of a network, and makes no figure. */
const ownFigure = "/app/pages/OneStepPage.tsx";

/** The file that a module comes in, by the pages that need it at once. */
function sharedFile(id: string, context: Context): "parts" | "network" | "figure" | null {
  const pages = pagesOf(id, context, false);
  if (pages.size < SHARED_BY) return null;
  // One sheet, so that its rules stand in one order on every page.
  if (id.endsWith(".css")) return "parts";
  if (![...pages].some((page) => page.endsWith(ownFigure))) return "figure";
  return pages.size < MOST ? "network" : "parts";
}

const shared = (file: ReturnType<typeof sharedFile>): Rolldown.CodeSplittingGroup => ({
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
  shared("figure"),
  { name: styles, test: /\/app\/figures\/.*\.css$/ },
];
