import type { StateCreator } from "zustand";
import type { GradientNormCurve, GradientNormSpec, Question } from "../../src/protocol/messages.ts";
import {
  type CurveId,
  firstPlace,
  freeId,
  type NormAxis,
  type NormPlace,
  type NormSetting,
  specsOf,
} from "./gradientNormPlace.ts";
import { failed, initially, type Loadable, loading, ready } from "../kit/loadable.ts";

/** A curve and the name under which it is drawn. */
export interface NamedCurve {
  readonly id: CurveId;
  readonly curve: GradientNormCurve;
}

/** What the engine is asked; replaced only when an answer would differ. */
export interface NormRequest {
  readonly ids: readonly CurveId[];
  readonly specs: readonly GradientNormSpec[];
}

const requestOf = (place: NormPlace): NormRequest => ({
  ids: place.settings.map(({ id }) => id),
  specs: specsOf(place),
});

const firstRequest = requestOf(firstPlace);

export const firstGradientNorms: Question<"gradientNorms"> = {
  kind: "gradientNorms",
  specs: firstRequest.specs,
};

const named = (curves: readonly GradientNormCurve[], { ids }: NormRequest): NamedCurve[] =>
  curves.flatMap((curve, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, curve }];
  });

export interface GradientNormSlice {
  readonly normPlace: NormPlace;
  readonly normRequest: NormRequest;
  readonly normCurves: Loadable<readonly NamedCurve[]>;
  /** The last place that could be computed: the way back from one that could not. */
  readonly lastGoodNormPlace: NormPlace;
  readonly isNormPlaying: boolean;
  /** What an address asked for and could not get. */
  readonly normComplaints: readonly string[];

  openNormPlace(place: NormPlace, complaints?: readonly string[]): void;
  changeSetting(id: CurveId, change: Partial<Omit<NormSetting, "id">>): void;
  addSetting(): void;
  removeSetting(id: CurveId): void;
  changeSequenceLength(sequenceLength: number): void;
  changeNormAxis(axis: NormAxis): void;
  goToStepsBack(stepsBack: number): void;
  playNorms(on: boolean): void;
  resetNorms(): void;
  receiveGradientNorms(curves: readonly GradientNormCurve[], asked: NormRequest): void;
  failGradientNorms(message: string, asked: NormRequest): void;
}

/** Walked to the end stays at the end, and not begun stays not begun, whatever the length. */
function fittingStepsBack({ stepsBack, sequenceLength }: NormPlace, newLength: number): number {
  return stepsBack === sequenceLength - 1 ? newLength - 1 : Math.min(stepsBack, newLength - 1);
}

export const createGradientNormSlice =
  (first: readonly GradientNormCurve[] | undefined): StateCreator<GradientNormSlice> =>
  (set, get) => {
    /** Another picture, and a question to the engine when it needs other curves. */
    const show = (place: NormPlace) =>
      set(({ normRequest, normCurves }) => {
        const request = requestOf(place);
        const isSame =
          normCurves.value !== null && JSON.stringify(request) === JSON.stringify(normRequest);
        return {
          normPlace: place,
          normComplaints: [],
          ...(isSame
            ? normCurves.status === "ready" && { lastGoodNormPlace: place }
            : { normRequest: request, normCurves: loading(normCurves) }),
        };
      });

    return {
      normPlace: firstPlace,
      normRequest: firstRequest,
      normCurves: initially(first && named(first, firstRequest)),
      lastGoodNormPlace: firstPlace,
      isNormPlaying: false,
      normComplaints: [],

      openNormPlace: (place, complaints = []) => {
        show(place);
        set({ normComplaints: complaints, isNormPlaying: false });
      },
      changeSetting: (id, change) => {
        const { normPlace } = get();
        const settings = normPlace.settings.map((setting) =>
          setting.id === id ? { ...setting, ...change } : setting,
        );
        show({ ...normPlace, settings });
      },
      addSetting: () => {
        const { normPlace } = get();
        const id = freeId(normPlace.settings);
        const model = normPlace.settings.at(-1);
        if (id === null || !model) return;
        const settings = [...normPlace.settings, { ...model, id }];
        show({ ...normPlace, settings: settings.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
      },
      removeSetting: (id) => {
        const { normPlace } = get();
        const settings = normPlace.settings.filter((setting) => setting.id !== id);
        if (settings.length > 0) show({ ...normPlace, settings });
      },
      changeSequenceLength: (sequenceLength) => {
        const { normPlace } = get();
        const stepsBack = fittingStepsBack(normPlace, sequenceLength);
        show({ ...normPlace, sequenceLength, stepsBack });
        set({ isNormPlaying: false });
      },
      changeNormAxis: (axis) => show({ ...get().normPlace, axis }),
      goToStepsBack: (stepsBack) => {
        const { normPlace, isNormPlaying } = get();
        const last = normPlace.sequenceLength - 1;
        const reached = Math.min(Math.max(stepsBack, 0), last);
        show({ ...normPlace, stepsBack: reached });
        set({ isNormPlaying: isNormPlaying && reached < last });
      },
      playNorms: (on) => {
        const { normPlace, goToStepsBack } = get();
        set({ isNormPlaying: on });
        if (on && normPlace.stepsBack === normPlace.sequenceLength - 1) goToStepsBack(0);
      },
      resetNorms: () => {
        show(firstPlace);
        set({ isNormPlaying: false });
      },
      receiveGradientNorms: (curves, asked) =>
        set(({ normRequest, normPlace, normCurves }) => {
          const value = named(curves, asked);
          return asked === normRequest
            ? { normCurves: ready(value), lastGoodNormPlace: normPlace }
            : { normCurves: { ...normCurves, value } };
        }),
      failGradientNorms: (message, asked) =>
        set(({ normRequest, normCurves }) =>
          asked === normRequest ? { normCurves: failed(normCurves, message) } : {},
        ),
    };
  };
