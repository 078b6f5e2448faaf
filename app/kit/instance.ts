import { createStore, type StoreApi } from "zustand/vanilla";
import type { Kind } from "../../src/protocol/messages.ts";
import { shorten } from "../words/shorten.ts";
import type { Asker } from "./asker.ts";
import type { FigureDefinition, View } from "./figure.ts";
import type { FigureState, Telling } from "./figureState.ts";
import { noHistory, remember, travel } from "./history.ts";
import { keyOf } from "./knownAnswers.ts";
import { failed, initially, loading, ready } from "./loadable.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { acceptedChange, firstOf, readParams, writeParams } from "./params/values.ts";
import { kitWords } from "./words.ts";

/** Changes of the same parameters that follow one another as quickly as this are one gesture. */
const GESTURE_MS = 500;

export type Instance<S extends Schema, K extends Kind> = StoreApi<FigureState<S, K>>;

/** All that a picture is made of; null before the first answer. */
export function viewOf<S extends Schema, K extends Kind>({
  answer: { value },
  step,
}: Pick<FigureState<S, K>, "answer" | "step">): View<S, K> | null {
  return value && { params: value.params, answer: value.value, step };
}

/** The step at which a stop of the story is shown. */
const toldStep = (told: Telling, count: number): number =>
  typeof told === "number" ? Math.min(told, count - 1) : told === "last" ? count - 1 : 0;

