import "../../network/network.css";
import "./stage.css";
import "./stagePresented.css";
import { useCallback, useMemo, useState } from "react";
import { Transport } from "../../controls/Transport.tsx";
import { plainText } from "../../math/RichText.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { writeSpellingAddress } from "./store/spellingAddress.ts";
import { firstStep } from "./store/walkSlice.ts";
import { words } from "../../words/en.ts";
import { stageWords } from "./words.ts";
import { useBeside } from "../../kit/FigurePage.tsx";
import { FigureFrame } from "../../kit/frame/FigureFrame.tsx";
import { useLate } from "../../kit/late.tsx";
import { useByHand } from "./byHand/useByHand.ts";
import { captionOf } from "./caption.ts";
import { CaptionBox } from "./CaptionBox.tsx";
import type { Cell } from "./cells.ts";
import { ExplainLine } from "./ExplainLine.tsx";
import { relationsOf } from "./focus.ts";
import { HeldNumbers, laterCode, Messages, NumbersTable, TrainingTape } from "./later.ts";
import { Settings } from "./Settings.tsx";
import { checksOf } from "./SpellingChecks.tsx";
import { Strip } from "./Strip.tsx";
import { isOfTraining, type Stage, StageProvider } from "./stage.ts";
import { TrainPanel } from "./TrainPanel.tsx";
import { useInspection } from "./useInspection.ts";
import { useSpellingAddress } from "./useSpellingAddress.ts";
import { useStepLinks } from "./useStepLinks.ts";
import { useSpellingTrainer } from "./useSpellingTrainer.ts";
import { stopAt } from "./stops.ts";
import { shownStep, useStep, useWalk, useWalkStepper } from "./useWalk.ts";
import { useWalkStory } from "./useWalkStory.ts";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { Lens } from "./lens/Lens.tsx";

const FIGURE_ID = "spelling";

const TICK_MS = { stop: 3200, operation: 1800, product: 700 } as const;

const Controls = () => (
  <div className="walk-controls">
    <Settings />
    <TrainPanel />
  </div>
);

/** The walkthrough: a network that learns to spell one word, step by step, forward, back and trained. */
export function SpellingWalkFigure() {
  const run = useSpelling((state) => state.run.value);
  useSpellingAddress();
  useStepLinks(FIGURE_ID);
  return run && <Walkthrough run={run} />;
}

function Walkthrough({ run }: { readonly run: SpellingRun }) {
  const store = useSpellingStore();
  const { announce } = useAppStore().getState();
  const walk = useWalk(run);
  const step = useStep(walk);
  const trainer = useSpellingTrainer();
  const { isOpen } = useByHand(run);
  const stepper = useWalkStepper(run, walk, step, isOpen);
  const story = useWalkStory(run, stepper);
  const checks = useMemo(() => checksOf(run), [run]);
  const place = useSpelling((state) => state.place);
  const speed = useSpelling((state) => state.speed);
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  const digits = useSpelling((state) => state.digits);
  const notation = useAppState((state) => state.notation);
  const isPresented = useAppState(({ mode }) => mode === "present");
  const runBeforeEdit = useSpelling((state) => state.runBeforeEdit);
  const isOverview = useSpelling((state) => state.isOverview);
  const shown = useMemo(
    () => shownStep(walk, step, isOverview, isOpen),
    [walk, step, isOverview, isOpen],
  );
  // A number that was pointed at means nothing in another step's picture.
  const [pointedAt, setPointedAt] = useState<{ cell: Cell | null; stepId: string } | null>(null);
  const inspected = pointedAt?.stepId === shown.id ? pointedAt.cell : null;
  const inspect = useCallback(
    (cell: Cell | null) => setPointedAt({ cell, stepId: shown.id }),
    [shown.id],
  );
  const inspection = useInspection(inspect);

  const stage: Stage = useMemo(
    () => ({
      run,
      walk,
      step: shown,
      isOverview,
      digits,
      notation,
      inspected,
      relations: relationsOf(run, shown, inspected),
      runBeforeEdit,
      inspect,
    }),
    [run, walk, shown, isOverview, digits, notation, inspected, runBeforeEdit, inspect],
  );
  const search = writeSpellingAddress({ place, stepId: step.id, pace: step.pace });
  useBeside(search);
  const hasTape = run.trainedTo > 0;
  const later = useLate(laterCode);
  const caption = captionOf(run, shown, digits);
  const told =
    isOverview && hasTape && later
      ? { ...caption, sentence: later.trainingSentence(run, isTraining, isPresented) }
      : caption;
  const marks = useMemo(
    () =>
      walk.groups
        .filter(({ id }) => /^[tb]\d+$|^update$/.test(id))
        .map(({ id, first }) => ({
          position:
            step.pace === "stop"
              ? stopAt(walk, first)
              : step.pace === "operation"
                ? first
                : (walk.operations[first]?.start ?? 0),
          label: stageWords.groupMark(id),
        }))
        // One stop may hold several: the first names it.
        .filter(
          ({ position }, index, all) => all.findIndex((one) => one.position === position) === index,
        ),
    [walk, step.pace],
  );

  // What the reader sets stands at once in its own cell; the rest is drawn anew with the answer.
  const picture = useMemo(
    () => (
      <>
        <Strip />
        {hasTape && <TrainingTape />}
        <Lens stepper={stepper} />
      </>
    ),
    [hasTape, stepper],
  );
  const controls = useMemo(() => <Controls />, []);

  return (
    <StageProvider value={stage}>
      <FigureFrame
        id={FIGURE_ID}
        title={stageWords.title(run.letters.length - 1)}
        description={plainText(stageWords.describe(told.place, told.sentence), notation)}
        isMain
        stepper={stepper}
        story={story}
        checks={checks}
        trainer={trainer}
        search={search}
        onReset={() => {
          store.getState().resetSpelling();
          store.getState().goToStep(firstStep.stepId, firstStep.pace);
          announce(words.figure.wasReset);
        }}
        table={<NumbersTable />}
      >
        <div className="walk" data-trains={isOfTraining(stage) || undefined}>
          <div
            className="stage"
            data-overview={isOverview || undefined}
            data-edited={runBeforeEdit !== null || undefined}
            style={{ "--digits": digits }}
            {...inspection}
          >
            <p className="visually-hidden" id="weight-hint">
              {stageWords.weightHint}
            </p>
            {picture}
          </div>
          <div className="walk-words">
            <ExplainLine />
            <CaptionBox caption={told} />
            <HeldNumbers />
            {isPresented && (
              <details className="walk-drawer">
                <summary>{stageWords.controls}</summary>
                {controls}
              </details>
            )}
          </div>
          <Transport stepper={stepper} tickMs={TICK_MS[step.pace] / speed} marks={marks} />
        </div>
        <Messages />
        {!isPresented && controls}
      </FigureFrame>
    </StageProvider>
  );
}
