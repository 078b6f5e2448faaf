/** What the app hands to the build: its pages, and how each is rendered. Types only. */

/** One page of the site. */
export interface Page {
  /** Address below the base: with a slash at both ends, or a bare file such as /404. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Source file of the page, whose chunk is preloaded. */
  readonly file?: string;
}

/** A page's HTML, and what its figures need at once in the browser to show the same as the HTML. */
export interface Rendered {
  readonly html: string;
  /** Written into the page as JSON, in `<script type="application/json" id="first-answers">`. */
  readonly data?: unknown;
}

/** What the entry module exports. */
export interface PrerenderEntry {
  readonly pages: readonly Page[];
  readonly render: (path: string) => Promise<string | Rendered>;
}
