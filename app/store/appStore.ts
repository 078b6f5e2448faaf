import { createContext, useContext } from "react";
import { createStore, useStore } from "zustand";
import { persist } from "zustand/middleware";
import { createFigureSlice, type FigureSlice } from "./figureSlice.ts";
import { createReaderSlice, type ReaderSlice } from "./readerSlice.ts";
import { createTallySlice, type TallySlice } from "./tallySlice.ts";
import { readerStorage, readerStorageKey } from "./readerStorage.ts";

export type { OpenQuestion } from "./tallySlice.ts";

export type AppState = ReaderSlice & FigureSlice & TallySlice;

/**
 * The one store of the site.
 *
 * What was kept from the last visit is not read here but by `rehydrate()` after the first render,
 * which must equal the prerendered HTML.
 */
export function createAppStore() {
  return createStore<AppState>()(
    persist(
      (...slice) => ({
        ...createReaderSlice(...slice),
        ...createFigureSlice(...slice),
        ...createTallySlice(...slice),
      }),
      {
        name: readerStorageKey,
        storage: readerStorage,
        skipHydration: true,
        partialize: ({ theme, notation, hasLetterKeys, lastPlace, guesses }) => ({
          theme,
          notation,
          hasLetterKeys,
          lastPlace,
          guesses,
        }),
      },
    ),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;

const StoreContext = createContext<AppStore | null>(null);
export const StoreProvider = StoreContext.Provider;

/** The store itself, for event handlers that read more than they draw. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useAppStore: there is no StoreProvider above this component.");
  return store;
}

/** The part of the state that `selector` picks; the component draws again when it changes. */
export function useAppState<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppStore(), selector);
}
