import type { StateCreator } from "zustand";
import type { NotationId } from "../math/symbols.ts";

export const themeIds = ["system", "light", "dark", "projector"] as const;
export type ThemeId = (typeof themeIds)[number];

/** What the reader prefers and where the reader is; the only slice that is kept between visits. */
export interface ReaderSlice {
  readonly theme: ThemeId;
  readonly notation: NotationId;
  /** Whether single letters (P to present) act as shortcuts. */
  readonly hasLetterKeys: boolean;
  /** The last chapter that was open, with its query string; null before the first. */
  readonly lastPlace: { readonly path: string; readonly search: string } | null;
  /** The reader's guesses, by question. */
  readonly guesses: Readonly<Record<string, string>>;
  changeTheme(theme: ThemeId): void;
  changeNotation(notation: NotationId): void;
  switchLetterKeys(on: boolean): void;
  rememberPlace(path: string, search: string): void;
  guess(question: string, answer: string): void;
  forgetGuess(question: string): void;
}

export const createReaderSlice: StateCreator<ReaderSlice> = (set) => ({
  theme: "system",
  notation: "default",
  hasLetterKeys: true,
  lastPlace: null,
  guesses: {},
  changeTheme: (theme) => set({ theme }),
  changeNotation: (notation) => set({ notation }),
  switchLetterKeys: (hasLetterKeys) => set({ hasLetterKeys }),
  rememberPlace: (path, search) => set({ lastPlace: { path, search } }),
  guess: (question, answer) =>
    set((state) => ({ guesses: { ...state.guesses, [question]: answer } })),
  forgetGuess: (question) =>
    set((state) => {
      const { [question]: _forgotten, ...guesses } = state.guesses;
      return { guesses };
    }),
});
