import { use, useEffect, useSyncExternalStore } from "react";
import { withResolvers } from "./promised.ts";

/** A part of the page that React has not taken over yet: what the build drew stands. */
export interface BuiltPart {
  readonly takenOver: Promise<void>;
  /** React may have it from now on, as the build drew it. */
  takeOver(): void;
}

/** Undoes what was changed, the last first. */
function undo(changes: readonly MutationRecord[]): void {
  for (const {
    type,
    target,
    addedNodes,
    removedNodes,
    nextSibling,
    oldValue,
  } of changes.toReversed())
    if (type === "characterData") target.nodeValue = oldValue;
    else {
      for (const node of addedNodes) target.removeChild(node);
      for (const node of removedNodes) target.insertBefore(node, nextSibling);
    }
}

/**
 * Notes how a translation changes a part that still sleeps. React takes over only what the build drew: the changes
 * are undone right before, and React comes in the same breath, so that the next translation finds it there.
 *
 * @param elements what the part consists of, at least one
 */
export function keepAsBuilt(elements: Iterable<Element>): BuiltPart {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  const [first] = elements;
  for (const element of elements)
    observer.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
    });
  const { promise, resolve } = withResolvers<void>();
  return {
    takenOver: promise,
    takeOver() {
      const undone = [...changes.splice(0), ...observer.takeRecords()];
      observer.disconnect();
      undo(undone);
      resolve();
      // React takes over at once what such an event touches.
      if (undone.length > 0) first?.dispatchEvent(new Event("pointercancel", { bubbles: true }));
    },
  };
}

const never = () => () => undefined;

/** Whether React takes over just now what the build drew, in a browser. */
export const useIsHydrating = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => !import.meta.env.SSR,
  );

const parts = new Map<string, BuiltPart>();

function partUntil(selector: string, until: Promise<unknown>): BuiltPart | null {
  const known = parts.get(selector);
  if (known) return known;
  const elements = document.querySelectorAll(selector);
  if (elements.length === 0) return null;
  const part = keepAsBuilt(elements);
  parts.set(selector, part);
  void until.then(() => part.takeOver());
  return part;
}

/** Leaves the elements of a `<Suspense>` as the build drew them until something has come. */
export function useAsBuilt(selector: string, until: Promise<unknown>): void {
  const isHydrating = useIsHydrating();
  useEffect(() => {
    parts.delete(selector);
  }, [selector]);
  const part = isHydrating ? partUntil(selector, until) : null;
  if (part) use(part.takenOver);
}