/** Makes the state of one figure on one page: several of the same kind may stand side by side. */
export function createInstance<S extends Schema, K extends Kind>(
  { params: schema, ask, settle, steps, outdated, keptByLinks = [] }: FigureDefinition<S, K>,
  preset: Partial<ValuesOf<S>>,
  asker: Asker,
  now: () => number = () => performance.now(),
): Instance<S, K> {
  const usual = firstOf(schema, preset);
  const known = asker.known(ask(usual));
  /** Where the answer that comes next is shown; null where its steps say it. */
  let telling: Telling | null = null;
  /** Whether the address that was opened last names a step */
  let isLed = false;
  let lastChange: { readonly names: string; readonly at: number } | null = null;

  return createStore<FigureState<S, K>>()((set, get) => {
    const countOf = ({ answer: { value } }: FigureState<S, K>) =>
      value && steps ? steps.count(value.value, value.params) : 1;
    const initialOf = ({ answer: { value } }: FigureState<S, K>) =>
      (value && steps?.initial?.(value.value)) ?? 0;

    /** Whether a presentation begins at the first step, since the address leads to none. */
    const isToldNow = () => get().isPresented && !isLed && steps?.isToldFromStart === true;

    /** The step of a new answer that stands for the one shown before. */
    function keptStep(before: FigureState<S, K>): number {
      const last = countOf(get()) - 1;
      const toGo = countOf(before) - 1 - before.step;
      const wasAtEnd = before.step > 0 && toGo < (steps?.ending ?? 1);
      return steps?.isKept === "end" && wasAtEnd ? last - toGo : Math.min(before.step, last);
    }

    /** Where an answer is shown: at the step that an address wants, if there is one, or where steps begin. */
    function settleStep(isNew: boolean, before: FigureState<S, K>): void {
      const told = telling;
      telling = null;
      const state = get();
      const view = viewOf(state);
      const { wantedStep } = state;
      if (!steps || !view) return;
      const count = countOf(state);
      if (wantedStep === null) {
        set({ step: isNew && steps.isKept === false ? initialOf(state) : keptStep(before) });
        if (told !== null) set({ step: toldStep(told, count) });
        set(({ isPlaying }) => ({ isPlaying: (isPlaying || told === "played") && count > 1 }));
        return;
      }
      const nameOf = (at: number) => steps.id?.({ ...view, step: at }) ?? String(at);
      const names = Array.from({ length: count }, (_, at) => nameOf(at));
      const found = names.indexOf(wantedStep);
      const accepted = steps.id ? kitWords.steps(names[0], names.at(-1)) : kitWords.step(count);
      const complaint = kitWords.refused("step", shorten(wantedStep), accepted);
      set(({ complaints }) => ({
        wantedStep: null,
        step: found < 0 ? initialOf(state) : found,
        complaints: found < 0 ? [...complaints, complaint] : complaints,
      }));
    }

    const put = asker.latest(
      (params: ValuesOf<S>) => ask(params),
      (value, params) => {
        const answer = { params, value };
        const before = get();
        const isNewest = before.params === params;
        set((state) => ({ answer: isNewest ? ready(answer) : { ...state.answer, value: answer } }));
        if (isNewest) settleStep(true, before);
        else set({ step: keptStep(before) });
      },
      (message, params) => {
        telling = null;
        if (get().params === params) set((state) => ({ answer: failed(state.answer, message) }));
      },
      (value, params) => {
        const { params: newest, answer } = get();
        if (newest === params) set({ answer: { ...answer, soFar: { params, value } } });
      },
    );

    /** Another picture; the engine is asked when it needs another answer. */
    function show(params: ValuesOf<S>): void {
      const before = get();
      const { answer } = before;
      const question = ask(params);
      const isSame = answer.value !== null && keyOf(question) === keyOf(ask(answer.value.params));
      const value = isSame ? answer.value.value : asker.known(question);
      if (value === undefined) {
        set({ params, answer: loading(answer) });
        put(params);
        return;
      }
      set({ params, answer: ready({ params, value }) });
      settleStep(!isSame, before);
    }

    /** Another picture that can be undone. What stays as it is asks nothing, once it has been answered. */
    function visit(params: ValuesOf<S>, complaints: readonly string[], isGoingOn: boolean): void {
      const settled = settle?.(params) ?? { params, complaints: [] };
      const { history, params: before } = get();
      const isMoved = Object.keys(writeParams(schema, settled.params, before)).length > 0;
      set({
        complaints: [...complaints, ...settled.complaints],
        ...(isMoved && !isGoingOn && { history: remember(history, before) }),
      });
      if (isMoved || get().answer.value === null) show(settled.params);
      else if (get().answer.status === "ready") settleStep(false, get());
    }

    return {
      params: usual,
      step: (known && steps?.initial?.(known)) ?? 0,
      wantedStep: null,
      isPlaying: false,
      isPresented: false,
      answer: initially(known && { params: usual, value: known }),
      complaints: [],
      history: noHistory,
      change: (change, { continues = false } = {}) => {
        const { params: before, history } = get();
        const wanted = typeof change === "function" ? change(before) : change;
        const { params, complaints } = acceptedChange(schema, before, wanted);
        const gesture = { names: Object.keys(wanted).join(), at: now() };
        const isGoingOn =
          history.past.length > 0 &&
          history.future.length === 0 &&
          lastChange !== null &&
          (continues ||
            (lastChange.names === gesture.names && gesture.at - lastChange.at < GESTURE_MS));
        lastChange = gesture;
        set({ wantedStep: null });
        visit(params, complaints, isGoingOn);
      },
      goTo: (step) => {
        const { isPlaying, isPresented } = get();
        const last = countOf(get()) - 1;
        const reached = Math.min(Math.max(step, 0), last);
        set({ step: reached, isPlaying: isPlaying && reached < last });
        // Projected, they stand over the picture.
        if (isPresented) set({ complaints: [] });
      },
      play: (on) => {
        const last = countOf(get()) - 1;
        if (on && last === 0 && steps?.begin) {
          get().tell(steps.begin.change, "played");
          return;
        }
        set({ isPlaying: on && last > 0, ...(on && get().step === last && { step: 0 }) });
      },
      present: (isPresented) => {
        set({ isPresented });
        const { answer, step } = get();
        if (!isToldNow() || step !== initialOf(get())) return;
        if (answer.status === "loading") telling = "first";
        else set({ step: 0 });
      },
      tell: (params, at) => {
        set({ isPlaying: false });
        lastChange = null;
        telling = at;
        get().change(params);
      },
      undo: () => go("undo"),
      redo: () => go("redo"),
      reset: () => {
        lastChange = null;
        set({ wantedStep: null, isPlaying: false });
        visit(usual, [], false);
        set((state) => ({ step: initialOf(state) }));
      },
      open: (query, { isArrival = false, isLink = false } = {}) => {
        const asked = outdated?.(query) ?? query;
        const isOwn = (name: string) => isLink && keptByLinks.includes(name);
        const own = Object.entries(get().params).filter(([name]) => isOwn(name));
        const base = { ...usual, ...Object.fromEntries(own) };
        const { params, complaints } = readParams(schema, asked, base);
        lastChange = null;
        isLed = asked.has("step");
        if (isToldNow()) telling = "first";
        set((state) => ({
          isPlaying: false,
          wantedStep: asked.get("step") ?? null,
          step: isOwn("step") ? state.step : initialOf(state),
        }));
        visit(params, complaints, false);
        if (isArrival) set({ history: noHistory });
      },
    };

    function go(way: "undo" | "redo"): void {
      const { history, params } = get();
      const found = travel(history, params, way);
      if (!found) return;
      lastChange = null;
      set({ history: found.history, complaints: [] });
      show(found.value);
    }
  });
}
