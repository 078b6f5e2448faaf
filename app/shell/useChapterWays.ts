import { useMemo } from "react";
import { useLocation } from "wouter";
import { contents, type Entry, findEntry } from "../contents.ts";
import { isPageKey } from "../hooks/useAddress.ts";
import type { ChapterWay, ChapterWays } from "../kit/frame/chapterWays.ts";
import { preparePage } from "../pages.ts";
import { isMetered } from "../../src/offline/browserSurroundings.ts";
import { useAppStore } from "../store/appStore.ts";

const entries: readonly Entry[] = Object.values(contents);

/** What the page's own part of an address is on another page, presented. */
function presentedSearch(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([key]) => isPageKey(key));
  return `?${new URLSearchParams([...kept.filter(([key]) => key !== "present"), ["present", ""]])}`;
}

/** The pages before and after one, as a presentation goes from one main figure to the next. */
export function useChapterWays(path: string): ChapterWays {
  const store = useAppStore();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const found = findEntry(entries, path);
    const at = found ? entries.indexOf(found) : -1;
    const wayTo = (entry: Entry | undefined): ChapterWay | null =>
      entry && at >= 0
        ? {
            title: entry.chapter ? entry.title : entry.shortTitle,
            prepare() {
              if (!isMetered()) preparePage(entry.path);
            },
            go() {
              preparePage(entry.path);
              store.getState().present(null);
              navigate(entry.path + presentedSearch(location.search));
            },
          }
        : null;
    return { before: wayTo(entries[at - 1]), after: wayTo(entries[at + 1]) };
  }, [path, navigate, store]);
}
