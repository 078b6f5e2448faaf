/** What figures keep for as long as the tab is open, through a reload. */
export interface TabMemory {
  /** What was kept under a name; null for nothing, and where it cannot be read. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

const keyOf = (name: string) => `unrolled:made:${name}`;

export const tabMemory: TabMemory = {
  read(name) {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "null");
      return kept;
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      sessionStorage.setItem(keyOf(name), JSON.stringify(value));
    } catch {
      // Storage is blocked or full: after a reload nothing is known, as on a first visit.
    }
  },
};
