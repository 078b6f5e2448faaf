import type { StateCreator } from "zustand";
import type { CharacterReading } from "../../src/protocol/messages.ts";
import { failed, initially, type Loadable, loading, ready } from "./loadable.ts";

export const firstText = "the quick brown fox";

/** The home page's network reading the reader's words. */
export interface ReadingSlice {
  readonly reading: { readonly text: string };
  readonly characterReading: Loadable<CharacterReading>;
  readText(text: string): void;
  receiveReading(reading: CharacterReading): void;
  failReading(message: string): void;
}

export const createReadingSlice =
  (first: CharacterReading | undefined): StateCreator<ReadingSlice> =>
  (set) => ({
    reading: { text: firstText },
    characterReading: initially(first),
    readText: (text) =>
      set((state) => ({
        reading: { text },
        characterReading: loading(state.characterReading),
      })),
    receiveReading: (reading) => set({ characterReading: ready(reading) }),
    failReading: (message) =>
      set((state) => ({ characterReading: failed(state.characterReading, message) })),
  });
