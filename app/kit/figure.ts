import type { ComponentType, ReactNode } from "react";
import type { Answer, Kind, Question } from "../../src/protocol/messages.ts";
import type { Verdict } from "../mdx/Check.tsx";
import type { GatherPart, GatherState } from "./gather/gather.types.ts";
import type { LivePart, LiveState } from "./live/live.types.ts";
import type { Schema, ValuesOf } from "./params/param.ts";

/** All that a picture, a sentence, a table or a check may be made of. */
export interface View<S extends Schema, K extends Kind> {
  /** As they were when the engine was asked for `answer`. */
  readonly params: ValuesOf<S>;
  readonly answer: Answer<K>;
  /** 0 … steps − 1 */
  readonly step: number;
  /** The network that is being trained, of a figure with `live` */
  readonly live?: LiveState;
  /** What has been gathered so far, of a figure with `gather`; the declaration's `of` reads it. */
  readonly gather?: GatherState;
}

export interface TableData {
  readonly caption: string;
  /** Unlike one another. */
  readonly columns: readonly string[];
  /** The first cell of a row names it, unlike the others. */
  readonly rows: readonly (readonly string[])[];
  /** Lines below the caption, unlike one another: what the columns belong to. */
  readonly notes?: readonly string[];
  /** The number that a cell rounds, for files, where there is one; row and column count from 0. */
  readonly exact?: (row: number, column: number) => number | null | undefined;
}

/** What a reader guesses about: one question has one subject, or one for each curve. */
export interface Subject {
  /** What the guess belongs to; a guess for one setting is none for another. */
  readonly key: string;
  /** Names it beside the other subjects. */
  readonly name: ReactNode;
}

/** Asked before the walk, or before a step of it; the guess is kept and judged when the walk is over. */
export interface Prediction<S extends Schema, K extends Kind> {
  readonly question: (view: View<S, K>) => string;
  /** Beside the button: what the options mean. */
  readonly note?: string;
  readonly subjects: (view: View<S, K>) => readonly Subject[];
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** Of a figure that gathers: asked and told in its walk all the same, since what is gathered has no part in it. */
  readonly isOfWalk?: boolean;
  /** Asked in a presentation alone, where a room votes on what a reader answers in the picture, such as by drawing. */
  readonly isOfRoom?: boolean;
  /** At which step of the walk it is asked, such as the last one before it is answered; the first, unless this says otherwise. */
  readonly askedAt?: number;
  /**
   * From which step on it is told what became of it; the last, unless this says otherwise. Of a network that is trained
   * it is told when its training has ended, and of long work when it is done.
   */
  readonly toldFrom?: (view: View<S, K>) => number;
  /** What became of it; asked from then on. */
  readonly outcome: (
    view: View<S, K>,
    subject: number,
  ) => { readonly value: string; readonly sentence: string };
  /** What must be set for the last step to tell what became of all guesses; what is set now, unless this says otherwise. */
  readonly revealed?: (view: View<S, K>) => Partial<ValuesOf<S>>;
  /** Whether what is shown tells of a subject; projected, no other is judged. Without it all are. */
  readonly isAbout?: (view: View<S, K>, subject: number) => boolean;
  /** The figure's `Caption` shows each guess beside what it is about (`verdictOf`), instead of all below it. */
  readonly isInCaption?: boolean;
}

export interface CheckQuestion<S extends Schema, K extends Kind> {
  /** Unlike those of the figure's other questions. */
  readonly id: string;
  readonly question: (view: View<S, K>) => ReactNode;
  /** Answers to choose from; without them the answer is typed. */
  readonly choices?: (view: View<S, K>) => readonly string[];
  readonly judge: (view: View<S, K>, answer: string) => Verdict;
  /** An answer that `judge` accepts, with all its digits; of what is typed only the verdict is shown. */
  readonly right: (view: View<S, K>) => string;
  /** At which step the picture shows the answer, too: the figure goes there when a presenter tells it. */
  readonly toldAt?: number;
}

/** Changes parameters: the values themselves, or made from those that are set now. */
export type Change<S extends Schema> = (
  change: Partial<ValuesOf<S>> | ((params: ValuesOf<S>) => Partial<ValuesOf<S>>),
  /** `continues`: part of the same gesture as the change before, so that one undo takes both back. */
  options?: { readonly continues?: boolean },
) => void;

export interface SettingsProps<S extends Schema> {
  /** As they are set. A control shows these, a picture `view.params`. */
  readonly params: ValuesOf<S>;
  readonly change: Change<S>;
}

export interface PictureProps<S extends Schema, K extends Kind> extends SettingsProps<S> {
  readonly view: View<S, K>;
  /** One sentence: what the figure shows now. */
  readonly description: string;
  /** The engine works on what is set, and `view` is still what was set before. */
  readonly isWaiting: boolean;
  /** Meanwhile, where the engine tells it: what the answer would be if its work ended now. */
  readonly soFar?: Answer<K> | undefined;
  /** Shows another step, and stops a walk that is under way. */
  readonly goTo: (step: number) => void;
}

export interface CaptionProps<S extends Schema, K extends Kind> extends PictureProps<S, K> {
  /** What was guessed of a subject of the prediction, and at the last step what became of it; nothing where nothing was. */
  readonly verdictOf: (subject: number) => ReactNode;
}

