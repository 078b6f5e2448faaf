import { type RefObject, useEffect } from "react";

/**
 * When what has the focus is taken away (an answered question, a removed network, a message that was
 * dismissed), the figure takes the focus: its keys go on working, and a screen reader stays there.
 */
export function useKeptFocus(figure: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    let focused: EventTarget | null = null;
    const remember = (event: FocusEvent) => {
      focused = event.target;
    };
    // Focus that moves on is not lost. An element that is being removed is still there while it says
    // that it loses the focus, and gone a moment later.
    const forget = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (target === focused && target instanceof Element && target.isConnected) focused = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (!(focused instanceof Element) || focused.isConnected) return;
      focused = null;
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
    });
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
      observer.disconnect();
    };
  }, [figure]);
}
