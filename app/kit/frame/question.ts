import { createContext, useContext, useEffect } from "react";
import { type OpenQuestion, useAppStore } from "../../store/appStore.ts";

/** Whether the figure around is the one that is presented. */
export const PresentedContext = createContext(false);

/**
 * Lets the room vote on a question of a figure, and the presenter show its answer. Nothing happens while the figure
 * is not presented.
 *
 * @param question made anew only when it changes; null where none is asked
 */
export function useOpenQuestion(question: OpenQuestion | null): void {
  const isPresented = useContext(PresentedContext);
  const store = useAppStore();
  useEffect(
    () => (question && isPresented ? store.getState().openQuestion(question) : undefined),
    [question, isPresented, store],
  );
}
