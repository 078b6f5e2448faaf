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
      const asked = readSpellingAddress(location.search);
      const { openAddress, goToStep, showOverview, complain, place, run: shown } = store.getState();
      const { stepId: askedStep, pace, place: askedPlace } = asked.address;
      if (shown.value === null || JSON.stringify(place) !== JSON.stringify(askedPlace)) {
        openAddress(asked);
      } else complain(asked.problems.length > 0 ? asked.problems.join(" ") : null);
      goToStep(askedStep, pace);
      // Where training repeats the update, a trained network is seen as training left it.
      if (askedPlace.update > 0 && askedStep === "update.again") showOverview();
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
    const { complaint, complain } = store.getState();
    complain([complaint ?? [], urlWords.unknownStep(shorten(stepId))].flat().join(" "));
  }, [run, stepId, store]);
}
