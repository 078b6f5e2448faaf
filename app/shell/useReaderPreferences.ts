import { useLayoutEffect } from "react";
import { notationIds } from "../math/symbols.ts";
import { type AppState, useAppStore } from "../store/appStore.ts";
import { themeIds } from "../store/readerSlice.ts";
import { readerStorageKey } from "../store/readerStorage.ts";
import { words } from "../words/en.ts";
import { shorten } from "../words/shorten.ts";

function show({ theme, notation }: AppState): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  root.dataset["notation"] = notation;
}

/**
 * Reads what was kept from the last visit, once, after the first render; from then on the root
 * element shows the chosen theme and notation (before that, `boot.js` saw to it).
 */
export function useReaderPreferences(): void {
  const store = useAppStore();
  // Before any other effect: a change made earlier would be kept over what was kept before.
  useLayoutEffect(() => {
    void store.persist.rehydrate();
    const query = new URLSearchParams(location.search);
    const problems: string[] = [];
    /** What the address asks for, if it is offered; if not, it is said what is. */
    const asked = <Id extends string>(name: "theme" | "notation", offered: readonly Id[]) => {
      const text = query.get(name);
      const found = offered.find((id) => id === text);
      if (text !== null && found === undefined)
        problems.push(words.address.notOffered(name, shorten(text), offered));
      return found;
    };
    const theme = asked("theme", themeIds);
    const notation = asked("notation", notationIds);
    if (theme) store.getState().changeTheme(theme);
    if (notation) store.getState().changeNotation(notation);
    if (problems.length > 0) store.getState().notify(problems.join(" "));
    show(store.getState());
    const unsubscribe = store.subscribe(show);
    // What another tab keeps is chosen here, too: the next choice made here would else be kept over it.
    const follow = ({ key }: StorageEvent) => {
      if (key === readerStorageKey) void store.persist.rehydrate();
    };
    window.addEventListener("storage", follow);
    return () => {
      unsubscribe();
      window.removeEventListener("storage", follow);
    };
  }, [store]);
}
