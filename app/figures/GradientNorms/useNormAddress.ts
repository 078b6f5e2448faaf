import { useEffect } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { readNormPlace } from "../../store/gradientNormUrl.ts";

/**
 * Opens what the address asks for: when the page opens, when the reader goes back or forward, and
 * when a link leads to another picture of the same page (wouter announces it as "pushState").
 */
export function useNormAddress(): void {
  const store = useAppStore();
  useEffect(() => {
    const { pathname } = location;
    const open = () => {
      if (location.pathname !== pathname) return;
      const { place, complaints } = readNormPlace(location.search);
      store.getState().openNormPlace(place, complaints);
    };
    open();
    const events = ["popstate", "pushState"];
    for (const event of events) window.addEventListener(event, open);
    return () => {
      for (const event of events) window.removeEventListener(event, open);
    };
  }, [store]);
}
