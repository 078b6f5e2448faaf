import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { loadedPage, loadPage, type Page } from "../pages.ts";

/** The page of the address, or still the one before while its code is on the way. */
export function usePage(): Page {
  const [path] = useLocation();
  const [page, setPage] = useState(() => loadedPage(path));
  useEffect(() => {
    let isCurrent = true;
    loadPage(path).then(
      (arrived) => isCurrent && setPage(arrived),
      // Most likely a new version was deployed: fetch its HTML.
      () => isCurrent && location.reload(),
    );
    return () => {
      isCurrent = false;
    };
  }, [path]);
  return page;
}
