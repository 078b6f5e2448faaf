import { useEffect, useState } from "react";
import { useAddress } from "../../hooks/useAddress.ts";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { readReadingAddress, writeReadingAddress } from "../../store/readingUrl.ts";

/**
 * Opens what the address asks for, when the page opens and when the reader goes back or forward,
 * and keeps the address equal to the picture from then on.
 *
 * @returns the query string of the picture, and what of the address could not be followed
 */
export function useReadingAddress(): {
  readonly search: string;
  readonly problems: readonly string[];
} {
  const store = useAppStore();
  const search = writeReadingAddress(useAppState((state) => state.readingPlace));
  const [problems, setProblems] = useState<readonly string[] | null>(null);

  useEffect(() => {
    const open = () => {
      const address = readReadingAddress(location.search);
      setProblems(address.problems);
      store.getState().openReading(address.place);
    };
    open();
    window.addEventListener("popstate", open);
    return () => window.removeEventListener("popstate", open);
  }, [store]);

  useAddress(problems === null ? null : search);
  return { search, problems: problems ?? [] };
}
