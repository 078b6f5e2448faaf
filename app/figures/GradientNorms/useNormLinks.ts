import { useCallback } from "react";
import { callFigure } from "../../kit/frame/callFigure.ts";
import { useFollowed } from "../../kit/followed.ts";
import { useAppStore } from "../../store/appStore.ts";
import { readNormPlace } from "../../store/gradientNormUrl.ts";
import { normWords } from "../../words/vanishing.ts";

/** A link in the text, `[…](?back=14&axis=linear)`, changes the figure, brings it into view and says so. */
export function useNormLinks(figure: string): void {
  const store = useAppStore();
  const follow = useCallback(
    (search: string) => {
      const { openNormPlace, announce } = store.getState();
      openNormPlace(readNormPlace(search).place);
      callFigure(figure);
      announce(normWords.called);
      return true;
    },
    [store, figure],
  );
  useFollowed(figure, follow);
}
