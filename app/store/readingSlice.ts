import type { StateCreator } from "zustand";
import type { CharacterReading, Exchange } from "../../src/protocol/messages.ts";
import { failed, initially, type Loadable, loading, ready } from "../kit/loadable.ts";
import { firstPlace, readableText, type ReadingPlace } from "./readingUrl.ts";

export type ReadingQuestion = Exchange["read"]["question"];

/** The home page's network reading the reader's words. */
export interface ReadingSlice {
  readonly readingPlace: ReadingPlace;
  /** What the engine was asked last; null while the answer that came with the page serves. */
  readonly readingQuestion: ReadingQuestion | null;
  readonly characterReading: Loadable<CharacterReading>;
  /** Whether the letters are being read one after the other. */
  readonly isReading: boolean;
  /** Shows another place; a new text is read by `model`, to its end unless the place says where. */
  openReading(place: ReadingPlace, model: ReadingQuestion["model"]): void;
  readUpTo(letters: number | null): void;
  followUnit(unit: number): void;
  playReading(on: boolean): void;
  receiveReading(reading: CharacterReading, asked: ReadingQuestion): void;
  failReading(message: string, asked: ReadingQuestion): void;
}

export const createReadingSlice =
  (first: CharacterReading | undefined): StateCreator<ReadingSlice> =>
  (set) => ({
    readingPlace: firstPlace,
    readingQuestion: null,
    characterReading: initially(first),
    isReading: false,

    openReading: (readingPlace, model) =>
      set(({ readingPlace: before, characterReading }) => {
        const isKnown = before.text === readingPlace.text && characterReading.status === "ready";
        if (isKnown) return { readingPlace, isReading: false };
        return {
          readingPlace,
          isReading: false,
          readingQuestion: { model, text: readableText(readingPlace.text) },
          characterReading: loading(characterReading),
        };
      }),
    readUpTo: (at) => set((state) => ({ readingPlace: { ...state.readingPlace, at } })),
    followUnit: (unit) => set((state) => ({ readingPlace: { ...state.readingPlace, unit } })),
    playReading: (isReading) => set({ isReading }),
    receiveReading: (reading, asked) =>
      set((state) =>
        state.readingQuestion === asked
          ? { characterReading: ready(reading) }
          : { characterReading: { ...state.characterReading, value: reading } },
      ),
    failReading: (message, asked) =>
      set((state) =>
        state.readingQuestion === asked
          ? { characterReading: failed(state.characterReading, message) }
          : {},
      ),
  });
