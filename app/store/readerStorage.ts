import type { PersistStorage, StorageValue } from "zustand/middleware";
import * as v from "valibot";
import { notationIds } from "../math/symbols.ts";
import { themeIds, type ReaderSlice } from "./readerSlice.ts";

/** Read by `boot.js` too, before the first paint. */
export const readerStorageKey = "unrolled:reader";

export type KeptReader = Pick<
  ReaderSlice,
  "theme" | "notation" | "hasLetterKeys" | "lastPlace" | "guesses"
>;

const keptSchema = v.object({
  theme: v.fallback(v.picklist(themeIds), "system"),
  notation: v.fallback(v.picklist(notationIds), "default"),
  hasLetterKeys: v.fallback(v.boolean(), true),
  lastPlace: v.fallback(
    v.nullable(
      v.object({
        path: v.pipe(v.string(), v.regex(/^\/[a-z0-9/-]*$/), v.maxLength(200)),
        search: v.pipe(v.string(), v.maxLength(4000)),
      }),
    ),
    null,
  ),
  guesses: v.fallback(v.record(v.string(), v.pipe(v.string(), v.maxLength(100))), {}),
});

/**
 * Keeps the reader's slice in localStorage. Where storage is blocked, full or holds rubbish, the
 * site works with its defaults: nothing here throws.
 */
export const readerStorage: PersistStorage<KeptReader> = {
  getItem(name): StorageValue<KeptReader> | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
      const outer = v.safeParse(v.object({ state: keptSchema }), kept);
      return outer.success ? { state: outer.output.state } : null;
    } catch {
      return null;
    }
  },
  setItem(name, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // Full or blocked: this visit goes on, the next one starts from the defaults.
    }
  },
  removeItem(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      // As above.
    }
  },
};
