import { kitWords } from "../words.ts";

/** What would be lost if the open page were left. */
const guards = new Set<() => boolean>();
let hasAgreed = false;

const isAtStake = () => [...guards].some((guard) => guard());

/** The browser asks in its own words. */
function onUnload(event: BeforeUnloadEvent): void {
  if (isAtStake()) event.preventDefault();
}

/** A link to another page of the site: nothing is unloaded, so the page asks. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isElsewhere = button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
  if (!link || isElsewhere || link.target === "_blank" || link.origin !== location.origin) return;
  if (link.pathname === location.pathname || !isAtStake()) return;
  hasAgreed = confirm(kitWords.live.leaving);
  if (hasAgreed) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Asks the reader before the page is left, as long as something is at stake. The back button leaves without asking.
 *
 * @returns ends that, and says whether something was lost that the reader was not asked about
 */
export function guardLeaving(isOneAtStake: () => boolean): () => boolean {
  if (guards.size === 0) {
    hasAgreed = false;
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
  }
  guards.add(isOneAtStake);
  return () => {
    guards.delete(isOneAtStake);
    if (guards.size === 0) {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    }
    return isOneAtStake() && !hasAgreed;
  };
}
