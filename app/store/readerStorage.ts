import type { PersistStorage, StorageValue } from "zustand/middleware";
import { notationIds } from "../math/symbols.ts";
import { themeIds, type ReaderSlice } from "./readerSlice.ts";

/** Read by `boot.js` too, before the first paint. */
export const readerStorageKey = "unrolled:reader";

export type KeptReader = Pick<
  ReaderSlice,
  "theme" | "notation" | "hasLetterKeys" | "lastPlace" | "guesses"
>;

type Kept = Readonly<Record<string, unknown>>;

const isKept = (value: unknown): value is Kept => typeof value === "object" && value !== null;

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.length <= most;

const oneOf = <Id extends string>(ids: readonly Id[], value: unknown, usual: Id): Id =>
  ids.find((id) => id === value) ?? usual;

function lastPlaceOf(value: unknown): KeptReader["lastPlace"] {
  if (!isKept(value)) return null;
  const { path, search } = value;
  const isPath = isText(path, 200) && /^\/[a-z0-9/-]*$/.test(path);
  return isPath && isText(search, 4000) ? { path, search } : null;
}

const areGuesses = (value: unknown): value is KeptReader["guesses"] =>
  isKept(value) && Object.values(value).every((guess) => isText(guess, 100));

/** What was kept, as far as it is sound; the rest is as at first. */
const readerOf = ({ theme, notation, hasLetterKeys, lastPlace, guesses }: Kept): KeptReader => ({
  theme: oneOf(themeIds, theme, "system"),
  notation: oneOf(notationIds, notation, "default"),
  hasLetterKeys: hasLetterKeys !== false,
  lastPlace: lastPlaceOf(lastPlace),
  guesses: areGuesses(guesses) ? guesses : {},
});

/**
 * Keeps the reader's slice in localStorage. Where storage is blocked, full or holds rubbish, the
 * site works with its defaults: nothing here throws.
 */
export const readerStorage: PersistStorage<KeptReader> = {
  getItem(name): StorageValue<KeptReader> | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
      return isKept(kept) && isKept(kept["state"]) ? { state: readerOf(kept["state"]) } : null;
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
