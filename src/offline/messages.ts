/** The files of one version of the site; the build writes it into the service worker (`scripts/vite-offline.ts`). */
export interface SiteFiles {
  /** Differs whenever any file does, or the service worker itself. */
  readonly version: string;
  /** Every file that may be kept, by its path below the base: `assets/index-BRtOSC8F.js`. */
  readonly files: Readonly<Record<string, SiteFile>>;
  /** What every page needs. */
  readonly shell: readonly string[];
  /** What each page needs beyond it, its HTML included, by the page's path: `/one-step-by-hand/`. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** Trained networks: kept only once they were used, however much else is kept. */
  readonly models: readonly string[];
}

interface SiteFile {
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  /** Size of the content, in bytes. */
  readonly bytes: number;
}

/** What a page may say to the service worker. It answers all but `takeOver` with a `Reply`. */
export type Message =
  /** Keep the shell, this page, and the files that the page loaded before it could be seen doing so. */
  | { readonly kind: "visited"; readonly path: string; readonly used: readonly string[] }
  /** Keep a few of the files that are still missing. The page asks again until none is. */
  | { readonly kind: "keepMore" }
  /** To a version that waits: the reader agrees to it. */
  | { readonly kind: "takeOver" };

/** How much of the site is kept, in bytes; models count in neither number. */
export interface Kept {
  readonly keptBytes: number;
  readonly allBytes: number;
}

/**
 * Why a file could not be kept: the site cannot be reached; it has a newer version; the browser has no
 * room; the browser keeps nothing at all.
 */
export type Problem = "no-network" | "other-version" | "no-room" | "no-storage";

export interface Reply {
  /** What kept a file from being kept; null when all went well. */
  readonly problem: Problem | null;
  /** Null when the browser does not even tell what it keeps. */
  readonly kept: Kept | null;
}
