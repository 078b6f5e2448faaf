import type { StateCreator } from "zustand";

/** How the page is shown: as an article, one figure filling the screen, or one figure in an iframe. */
export type PageMode = "article" | "present" | "embed";

/** A way out of the figure that is presented, of which the presenter has been told. */
export interface Offer {
  /** Null where a press again leads nowhere. */
  readonly to: "after" | "before" | null;
  /** Says where it leads. */
  readonly sentence: string;
}

/** What all figures share: which one stands alone, and the sentence that is read out. */
export interface FigureSlice {
  readonly mode: PageMode;
  /** The figure that stands alone in present and embed mode; null means the page's first. */
  readonly soloFigure: string | null;
  /** Projected: the stage is dark until the next key. */
  readonly isBlank: boolean;
  /** Projected: whether the step's sentence, the speaker's cue, is on screen. */
  readonly hasCue: boolean;
  /** Projected: whether all but a circle around the pointer is dimmed. */
  readonly isSpotlit: boolean;
  /** Projected: whether the keys are listed. */
  readonly areKeysListed: boolean;
  /** Projected: which of the figure's questions stands over it, counted from 0; null while none does. */
  readonly check: number | null;
  /** Projected: where the next press of the same key leads, beyond the figure's last step or before its first. */
  readonly offered: Offer | null;
  /** Said once, politely, by the page's live region. */
  readonly announcement: string;
  /** Something that happened behind the scenes and that every page shows until it is dismissed. */
  readonly notice: string | null;
  /** Figures of the page that train a network: their keys are named where there are any. */
  readonly trainingCount: number;
  /** One more figure trains; returns how to say that it is gone. */
  joinTraining(): () => void;
  present(figure: string | null): void;
  embed(figure: string | null): void;
  leaveSolo(): void;
  switchBlank(on: boolean): void;
  switchCue(on: boolean): void;
  switchSpotlight(on: boolean): void;
  listKeys(on: boolean): void;
  ask(check: number | null): void;
  offer(offered: Offer | null): void;
  announce(sentence: string): void;
  notify(sentence: string | null): void;
}

export const createFigureSlice: StateCreator<FigureSlice> = (set) => ({
  mode: "article",
  soloFigure: null,
  isBlank: false,
  hasCue: true,
  isSpotlit: false,
  areKeysListed: false,
  check: null,
  offered: null,
  announcement: "",
  notice: null,
  trainingCount: 0,
  joinTraining() {
    set(({ trainingCount }) => ({ trainingCount: trainingCount + 1 }));
    return () => set(({ trainingCount }) => ({ trainingCount: trainingCount - 1 }));
  },
  present: (soloFigure) =>
    set({ mode: "present", soloFigure, isBlank: false, check: null, offered: null }),
  embed: (soloFigure) => set({ mode: "embed", soloFigure }),
  leaveSolo: () =>
    set({
      mode: "article",
      soloFigure: null,
      isBlank: false,
      isSpotlit: false,
      areKeysListed: false,
      check: null,
      offered: null,
    }),
  switchBlank: (isBlank) => set({ isBlank }),
  switchCue: (hasCue) => set({ hasCue }),
  switchSpotlight: (isSpotlit) => set({ isSpotlit }),
  listKeys: (areKeysListed) => set({ areKeysListed }),
  ask: (check) => set({ check }),
  offer: (offered) => set({ offered }),
  // Said again, the same sentence must be another text, or nothing is said.
  announce: (sentence) =>
    set((state) => ({
      announcement: state.announcement === sentence ? `${sentence}\u00a0` : sentence,
    })),
  notify: (notice) => set({ notice }),
});
