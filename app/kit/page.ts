import type { Kind } from "../../src/protocol/messages.ts";
import { type Promised, withResolvers } from "./promised.ts";
import { isPageKey } from "../hooks/useAddress.ts";
import { formerKeys, inAddress, partOf, readQuery, speaksOf, writeQuery } from "./address.ts";
import type { Asker } from "./asker.ts";
import type { FigureDefinition } from "./figure.ts";
import type { Gathering } from "./gather/gather.types.ts";
import { createInstance, type Instance } from "./instance.ts";
import type { Live } from "./live/live.types.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { writeInstance } from "./writeInstance.ts";

/** A figure of the open page, whatever its parameters and its answer are. */
export interface OnPage {
  readonly figure: FigureDefinition<Schema, Kind>;
  readonly instance: Instance<Schema, Kind>;
  readonly preset: Partial<ValuesOf<Schema>>;
  readonly isMain: boolean;
  /** The network that it trains, if it does */
  readonly live: Live | null;
  /** The long work that it does in helpings, if it does */
  readonly gathering: Gathering | null;
}

/** The figures of one visit to a page: they share its address, its links and its questions. */
export interface FigurePage {
  /** The state of the figure of that name, made when it is first asked for. */
  join<S extends Schema, K extends Kind>(
    name: string,
    figure: FigureDefinition<S, K>,
    preset: Partial<ValuesOf<S>>,
    isMain: boolean,
  ): Instance<S, K>;
  /**
   * Another figure about what the figure `of` is set to: they share parameters, answer, undo and their part of the
   * address. It has the same parameters, and asks the same.
   *
   * @throws Error if it does not
   */
  share<S extends Schema, K extends Kind>(
    name: string,
    figure: FigureDefinition<S, K>,
    of: OnPage,
  ): Instance<S, K>;
  /** Shows what the address asks of a figure; from then on the address follows it. */
  arrive(name: string, search: string): void;
  leave(name: string): void;
  /**
   * What a figure that is not made by the kit shows, as a query string of bare keys: it shares the address. Null
   * when it leaves the page.
   */
  beside(search: string | null): void;
  /** Shows what an address asks of all figures, for the back button. */
  open(search: string): void;
  /** Changes one figure as a link of the text asks. */
  show(name: string, search: string): void;
  /**
   * Ends what is being trained and gathered, since the page is left; says whether something was lost without asking.
   */
  close(): boolean;
  find(name: string): OnPage | undefined;
  /** Resolves when the figure of that name has joined. */
  whenJoined(name: string): Promise<OnPage>;
  /**
   * The query string that brings back what all figures show; null while none of them has read the address.
   *
   * @param search the address as it is, of which the part of a figure that still sleeps is kept
   */
  written(search: string): string | null;
  /** The query string that brings back what one figure shows. */
  searchOf(name: string): string;
  subscribe(listener: () => void): () => void;
}

export function createFigurePage(asker: Asker): FigurePage {
  const figures = new Map<string, OnPage>();
  /** Names of the figures that have read the address, and how to stop listening to them. */
  const awake = new Map<string, () => void>();
  const awaited = new Map<string, Promised<OnPage>>();
  const listeners = new Set<() => void>();
  let besides: string | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const awakeOnes = () =>
    [...awake.keys()].flatMap((name) => {
      const one = figures.get(name);
      return one ? [{ name, ...one }] : [];
    });

  const partBy = (name: string, { isMain, figure, preset, instance }: OnPage) =>
    inAddress(Object.entries(writeInstance(figure, preset, instance.getState())), name, isMain);

  /** The figure that was the page's main one before, and the bare keys that only it had */
  const former = () => [...figures.values()].find(({ isMain }) => isMain)?.figure.formerMain;

  function readBy(search: string, name: string, { isMain }: OnPage) {
    const before = former();
    const bare = isMain || before?.name === name ? before?.bare : undefined;
    return partOf(search, name, isMain, bare);
  }

  function wait(name: string): Promised<OnPage> {
    const waiting = awaited.get(name) ?? withResolvers<OnPage>();
    awaited.set(name, waiting);
    return waiting;
  }

  return {
    join<S extends Schema, K extends Kind>(
      name: string,
      figure: FigureDefinition<S, K>,
      preset: Partial<ValuesOf<S>>,
      isMain: boolean,
    ) {
      const known = figures.get(name);
      // What stands under a name was made from its definition.
      if (known) return known.instance as unknown as Instance<S, K>;
      const instance = createInstance(figure, preset, asker);
      const live = figure.live?.follow(figure.ask, instance) ?? null;
      const gathering = figure.gather?.follow(figure.ask, instance, asker) ?? null;
      const one = { figure, instance, preset, isMain, live, gathering } as unknown as OnPage;
      figures.set(name, one);
      wait(name).resolve(one);
      return instance;
    },
    share<S extends Schema, K extends Kind>(
      name: string,
      figure: FigureDefinition<S, K>,
      of: OnPage,
    ) {
      const { params, ask }: { readonly params: unknown; readonly ask: unknown } = of.figure;
      if (params !== figure.params || ask !== figure.ask)
        throw new Error(
          `${name}: it has other parameters than ${of.figure.id}, or asks otherwise.`,
        );
      // So the state is that of such a figure.
      const instance = of.instance as unknown as Instance<S, K>;
      if (figures.has(name)) return instance;
      const gathering = figure.gather?.follow(figure.ask, instance, asker) ?? null;
      const one = { ...of, figure, isMain: false, live: null, gathering } as unknown as OnPage;
      figures.set(name, one);
      wait(name).resolve(one);
      return instance;
    },
    arrive(name, search) {
      const one = figures.get(name);
      if (!one || awake.has(name)) return;
      one.instance.getState().open(readBy(search, name, one), { isArrival: true });
      awake.set(name, one.instance.subscribe(tell));
      one.gathering?.arrive();
      tell();
    },
    leave(name) {
      awake.get(name)?.();
      awake.delete(name);
    },
    beside(search) {
      if (search === besides) return;
      besides = search;
      tell();
    },
    open(search) {
      for (const one of awakeOnes()) one.instance.getState().open(readBy(search, one.name, one));
    },
    show(name, search) {
      const one = figures.get(name);
      one?.instance.getState().open(readBy(search, name, one), { isLink: true });
    },
    close() {
      for (const { gathering } of figures.values()) gathering?.close();
      return [...figures.values()].filter(({ live }) => live?.close()).length > 0;
    },
    find: (name) => figures.get(name),
    whenJoined: (name) => wait(name).promise,
    written(search) {
      const ones = awakeOnes();
      if (ones.length === 0 && besides === null) return null;
      const shown = ones.flatMap((one) => partBy(one.name, one));
      const isBareRead = besides !== null || ones.some(({ isMain }) => isMain);
      const query = readQuery(search);
      const before = former();
      const isFormer = (key: string) =>
        before !== undefined &&
        !awake.has(before.name) &&
        formerKeys(query, before.bare).includes(key);
      // A figure that still sleeps has not read its part yet: it stays as it is, from now on under its own name.
      const asleep = query
        .filter(([key]) =>
          key.includes(".")
            ? !ones.some(({ name, isMain }) => speaksOf(key, name, isMain))
            : isFormer(key) || (!isBareRead && !isPageKey(key)),
        )
        .map(([key, value]): [string, string] => [
          isFormer(key) ? `${before?.name}.${key}` : key,
          value,
        ]);
      return writeQuery([...readQuery(besides ?? ""), ...shown, ...asleep]);
    },
    searchOf(name) {
      const one = figures.get(name);
      return one ? writeQuery(partBy(name, one)) : "";
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