/** A stop of the story that a figure tells, such as one word, trained with one setting. */
export interface StoryStop<S extends Schema> {
  /** In the order of their weight: a picture of no stop belongs to the one that it agrees with longest. */
  readonly params: Partial<ValuesOf<S>>;
  /** Whether it is shown at its last step, and played up to it; otherwise at its first. */
  readonly isPlayed: boolean;
  /** At which step it is shown instead, such as one of several that are told of the same setting. */
  readonly step?: number;
}

/** How a figure walks. Position 0 is where it begins; positions count up in the order of Next. */
export interface Steps<S extends Schema, K extends Kind> {
  /** At least 1 */
  readonly count: (answer: Answer<K>, params: ValuesOf<S>) => number;
  /** Positions, ascending, at which Back, Next and playing come to rest, the first and the last among them; all, unless this says otherwise. */
  readonly stops?: readonly number[];
  /**
   * The walk goes against time, which runs to the right in the picture: then scrubber, arrow keys and buttons lead to
   * the left, where the picture goes.
   */
  readonly isBackward?: boolean;
  /** Where a new answer is shown: at its first step (0), unless this says otherwise. */
  readonly initial?: (answer: Answer<K>) => number;
  /** A presentation that is not led to a step begins at the first one, where `initial` is another. */
  readonly isToldFromStart?: boolean;
  /**
   * Whether a new answer is shown from `initial` again, or at the step that is shown now. With "end" a walk that has
   * come to its last step stands at the last step of a longer one, too.
   */
  readonly isKept: boolean | "end";
  /** How many steps make the end, of which "end" keeps each; the last one, unless this says otherwise. */
  readonly ending?: number;
  /** Names a step in the transport, and is said when the reader steps. */
  readonly label: (view: View<S, K>) => string;
  /** How an address names a step; the number of the position, unless this says otherwise. */
  readonly id?: (view: View<S, K>) => string;
  /**
   * Stands in the transport's place while there is one step only: the change that makes more, such as training. Then
   * the figure plays from its first step.
   */
  readonly begin?: {
    readonly name: string;
    readonly change: Partial<ValuesOf<S>>;
  };
  /** What a clicker walks through in a presentation, where single steps tell little, such as those of a training. */
  readonly story?: (params: ValuesOf<S>) => readonly StoryStop<S>[];
  /** Milliseconds a step while it plays */
  readonly tickMs: (answer: Answer<K>) => number;
  /** Names under the scrubber. */
  readonly marks?: (
    view: View<S, K>,
  ) => readonly { readonly position: number; readonly label: string }[];
}

/** A figure, told once; `createFigure` makes the rest of it. */
export interface FigureDefinition<S extends Schema, K extends Kind> {
  /** Names it in links and embed codes; unique on the site. */
  readonly id: string;
  /** What the heading says; it may follow what is shown. */
  readonly title: ReactNode | ((view: View<S, K>) => ReactNode);
  readonly params: S;
  /** What the engine must know. Equal questions are asked once. */
  readonly ask: (params: ValuesOf<S>) => Question<K>;
  /** Brings parameters together that do not fit one another. */
  readonly settle?: (params: ValuesOf<S>) => {
    readonly params: ValuesOf<S>;
    readonly complaints: readonly string[];
  };
  /** Turns the names of an older address into those of `params` and `step`, so that old links open. */
  readonly outdated?: (query: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
  /**
   * The figure that was the page's main one before this one, and the names that stood bare in addresses for it alone: it
   * still follows them, and a bare `step` beside any of them, which is then not this one's.
   */
  readonly formerMain?: { readonly name: string; readonly bare: readonly string[] };
  /**
   * What a link of the text leaves as the reader has it, unless the link names it: `step`, and parameters by their
   * names, such as a drawing of the reader's own.
   */
  readonly keptByLinks?: readonly string[];
  readonly steps?: Steps<S, K>;
  /** A network trained while the reader watches: what `trained` makes of its declaration. */
  readonly live?: LivePart<ValuesOf<S>, Answer<K>>;
  /** Long work that the engine does in helpings: what `gathering` makes of its declaration. */
  readonly gather?: GatherPart<ValuesOf<S>, K, unknown>;
  /** Walks once by itself, for a newcomer who does nothing, from a step. */
  readonly firstWalk?: { readonly waitMs: number; readonly from: number };
  /** Before the description, large: what the picture comes to, for the back row; empty where nothing is told yet. */
  readonly headline?: (view: View<S, K>) => string;
  /** One or two sentences: what the figure shows now. */
  readonly describe: (view: View<S, K>) => string;
  /** Projected, in the place of the description: the part of it that the back row reads while the picture moves. */
  readonly cue?: (view: View<S, K>) => string;
  readonly table: (view: View<S, K>) => TableData;
  readonly prediction?: Prediction<S, K>;
  /** Of a figure that trains or gathers and has no steps: the settings that a presentation works through in turn. */
  readonly tells?: readonly Partial<ValuesOf<S>>[];
  readonly checks?: readonly CheckQuestion<S, K>[];
  /** Above the transport: props in, picture out. */
  readonly Picture: ComponentType<PictureProps<S, K>>;
  /**
   * What the last change of a parameter was, said and shown before the description, which a phone then keeps in sight
   * with the marked parts of the picture; empty where nothing need be said.
   */
  readonly changed?: (before: ValuesOf<S>, now: ValuesOf<S>) => string;
  /** Instead of the description under the picture, where a figure says it in a form of its own. */
  readonly Caption?: ComponentType<CaptionProps<S, K>>;
  /** Below the transport: more about the step that is shown. */
  readonly Details?: ComponentType<PictureProps<S, K>>;
  /** The controls. */
  readonly Settings?: ComponentType<SettingsProps<S>>;
}
