import "./kit.css";
import { useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Kind } from "../../src/protocol/messages.ts";
import { FigureView } from "./FigureView.tsx";
import type { FigureDefinition } from "./figure.ts";
import { useFigurePage } from "./FigurePage.tsx";
import { useFollowed } from "./followed.ts";
import { callFigure } from "./frame/callFigure.ts";
import { useAppStore } from "../store/appStore.ts";
import { viewOf } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { changeAddress } from "../hooks/changeAddress.ts";
import { useFirstWalk } from "./useFirstWalk.ts";
import { kitWords } from "./words.ts";

export interface FigureProps<S extends Schema> {
  /** Tells it apart where the page holds several of its kind. */
  readonly name?: string;
  /** First values other than the definition's. */
  readonly preset?: Partial<ValuesOf<S>>;
  /** The page's main figure: the address names its parameters bare. */
  readonly isMain?: boolean;
}

/** Makes the tag that prose names, from all that is particular to a figure. */
export function createFigure<S extends Schema, K extends Kind>(definition: FigureDefinition<S, K>) {
  function Figure({ name = definition.id, preset, isMain = false }: FigureProps<S>) {
    const page = useFigurePage();
    const [given] = useState(preset ?? {});
    const instance = page.join(name, definition, given, isMain);
    useEffect(() => {
      page.arrive(name, location.search);
      return () => page.leave(name);
    }, [page, name]);
    const { announce } = useAppStore().getState();
    useFollowed(
      name,
      useCallback(
        (search) => {
          // The way back leads to where the reader came from in the figure, not off the page.
          changeAddress("push", location.pathname + location.search);
          page.show(name, search);
          callFigure(name);
          announce(kitWords.called);
          return true;
        },
        [page, name, announce],
      ),
    );
    useFirstWalk(definition.firstWalk, instance, definition, given);
    const view = viewOf(useStore(instance));
    const { live = null, gathering = null } = page.find(name) ?? {};
    return view ? (
      <FigureView
        {...{ definition, instance, live, gathering, name, isMain, view, preset: given }}
      />
    ) : (
      <div className="figure figure-waiting" data-figure={name} />
    );
  }
  return Object.assign(Figure, { definition });
}
