import { useCallback, useContext } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { type ChapterWay, type ChapterWays, ChapterWaysContext } from "./chapterWays.ts";

type Direction = keyof ChapterWays;

/**
 * Leads on from the last step of a presented figure, and back from before its first: to the next figure of the page,
 * and from its last to the next chapter. The first press says where to, so that nobody leaves unawares; the second goes.
 *
 * @param name of the figure
 */
export function usePassing(name: string): (to: Direction) => void {
  const store = useAppStore();
  const ways = useContext(ChapterWaysContext);
  return useCallback(
    (to) => {
      const { offered, offer, announce, present } = store.getState();
      const { presentation } = words;
      const way = wayTo(to, name, present) ?? ways[to];
      if (way && offered?.to === to) {
        offer(null);
        way.go();
        return;
      }
      const sentence = way
        ? presentation.comes[to](way.title || presentation.otherFigure)
        : presentation.ends[to];
      offer({ to, sentence });
      announce(sentence);
    },
    [name, store, ways],
  );
}

/** The figure that stands after another in the text, or before it; null at the ends of the page. */
function wayTo(
  to: Direction,
  name: string,
  present: (figure: string) => void,
): Omit<ChapterWay, "prepare"> | null {
  const figures = [...document.querySelectorAll<HTMLElement>("main [data-figure]")];
  const at = figures.findIndex((one) => one.dataset["figure"] === name);
  const figure = figures[to === "after" ? at + 1 : at - 1];
  const other = figure?.dataset["figure"];
  if (other === undefined) return null;
  return {
    title: figure?.querySelector(".figure-title h2")?.textContent ?? "",
    go: () => present(other),
  };
}
