import { useLayoutEffect } from "react";
import { notationIds } from "../math/symbols.ts";
import { type AppState, useAppStore } from "../store/appStore.ts";
import { themeIds } from "../store/readerSlice.ts";

const isOneOf = <Value extends string>(list: readonly Value[], value: string | null) =>
  list.find((one) => one === value);

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
    const theme = isOneOf(themeIds, query.get("theme"));
    const notation = isOneOf(notationIds, query.get("notation"));
    if (theme) store.getState().changeTheme(theme);
    if (notation) store.getState().changeNotation(notation);
    show(store.getState());
    return store.subscribe(show);
  }, [store]);
}
