import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useAddress } from "../hooks/useAddress.ts";
import { useAsker } from "./asker.ts";
import { useAppStore } from "../store/appStore.ts";
import { createFigurePage, type FigurePage as Page } from "./page.ts";
import { kitWords } from "./words.ts";

const PageContext = createContext<Page | null>(null);

export function useFigurePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("useFigurePage: there is no FigurePage above this figure.");
  return page;
}

/** Lets a figure that is not made by the kit share the page's address with those that are. */
export function useBeside(search: string): void {
  const page = useFigurePage();
  useEffect(() => page.beside(search), [page, search]);
  useEffect(() => () => page.beside(null), [page]);
}

/** What the figures of a page have in common: its address and its questions. */
export function FigurePage({ children }: { readonly children: ReactNode }) {
  const asker = useAsker();
  const { notify } = useAppStore().getState();
  const [page] = useState(() => createFigurePage(asker));
  const written = useSyncExternalStore(
    page.subscribe,
    () => page.written(location.search),
    () => null,
  );
  useAddress(written);

  useEffect(() => {
    const { pathname } = location;
    const open = () => {
      if (location.pathname === pathname) page.open(location.search);
    };
    window.addEventListener("popstate", open);
    return () => window.removeEventListener("popstate", open);
  }, [page]);

  useEffect(
    () => () => {
      if (page.close()) notify(kitWords.live.lost);
    },
    [page, notify],
  );

  return <PageContext value={page}>{children}</PageContext>;
}
