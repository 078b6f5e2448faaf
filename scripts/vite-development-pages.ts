import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type DevEnvironment,
  type EnvironmentModuleNode,
  isCSSRequest,
  isRunnableDevEnvironment,
  type Plugin,
  type ViteDevServer,
} from "vite";
import { pageHtml } from "./page-html.ts";
import type { Page, PrerenderEntry } from "./prerender-entry.ts";

/** Vite's own modules and what it bundles beforehand bring no style sheet. */
const isForeign = (url: string) => /^\/@|\/\.vite\//.test(url);

/**
 * The style sheets of modules and of all that they import, in the order in which they count.
 *
 * @param apart modules that are not followed where others import them
 */
async function styleSheets(
  client: DevEnvironment,
  urls: readonly string[],
  apart: readonly string[],
) {
  const found: EnvironmentModuleNode[] = [];
  const seen = new Set<string>();
  async function visit(url: string): Promise<void> {
    if (seen.has(url) || isForeign(url)) return;
    seen.add(url);
    await client.transformRequest(url);
    const node = await client.moduleGraph.getModuleByUrl(url);
    if (!node) return;
    for (const { url: imported } of node.importedModules) {
      if (!apart.includes(imported)) await visit(imported);
    }
    if (isCSSRequest(url)) found.push(node);
  }
  for (const url of urls) await visit(url);
  return found;
}

const fileOf = ({ file }: Page) => (file === undefined ? [] : [`/${file}`]);

/** The style sheets as elements that Vite's client takes over, so that hot updates reach them. */
async function styleTags(server: ViteDevServer, page: Page, pages: readonly Page[]) {
  const { client } = server.environments;
  const sheets = await styleSheets(
    client,
    ["/app/main.tsx", ...fileOf(page)],
    // No page needs the sheets of another, and fonts come after the code, as in the build.
    [...pages.flatMap(fileOf), "/app/styles/fonts.ts"],
  );
  return Promise.all(
    sheets.map(async ({ id, url }) => {
      const css = await client.transformRequest(`${url}${url.includes("?") ? "&" : "?"}direct`);
      return `<style data-vite-dev-id="${id}">${css?.code.replaceAll("</", "<\\/") ?? ""}</style>`;
    }),
  );
}

/** The page at an address, or for one that is to be read the page that says there is none. */
async function draw(
  entry: string,
  server: ViteDevServer,
  { url, originalUrl, isRead }: { url: string; originalUrl: string; isRead: boolean },
) {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error("Vite's ssr environment runs nothing");
  const { pages, render } = await ssr.runner.import<PrerenderEntry>(`/${entry}`);
  const { pathname } = new URL(url, "http://site");
  const known = pages.find(({ path }) => path === pathname);
  const page = known ?? (isRead ? pages.find(({ path }) => path === "/404") : undefined);
  if (!page) return null;
  const index = await readFile(resolve(server.config.root, "index.html"), "utf8");
  const template = await server.transformIndexHtml(originalUrl, index);
  const answer = await render(page.path);
  const rendered = typeof answer === "string" ? { html: answer } : answer;
  const head = await styleTags(server, page, pages);
  return {
    status: known ? 200 : 404,
    html: pageHtml(template, page, rendered, { head, data: [] }),
  };
}

/**
 * Lets the development server answer with the same HTML as the build, drawn afresh for each request, so that a
 * page wakes in the same way in both. What is changed in a text is seen at once: the page is loaded again.
 */
export function developmentPages(entry: string): Plugin {
  return {
    name: "unrolled:development-pages",
    apply: (_, { command, mode }) => command === "serve" && mode !== "test",
    // No page but those that are drawn here.
    config: () => ({ appType: "custom" }),
    hotUpdate({ file, server }) {
      if (!file.endsWith(".mdx")) return undefined;
      if (this.environment.name === "client") server.ws.send({ type: "full-reload" });
      return [];
    },
    configureServer(server) {
      return () =>
        server.middlewares.use((request, response, next) => {
          const { url = "/", originalUrl = url, headers } = request;
          const isRead = headers.accept?.includes("text/html") ?? false;
          const answer = async () => {
            try {
              const drawn = await draw(entry, server, { url, originalUrl, isRead });
              if (!drawn) next();
              else
                response.writeHead(drawn.status, { "Content-Type": "text/html" }).end(drawn.html);
            } catch (error) {
              if (error instanceof Error) server.ssrFixStacktrace(error);
              next(error);
            }
          };
          void answer();
        });
    },
  };
}
