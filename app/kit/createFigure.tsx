import "./kit.css";
import { Suspense, use, useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Kind } from "../../src/protocol/messages.ts";
import { FigureView } from "./FigureView.tsx";
import type { FigureDefinition } from "./figure.ts";
import { useFigurePage } from "./FigurePage.tsx";
import { useFollowed } from "./followed.ts";
import { callFigure } from "./frame/callFigure.ts";
import { useAppStore } from "../store/appStore.ts";
import { type Instance, viewOf } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { changeAddress } from "../hooks/changeAddress.ts";
import { rise, useSleep } from "./sleep.ts";
import { useFirstWalk } from "./useFirstWalk.ts";
import { kitWords } from "./words.ts";

export interface FigureProps<S extends Schema> {
  /** Tells it apart where the page holds several of its kind. */
  readonly name?: string;
  /** First values other than the definition's. */
  readonly preset?: Partial<ValuesOf<S>>;
  /** The page's main figure: the address names its parameters bare. */
  readonly isMain?: boolean;
  /** The figure of the page that it is another picture of: what is set there is shown here. */
  readonly of?: string;
}

/** Makes the tag that prose names, from all that is particular to a figure. */
export function createFigure<S extends Schema, K extends Kind>(definition: FigureDefinition<S, K>) {
  function Own({ name = definition.id, preset, isMain = false }: FigureProps<S>) {
    useSleep(name, !isMain);
    const page = useFigurePage();
    const [given] = useState(preset ?? {});
    const instance = page.join(name, definition, given, isMain);
    useEffect(() => {
      page.arrive(name, location.search);
      rise(name);
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
    return <Shown {...{ instance, name, isMain }} />;
  }

  /** Another picture of the figure `of`, which may stand further down, or wake later. */
  function Shared({ name = definition.id, of }: { readonly name?: string; readonly of: string }) {
    const page = useFigurePage();
    const joined = page.whenJoined(of);
    useSleep(name, true, () => joined);
    const instance = page.share(name, definition, use(joined));
    useEffect(() => {
      page.find(name)?.gathering?.arrive();
      rise(name);
    }, [page, name]);
    return <Shown {...{ instance, name, of, isMain: false }} />;
  }

  interface ShownProps {
    readonly instance: Instance<S, K>;
    readonly name: string;
    readonly isMain: boolean;
    readonly of?: string;
  }

  function Shown({ instance, name, isMain, of }: ShownProps) {
    const page = useFigurePage();
    const view = viewOf(useStore(instance));
    const { live = null, gathering = null } = page.find(name) ?? {};
    const search = page.searchOf(of ?? name);
    const isShared = of !== undefined;
    return view ? (
      <FigureView
        {...{ definition, instance, live, gathering, name, isMain, search, isShared, view }}
      />
    ) : (
      <div className="figure figure-waiting" data-figure={name} />
    );
  }

  const Figure = (props: FigureProps<S>) =>
    props.of === undefined ? (
      <Own {...props} />
    ) : (
      <Suspense>
        <Shared of={props.of} {...(props.name !== undefined && { name: props.name })} />
      </Suspense>
    );
  return Object.assign(Figure, { definition });
}
