import { useAppState } from "../../store/appStore.ts";

/**
 * How a figure stands on the page: whether alone, in a presentation or an embed, and whether it is the one that is
 * presented.
 *
 * @param isMain the page's main figure: the one that is meant where none is named
 */
export function useSolo(id: string, isMain: boolean) {
  const isSolo = useAppState(
    ({ mode, soloFigure }) =>
      mode !== "article" && (soloFigure === id || (soloFigure === null && isMain)),
  );
  const isPresented = useAppState(({ mode }) => mode === "present") && isSolo;
  return { isSolo, isPresented };
}
