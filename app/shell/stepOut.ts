import { takesLetters } from "../hooks/isField.ts";
import type { AppStore } from "../store/appStore.ts";
import { words } from "../words/en.ts";

/**
 * What Escape does in a presentation, one thing at a time: it leaves a field, closes what stands over the figure, a list
 * of keys, a question or the spotlight, and with nothing of this there it leaves.
 */
export function stepOut(store: AppStore): void {
  const { areKeysListed, check, isSpotlit, ...state } = store.getState();
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && takesLetters(activeElement)) {
    const figure = activeElement.closest<HTMLElement>("[data-figure]");
    if (figure) figure.focus({ preventScroll: true });
    else activeElement.blur();
  } else if (areKeysListed) state.listKeys(false);
  else if (check !== null) state.ask(null);
  else if (isSpotlit) {
    state.switchSpotlight(false);
    state.announce(words.presentation.spotlightIs(false));
  } else state.leaveSolo();
}
