import type { StateCreator } from "zustand";
import type { CharacterReading, Question } from "../../src/protocol/messages.ts";
import { failed, initially, type Loadable, loading, ready } from "../kit/loadable.ts";
import { firstPlace, readableText, type ReadingPlace } from "./readingUrl.ts";

const readingOf = (text: string): Question<"read"> => ({
  kind: "read",
  model: "home",
  text: readableText(text),
});

/** What the page shows before anything is typed. */
export const firstReading = readingOf(firstPlace.text);

/** The home page's network reading the reader's words. */
export interface ReadingSlice {
  readonly readingPlace: ReadingPlace;
  /** What the engine was asked last; null while the answer that came with the page serves. */
  readonly readingQuestion: Question<"read"> | null;
  readonly characterReading: Loadable<CharacterReading>;
  /** Whether the letters are being read one after the other. */
  readonly isReading: boolean;
  /** Shows another place; a new text is read, to its end unless the place says where. */
  openReading(place: ReadingPlace): void;
  readUpTo(letters: number | null): void;
  followUnit(unit: number): void;
  playReading(on: boolean): void;
  receiveReading(reading: CharacterReading, asked: Question<"read">): void;
  failReading(message: string, asked: Question<"read">): void;
}

export const createReadingSlice =
  (first: CharacterReading | undefined): StateCreator<ReadingSlice> =>
  (set) => ({
    readingPlace: firstPlace,
    readingQuestion: null,
    characterReading: initially(first),
    isReading: false,

    openReading: (readingPlace) =>
      set(({ readingPlace: before, characterReading }) => {
        const isKnown = before.text === readingPlace.text && characterReading.status === "ready";
        if (isKnown) return { readingPlace, isReading: false };
        return {
          readingPlace,
          isReading: false,
          readingQuestion: readingOf(readingPlace.text),
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
