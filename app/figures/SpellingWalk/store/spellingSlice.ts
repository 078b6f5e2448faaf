import type { StateCreator } from "zustand";
import { spellingLimits as limits } from "../../../../src/engine/experiments/spelling/limits.ts";
import type { EditTarget, Held, SpellingRun } from "../../../../src/protocol/messages.ts";
import { failed, initially, type Loadable, loading, ready } from "../../../kit/loadable.ts";
import {
  articlePlace,
  beforeTraining,
  isSameNetwork,
  released,
  type SpellingChange,
  type SpellingPlace,
  withEdit,
  withFittingStart,
} from "./place.ts";
import type { ReadAddress } from "./spellingAddress.ts";
import { urlWords } from "../words.ts";
import type { WalkSlice } from "./walkSlice.ts";

/** How far a training run is to go: a number of updates, or until the word is learnt. */
export type TrainingGoal = { readonly untilUpdate: number } | "learnt";

export interface SpellingSlice {
  readonly place: SpellingPlace;
  readonly run: Loadable<SpellingRun>;
  /** What the last good run is of; null before the first. */
  readonly shownPlace: SpellingPlace | null;
  /** The run before the last edit, while the numbers it changed are marked; otherwise null. */
  readonly runBeforeEdit: SpellingRun | null;
  readonly past: readonly SpellingPlace[];
  readonly future: readonly SpellingPlace[];
  readonly trainingGoal: TrainingGoal | null;
  /** What was wrong with the last thing the reader entered, and what is accepted; null when all is well. */
  readonly complaint: string | null;
  /** The address that was opened last, for as long as the engine may refuse its word. */
  readonly opened: {
    readonly place: SpellingPlace;
    readonly withoutWord: ReadAddress | null;
  } | null;

  /** Shows what an address asks for, or what is left of it should the engine refuse its word. */
  openAddress(asked: ReadAddress): void;
  changeExperiment(change: SpellingChange): void;
  /** `continues`: part of the same drag as the edit before, so that one undo takes both back. */
  editNumber(target: EditTarget, value: number, continues: boolean): void;
  /** What of the picture is held by hand from now on. `continues` within one drag. */
  holdNumbers(held: readonly Held[], continues: boolean): void;
  /** Lets go of all that is held, and of the weights that were set at the update that is shown. */
  release(): void;
  /** The numbers changed by the last edit are no longer marked. */
  settleEdit(): void;
  showUpdate(update: number): void;
  /** Where training has ended at what is shown, it begins again from the first weights. */
  startTraining(goal: TrainingGoal): void;
  pauseTraining(): void;
  /** One more helping of updates, after the last one was drawn. */
  continueTraining(): void;
  undo(): void;
  redo(): void;
  resetSpelling(): void;
  complain(sentence: string | null): void;
  receiveRun(run: SpellingRun, asked: SpellingPlace): void;
  /**
   * `isRefused`: the engine cannot compute the place, so the last one that it could is back; otherwise there was
   * no engine to ask, and what the reader has set stays.
   */
  failRun(message: string, asked: SpellingPlace, isRefused: boolean): void;
}

const MOST_UNDO = 200;

/** Whether no update follows the one that is shown. */
export const hasEnded = ({ end, update, trainedTo }: SpellingRun): boolean =>
  end !== null && update === trainedTo;

const joined = (sentences: readonly string[]) =>
  sentences.length > 0 ? sentences.join(" ") : null;

