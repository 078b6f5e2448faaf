import { useEffect } from "react";

/**
 * The site's signature: pointing at or focusing a symbol lights up its namesakes everywhere, in
 * prose, equations, graph and matrices. One attribute of the root element does it; the rules are
 * in `symbols.css`.
 */
export function useLinkedSymbols(): void {
  useEffect(() => {
    const root = document.documentElement;
    const light = ({ target }: Event) => {
      const symbol =
        target instanceof Element
          ? target.closest<HTMLElement>("[data-symbol]")?.dataset["symbol"]
          : undefined;
      if (symbol === undefined) delete root.dataset["lit"];
      else root.dataset["lit"] = symbol;
    };
    document.addEventListener("pointerover", light);
    document.addEventListener("focusin", light);
    return () => {
      document.removeEventListener("pointerover", light);
      document.removeEventListener("focusin", light);
    };
  }, []);
}
