import type { Answer, Kind } from "../../src/protocol/messages.ts";
import type { Change } from "./figure.ts";
import type { History } from "./history.ts";
import type { Loadable } from "./loadable.ts";
import type { Schema, ValuesOf } from "./params/param.ts";

/** What one figure on one page is a picture of. */
export interface FigureState<S extends Schema, K extends Kind> {
  /** As they are set; the picture follows. */
  readonly params: ValuesOf<S>;
  /** Position of the walk */
  readonly step: number;
  /** The step that an address asks for, until the answer says whether there is one */
  readonly wantedStep: string | null;
  readonly isPlaying: boolean;
  /** Projected: then the address names every step of a figure that is told from its start. */
  readonly isPresented: boolean;
  /** The last good answer is kept while the next is computed, with the parameters that it answers. */
  readonly answer: Loadable<{ readonly params: ValuesOf<S>; readonly value: Answer<K> }>;
  /** What of the last request, an address or a control's, could not be followed */
  readonly complaints: readonly string[];
  readonly history: History<ValuesOf<S>>;
  readonly change: Change<S>;
  goTo(step: number): void;
  play(on: boolean): void;
  /** A presentation of the figure begins, or is over. */
  present(on: boolean): void;
  /** Shows a stop of the figure's story, at its first step, at its last, at one between them, or played from first to last. */
  tell(params: Partial<ValuesOf<S>>, at: Telling): void;
  undo(): void;
  redo(): void;
  /** Back to what the text speaks of; undo brings the reader's own back. */
  reset(): void;
  /** Shows what an address asks for; what was shown before can be brought back by undo, unless the page just opened. */
  open(query: ReadonlyMap<string, string>, options?: Opening): void;
}

/** Whether the page has just opened, or a link of the text asks, which leaves what is the reader's own. */
type Opening = { readonly isArrival?: boolean; readonly isLink?: boolean };

/** Where the steps of a stop are shown: a number is that step itself. */
export type Telling = "first" | "last" | "played" | number;
