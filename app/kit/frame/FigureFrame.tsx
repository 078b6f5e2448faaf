import "./frame.css";
import "./presentation.css";
import type { AskedCheck } from "./AskedChecks.tsx";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { FigureAddress } from "./FigureAddress.tsx";
import { hasActed } from "../../hooks/hasActed.ts";
import { type FigureHistory, FigureTools, type FigureTool } from "./FigureTools.tsx";
import { focusSteps } from "./focusSteps.ts";
import { AskedChecks, CsvButton, PresentationBar } from "./later.ts";
import { useSolo } from "./useSolo.ts";
import { useEmbedHeight } from "./useEmbedHeight.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { PresentedContext } from "./question.ts";
import type { Trainer } from "./usePresenter.ts";
import { useStepInSight } from "./useStepInSight.ts";
import { useStepKeys } from "./useStepKeys.ts";
import type { Stepper } from "../../controls/Transport.tsx";

interface FigureFrameProps {
  /** Names the figure in links and embed codes; unique on the site. */
  readonly id: string;
  readonly title: ReactNode;
  /** One sentence: what the figure shows now. */
  readonly description: string;
  /** The page's main figure: the one that a presentation or an embed without a name shows. */
  readonly isMain?: boolean;
  /** Back, next and the rest, for figures with steps: the keys act while the focus is inside. */
  readonly stepper?: Stepper;
  /** Instead of the stepper, for the presenter's keys: the stops of a story that the figure tells. */
  readonly story?: Stepper | undefined;
  /** Train and one update, for figures that train a network. */
  readonly trainer?: Trainer;
  /** Questions about what it shows, for a presentation. */
  readonly checks?: readonly AskedCheck[];
  /** Goes to a step, such as the one that shows the answer of a question. */
  readonly onStep?: (step: number) => void;
  /** The query string that brings back exactly this picture. */
  readonly search: string;
  /** Undo and redo, for figures that keep what the reader has set. */
  readonly history?: FigureHistory;
  readonly onReset: () => void;
  /** The same values as a table. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/**
 * What every figure has around its picture: a name, a sentence that says what it shows now, its
 * values as a table, reset, link, embed code, download and full screen. It is also what fills the
 * screen in a presentation and what stands alone in an iframe.
 */
export function FigureFrame(props: FigureFrameProps) {
  const { id, title, description, isMain = false, stepper, checks = [], search, table } = props;
  const labelId = useId();
  const figure = useRef<HTMLElement>(null);
  const [tool, setTool] = useState<FigureTool | null>(null);
  const mode = useAppState((state) => state.mode);
  const { isSolo, isPresented } = useSolo(id, isMain);
  const isBlank = useAppState((state) => state.isBlank) && isSolo;
  const stepped = isPresented ? (props.story ?? stepper) : stepper;
  const presented = { trainer: props.trainer, checkCount: checks.length };
  useStepKeys(figure, { id, stepper: stepped, ...presented }, isPresented);
  const isTrainable = props.trainer !== undefined;
  const { joinTraining } = useAppStore().getState();
  useEffect(() => (isTrainable ? joinTraining() : undefined), [isTrainable, joinTraining]);
  useStepInSight(figure);
  useKeptFocus(figure);
  useEmbedHeight(figure, isSolo && mode === "embed");

  // What a page opens with stands there; what comes of the reader's doing moves.
  const [opened] = useState(search);
  const [isStill, setIsStill] = useState(true);
  const isUnderWay = stepper?.isPlaying === true || props.trainer?.isOn === true;
  if (isStill && (isUnderWay || (search !== opened && hasActed()))) setIsStill(false);

  // What had the focus is hidden when a presentation begins or ends: the figure takes it.
  const wasPresented = useRef(false);
  useEffect(() => {
    if (isPresented !== wasPresented.current) figure.current?.focus();
    // What was pressed before is its own (earlyInput.js).
    if (isPresented) document.dispatchEvent(new Event("unrolled:presented"));
    wasPresented.current = isPresented;
  }, [isPresented]);

  return (
    <figure
      ref={figure}
      className="figure"
      id={`figure-${id}`}
      data-figure={id}
      data-solo={isSolo ? "" : undefined}
      aria-labelledby={labelId}
      aria-describedby={`${labelId}-now`}
      tabIndex={-1}
    >
      {stepper && (
        <button
          type="button"
          className="button skip-inside"
          onClick={(event) => focusSteps(event.currentTarget)}
        >
          {words.figure.skipToSteps}
        </button>
      )}
      {/* Alone, the figure hides the page's first heading with all else. */}
      {isSolo && <h1 className="visually-hidden">{words.siteName}</h1>}
      <figcaption className="figure-title">
        <h2 id={labelId}>{title}</h2>
      </figcaption>
      <p className="visually-hidden" id={`${labelId}-now`}>
        {description}
      </p>
      <div className="figure-body" hidden={tool === "table"} data-still={isStill || undefined}>
        <PresentedContext value={isPresented}>{props.children}</PresentedContext>
      </div>
      {tool === "table" && (
        <div
          className="figure-table"
          data-scrolls
          tabIndex={0}
          role="region"
          aria-label={words.figure.table}
        >
          <CsvButton name={`unrolled-${id}`} />
          <div>{table}</div>
        </div>
      )}
      <FigureTools
        id={id}
        figure={figure}
        search={search}
        tool={tool}
        onTool={setTool}
        {...(props.history && { history: props.history })}
        onReset={props.onReset}
      />
      <FigureAddress search={search} />
      {isPresented && <AskedChecks figure={id} checks={checks} onStep={props.onStep} />}
      {isPresented && (
        <PresentationBar
          isBlank={isBlank}
          {...presented}
          hasLevels={stepped?.open !== undefined}
          isBackward={stepped?.isBackward ?? false}
        />
      )}
    </figure>
  );
}
