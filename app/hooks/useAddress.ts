import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useAppStore } from "../store/appStore.ts";

/** Browsers refuse to change the address more than about a hundred times in half a minute. */
const WAIT_MS = 350;

/**
 * Keeps the address of the page equal to the picture, so that a reload, a link and the back button
 * bring it back, and remembers it as the place where the reader left off. Quick changes are
 * gathered; leaving the page writes the last one.
 *
 * @param search the query string of the picture, or null while it is not known yet
 */
export function useAddress(search: string | null): void {
  const store = useAppStore();
  const [path] = useLocation();
  const lastWritten = useRef(0);
  useEffect(() => {
    if (search === null) return;
    const write = () => {
      const query = new URLSearchParams(search);
      // What belongs to the page and not to the picture stays.
      const now = new URLSearchParams(location.search);
      for (const name of ["embed", "theme", "notation", "present"]) {
        const value = now.get(name);
        if (value !== null) query.set(name, value);
      }
      const text = query.toString();
      const wanted = text === "" ? location.pathname : `${location.pathname}?${text}`;
      if (wanted !== location.pathname + location.search) {
        history.replaceState(history.state, "", wanted + location.hash);
      }
      // The home page is where readers come back to, and says where they left off.
      const { mode, rememberPlace } = store.getState();
      if (mode !== "embed" && path !== "/") rememberPlace(path, search);
    };
    const timer = setTimeout(write, Math.max(0, lastWritten.current + WAIT_MS - Date.now()));
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", write);
    };
  }, [search, path, store]);
}