export const createSpellingSlice =
  (
    first: SpellingRun | undefined,
  ): StateCreator<SpellingSlice & WalkSlice, [], [], SpellingSlice> =>
  (set, get) => {
    /** Moves to another place and remembers the one before. */
    const visit = (place: SpellingPlace) =>
      set((state) => ({
        place,
        run: loading(state.run),
        runBeforeEdit: null,
        past: [...state.past, state.place].slice(-MOST_UNDO),
        future: [],
        trainingGoal: null,
        complaint: null,
      }));

    return {
      place: articlePlace,
      run: initially(first),
      shownPlace: first ? articlePlace : null,
      runBeforeEdit: null,
      past: [],
      future: [],
      trainingGoal: null,
      complaint: null,
      opened: null,

      openAddress: ({ address: { place }, problems, withoutWord }) =>
        set((state) => ({
          place,
          run: loading(state.run),
          runBeforeEdit: null,
          past: [],
          future: [],
          trainingGoal: null,
          complaint: joined(problems),
          opened: { place, withoutWord },
        })),
      changeExperiment: (change) => {
        const { experiment } = get().place;
        const changed = withFittingStart({ ...experiment, ...change, edits: [] });
        visit({ experiment: changed, update: 0, trainedTo: 0, held: [] });
      },
      editNumber: (target, value, continues) => {
        const { place, past, future, run, runBeforeEdit } = get();
        const { experiment, update, held } = place;
        const edits = withEdit(experiment.edits, { ...target, update, value });
        visit({ experiment: { ...experiment, edits }, update, trainedTo: update, held });
        set(continues ? { past, future, runBeforeEdit } : { runBeforeEdit: run.value });
      },
      holdNumbers: (held, continues) => {
        const { place, past, future, run, runBeforeEdit } = get();
        visit({ ...place, held });
        set(continues ? { past, future, runBeforeEdit } : { runBeforeEdit: run.value });
      },
      release: () => {
        const { place, run } = get();
        visit(released(place));
        set({ runBeforeEdit: run.value });
      },
      settleEdit: () => set({ runBeforeEdit: null }),
      showUpdate: (update) =>
        set((state) => ({
          place: { ...state.place, update, held: [] },
          run: loading(state.run),
          runBeforeEdit: null,
          trainingGoal: null,
          isOverview: true,
        })),
      startTraining: (trainingGoal) => {
        set(({ past, place, run: { value } }) => ({
          trainingGoal,
          past: [...past, place].slice(-MOST_UNDO),
          ...(value && hasEnded(value) && { place: beforeTraining(place) }),
          isOverview: true,
        }));
        get().continueTraining();
      },
      pauseTraining: () => set({ trainingGoal: null }),
      continueTraining: () => {
        const { trainingGoal, place, run } = get();
        if (trainingGoal === null) return;
        // A reader who scrubbed back trains on from what the picture shows, along the same history.
        const helping = 1 + Math.floor(place.update / 20);
        const end = trainingGoal === "learnt" ? limits.update.max : trainingGoal.untilUpdate;
        const update = Math.min(place.update + helping, end, limits.update.max);
        set({
          place: { ...place, update, trainedTo: Math.max(update, place.trainedTo), held: [] },
          run: loading(run),
          runBeforeEdit: null,
          future: [],
        });
      },
      undo: () => {
        const { past, future, place, run } = get();
        // A change that was refused has left the place as it was: it is nothing to take back.
        const last = past.findLastIndex((one) => one !== place);
        const before = past[last];
        if (!before) return;
        set({
          place: before,
          past: past.slice(0, last),
          future: [place, ...future],
          run: loading(run),
          runBeforeEdit: isSameNetwork(before, place) ? run.value : null,
          trainingGoal: null,
        });
      },
      redo: () => {
        const { past, future, place, run } = get();
        const [after, ...rest] = future;
        if (!after) return;
        set({
          place: after,
          past: [...past, place],
          future: rest,
          run: loading(run),
          runBeforeEdit: isSameNetwork(after, place) ? run.value : null,
          trainingGoal: null,
        });
      },
      resetSpelling: () => visit(articlePlace),
      complain: (complaint) => set({ complaint }),
      receiveRun: (run, asked) =>
        set((state) => {
          if (state.place !== asked)
            return { run: { ...state.run, value: run }, shownPlace: asked };
          const goal = state.trainingGoal;
          const isDone =
            hasEnded(run) || (goal !== null && goal !== "learnt" && run.update >= goal.untilUpdate);
          const place =
            run.update === asked.update && run.trainedTo === asked.trainedTo
              ? asked
              : { ...asked, update: run.update, trainedTo: run.trainedTo };
          return {
            run: ready(run),
            place,
            shownPlace: place,
            trainingGoal: isDone ? null : goal,
          };
        }),
      failRun: (message, asked, isRefused) => {
        const { opened, place: current } = get();
        if (isRefused && current === asked && opened?.place === asked && opened.withoutWord) {
          const { withoutWord } = opened;
          const problem = urlWords.otherWord(message, withoutWord.address.place.experiment.word);
          get().openAddress({ ...withoutWord, problems: [problem, ...withoutWord.problems] });
          return;
        }
        set((state) => {
          if (state.place !== asked) return {};
          const { shownPlace, run } = state;
          const isBack = isRefused && shownPlace !== null && run.value !== null;
          return {
            run: isBack ? ready(run.value) : failed(run, message),
            place: isBack ? shownPlace : asked,
            trainingGoal: null,
            complaint: message,
          };
        });
      },
    };
  };
