import { useEffect } from "react";
import { changeAddress } from "../hooks/changeAddress.ts";
import { isField } from "../hooks/isField.ts";
import { type AppState, useAppStore } from "../store/appStore.ts";
import { words } from "../words/en.ts";
import { shorten } from "../words/shorten.ts";
import { stepOut } from "./stepOut.ts";

/** Once a presentation is over, a reload or a copied address does not begin it again. */
function forgetPresentation(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has("present")) return;
  address.searchParams.delete("present");
  changeAddress("replace", address);
}

function show({ mode, soloFigure }: AppState): void {
  const root = document.documentElement;
  if (mode === "article") delete root.dataset["mode"];
  else root.dataset["mode"] = mode;
  // What the build drew of a figure that still sleeps stands alone at once; awake, it says the same by itself.
  if (soloFigure !== null || mode === "article")
    for (const figure of document.querySelectorAll<HTMLElement>("[data-figure]"))
      figure.toggleAttribute("data-solo", figure.dataset["figure"] === soloFigure);
}

/**
 * Article, presentation or embed: the root element says which, styles hide the rest. `P` presents, unless a field has
 * the focus or the reader has switched letter keys off, and Escape leads out of a presentation.
 */
export function usePageMode(): void {
  const store = useAppStore();
  useEffect(() => {
    const { embed, present } = store.getState();
    const query = new URLSearchParams(location.search);
    const figures = [...document.querySelectorAll<HTMLElement>("[data-figure]")];
    /** The figure that the address names; a name this page does not know stands for its main one. */
    const named = (name: string) => figures.find((one) => one.dataset["figure"] === name);
    const pick = (key: string) => {
      const name = query.get(key) ?? "";
      const figure = named(name)?.dataset["figure"] ?? null;
      if (name !== "" && figure === null) {
        const offered = figures.map((one) => one.dataset["figure"] ?? "");
        store.getState().notify(words.address.noFigure(shorten(name), offered));
      }
      return figure;
    };
    if (figures.length > 0 && query.has("embed")) embed(pick("embed"));
    else if (figures.length > 0 && query.has("present")) present(pick("present"));
    show(store.getState());
    return store.subscribe((state, before) => {
      if (state.mode === before.mode && state.soloFigure === before.soloFigure) return;
      if (state.mode !== "present" && before.mode === "present") forgetPresentation();
      show(state);
    });
  }, [store]);

  useEffect(() => {
    const press = (event: Event) => {
      // A browser that fills in a field says "keydown" of no key.
      if (!(event instanceof KeyboardEvent)) return;
      const { mode, hasLetterKeys, present } = store.getState();
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && mode === "present") stepOut(store);
      if (isField(event.target)) return;
      const hasFigure = document.querySelector("[data-figure]") !== null;
      if (event.key.toLowerCase() === "p" && hasLetterKeys && mode === "article" && hasFigure) {
        event.preventDefault();
        present(null);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store]);
}
