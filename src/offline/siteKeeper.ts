import { ask, tell } from "./ask.ts";
import type { Kept, Message, Problem } from "./messages.ts";

export interface SiteKeeperState {
  /** Null while there is no service worker to ask, or none at all. */
  readonly kept: Kept | null;
  /** Whether the reader asked for the whole site and it is on the way. */
  readonly isKeeping: boolean;
  /** Why the reader's request failed; null when it did not. */
  readonly problem: Problem | null;
  readonly isUpdateWaiting: boolean;
}

/** What the keeper needs of the page around it. */
export interface Surroundings {
  /** Registers the service worker once the page has loaded, and waits until one is active; null where the browser has or allows none. */
  readonly register: () => Promise<ServiceWorkerRegistration | null>;
  /** Calls with the addresses of the files that the page loads, if it began without a service worker to see them. */
  readonly watchUsed: (onUsed: (addresses: readonly string[]) => void) => void;
  /** Whether the rest of the site may be fetched unasked. */
  readonly mayKeepRest: () => boolean;
  readonly whenIdle: () => Promise<void>;
  /** Calls whenever another version has taken over. */
  readonly onTakeOver: (listener: () => void) => void;
  readonly reload: () => void;
}

export const startState: SiteKeeperState = {
  kept: null,
  isKeeping: false,
  problem: null,
  isUpdateWaiting: false,
};

/**
 * The page's side of keeping the site. It tells the service worker which page is read, asks it for the rest of
 * the site a few files at a time (when the page is idle, or at once when the reader wishes), and says when a new
 * version waits. Nothing here throws: without a service worker the site is read from the network.
 */
export function createSiteKeeper(around: Surroundings) {
  let state = startState;
  let registration: ServiceWorkerRegistration | null = null;
  let path: string | null = null;
  let isStarted = false;
  let hasAgreed = false;
  const listeners = new Set<() => void>();
  const used = new Set<string>();

  function change(next: Partial<SiteKeeperState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** Asks the active service worker, and remembers how much is kept. */
  async function say(message: Message): Promise<Problem | null> {
    const active = registration?.active;
    if (!active) return "no-storage";
    const { kept, problem } = await ask(active, message);
    change({ kept });
    return problem;
  }

  const sayVisited = async () =>
    path === null ? null : say({ kind: "visited", path, used: [...used] });

  const isWhole = () => state.kept !== null && state.kept.keptBytes >= state.kept.allBytes;

  /** Pulls the rest, until all is kept, a step fails, or `mayGoOn` says no. */
  async function pull(mayGoOn: () => Promise<boolean>): Promise<Problem | null> {
    while (!isWhole() && (await mayGoOn())) {
      const problem = await say({ kind: "keepMore" });
      if (problem) return problem;
    }
    return null;
  }

  async function pullWhenIdle(): Promise<boolean> {
    if (!around.mayKeepRest()) return false;
    await around.whenIdle();
    return around.mayKeepRest();
  }

  function showWaiting(): void {
    const waiting = registration?.active ? registration.waiting : null;
    // One that arrives after the reader agreed takes the place of the one that was agreed to.
    if (hasAgreed && waiting) tell(waiting, { kind: "takeOver" });
    change({ isUpdateWaiting: waiting !== null && !hasAgreed });
  }

  function watchUpdates(watched: ServiceWorkerRegistration): void {
    const watchInstalling = () => watched.installing?.addEventListener("statechange", showWaiting);
    watched.addEventListener("updatefound", watchInstalling);
    watchInstalling();
    showWaiting();
  }

  async function start(): Promise<void> {
    isStarted = true;
    registration = await around.register();
    if (!registration) return;
    around.onTakeOver(() => (hasAgreed ? around.reload() : showWaiting()));
    watchUpdates(registration);
    await sayVisited();
    around.watchUsed((addresses) => {
      for (const address of addresses) used.add(address);
      void sayVisited();
    });
    await pull(pullWhenIdle);
  }

  return {
    getState: () => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** The reader opened a page: it is kept. The first call registers the service worker. */
    async visited(visitedPath: string): Promise<void> {
      path = visitedPath;
      await (isStarted ? sayVisited() : start());
    },

    /** The reader asked for the whole site, whatever the connection. */
    async keepAll(): Promise<void> {
      if (state.isKeeping || isWhole()) return;
      change({ isKeeping: true, problem: null });
      const problem = await pull(async () => true);
      change({ isKeeping: false, problem });
      // So that the new version is offered at once.
      if (problem === "other-version") await registration?.update().catch(() => undefined);
    },

    /** The reader agreed to the new version: it takes over, and this tab starts again with it. */
    update(): void {
      hasAgreed = true;
      if (registration?.waiting) tell(registration.waiting, { kind: "takeOver" });
      else around.reload();
    },

    /** The reader would rather go on with this version for now. */
    postponeUpdate: () => change({ isUpdateWaiting: false }),
  };
}
