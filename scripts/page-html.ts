import { headTags } from "./page-head.ts";
import type { Page, Rendered } from "./prerender-entry.ts";

export const jsonScript = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

interface Additions {
  /** Tags for the head, after those that say what the page is. */
  readonly head: readonly string[];
  /** Tags for the end of the body, after what the figures need. */
  readonly data: readonly string[];
}

/** One page's HTML: the template with the page at `<!--head-->`, `<!--app-->` and `<!--data-->`. */
export function pageHtml(
  template: string,
  page: Page,
  { html, data }: Rendered,
  { head, data: more }: Additions,
): string {
  const answers = data === undefined ? [] : [jsonScript("first-answers", data)];
  return template
    .replace("<!--head-->", () => [...headTags(page), ...head].join("\n    "))
    .replace("<!--app-->", () => html)
    .replace("<!--data-->", () => [...answers, ...more].join("\n    "));
}
