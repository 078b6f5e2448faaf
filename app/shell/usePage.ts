import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { openAfresh } from "./openAfresh.ts";
import { loadedPage, loadPage, type Page } from "../pages.ts";

/** The page of the address, or still the one before while its code is on the way. */
export function usePage(): Page {
  const [path] = useLocation();
  const [page, setPage] = useState(() => loadedPage(path));
  useEffect(() => {
    let isCurrent = true;
    loadPage(path).then(
      (arrived) => isCurrent && setPage(arrived),
      () => openAfresh(() => isCurrent),
    );
    return () => {
      isCurrent = false;
    };
  }, [path]);
  return page;
}
