import { useEffect } from "react";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { readSpellingAddress } from "./store/spellingAddress.ts";
import { firstStep } from "./store/walkSlice.ts";
import { shorten } from "../../words/shorten.ts";
import { urlWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { createWalk, findStep } from "./walk.ts";

/**
 * Opens what the address asks for: when the page opens, and when the reader goes back or forward.
 * What it cannot follow is said in a sentence, and the rest is shown.
 */
export function useSpellingAddress(): void {
  const store = useSpellingStore();
  const run = useSpelling((state) => state.run.value);
  const stepId = useSpelling((state) => state.stepId);

  useEffect(() => {
    const open = () => {
      const { address, problems } = readSpellingAddress(location.search);
      const { openPlace, goToStep, complain, place, run: shown } = store.getState();
      complain(problems.length > 0 ? problems.join(" ") : null);
      if (shown.value === null || JSON.stringify(place) !== JSON.stringify(address.place)) {
        openPlace(address.place);
      }
      goToStep(address.stepId, address.pace);
    };
    open();
    window.addEventListener("popstate", open);
    return () => window.removeEventListener("popstate", open);
  }, [store]);

  // Whether a step exists depends on the word, so it can be judged only with the answer.
  useEffect(() => {
    if (!run || store.getState().run.status === "loading") return;
    if (findStep(createWalk(sizeOf(run)), stepId, "operation")) return;
    store.getState().goToStep(firstStep.stepId, firstStep.pace);
    store.getState().complain(urlWords.unknownStep(shorten(stepId)));
  }, [run, stepId, store]);
}
