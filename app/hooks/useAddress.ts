import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useAppState, useAppStore } from "../store/appStore.ts";
import { createAddressBar } from "./addressBar.ts";
import { changeAddress } from "./changeAddress.ts";

/** What belongs to the page and not to a picture, and stays in the address. */
const pageKeys = ["embed", "theme", "notation"] as const;

/** Whether a key of the address is the page's own, which no picture keeps. */
export const isPageKey = (key: string): boolean => [...pageKeys, "present"].includes(key);

/**
 * Keeps the address of the page equal to the picture, so that a reload, a link and the back button
 * bring it back, a presentation included, and remembers it as the place where the reader left off.
 * Quick changes are gathered; leaving the page writes the last one.
 *
 * @param search the query string of the picture, or null while it is not known yet
 */
export function useAddress(search: string | null): void {
  const store = useAppStore();
  const [path] = useLocation();
  const [own] = useState(path);
  const presented = useAppState(({ mode, soloFigure }) =>
    mode === "present" ? (soloFigure ?? "") : null,
  );
  const [bar] = useState(() => createAddressBar((address) => changeAddress("replace", address)));

  useEffect(() => {
    // The newest address belongs to the page that is left, before another one takes its place.
    const events = [
      [window, "pagehide"],
      [document, "click"],
    ] as const;
    for (const [target, name] of events) target.addEventListener(name, bar.flush, true);
    return () => {
      for (const [target, name] of events) target.removeEventListener(name, bar.flush, true);
      bar.cancel();
    };
  }, [bar]);

  useEffect(() => {
    // The home page is where readers come back to, and says where they left off.
    const { mode, lastPlace, rememberPlace } = store.getState();
    if (mode !== "embed" && path === own && path !== "/")
      rememberPlace(path, search ?? (lastPlace?.path === path ? lastPlace.search : ""));
  }, [search, path, own, store]);

  useEffect(() => {
    if (search === null) return;
    // The next page has the address already, while this one waits for it: its address is not this one's to write.
    if (path !== own) {
      bar.cancel();
      return;
    }
    const now = new URLSearchParams(location.search);
    const kept = new URLSearchParams();
    for (const name of pageKeys) {
      const value = now.get(name);
      if (value !== null) kept.set(name, value);
    }
    if (presented !== null) kept.set("present", presented);
    const query = [search.slice(1), kept.toString()].filter((part) => part !== "").join("&");
    const wanted = query === "" ? location.pathname : `${location.pathname}?${query}`;
    if (wanted !== location.pathname + location.search) bar.write(wanted + location.hash);
    else bar.cancel();
  }, [search, presented, path, own, bar]);
}
