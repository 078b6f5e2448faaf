import { useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Kind } from "../../src/protocol/messages.ts";
import { Raised } from "../chart/Rich.tsx";
import { Transport } from "../controls/Transport.tsx";
import { useAppState, useAppStore } from "../store/appStore.ts";
import { words } from "../words/en.ts";
import { DataTable } from "./DataTable.tsx";
import type { CheckQuestion, FigureDefinition, PictureProps, View } from "./figure.ts";
import { FigureFrame } from "./frame/FigureFrame.tsx";
import { HeldRoom } from "./frame/HeldRoom.tsx";
import { KeptRoom } from "./frame/KeptRoom.tsx";
import type { Trainer } from "./frame/usePresenter.ts";
import { useSolo } from "./frame/useSolo.ts";
import type { Gathering, GatherState } from "./gather/gather.types.ts";
import { useGathering } from "./gather/useGathering.ts";
import { Guess, Verdict } from "./Guess.tsx";
import type { Instance } from "./instance.ts";
import type { Live } from "./live/live.types.ts";
import { useLive, useTrainer } from "./live/useLive.ts";
import type { Schema } from "./params/param.ts";
import { Troubles } from "./Troubles.tsx";
import { useInstanceStepper } from "./useInstanceStepper.ts";
import { useStory } from "./useStory.ts";
import { useWorkStory } from "./useWorkStory.ts";
import { kitWords } from "./words.ts";

interface FigureViewProps<S extends Schema, K extends Kind> {
  readonly definition: FigureDefinition<S, K>;
  readonly instance: Instance<S, K>;
  readonly live: Live | null;
  readonly gathering: Gathering | null;
  readonly name: string;
  readonly isMain: boolean;
  /** The query string that brings back exactly this picture. */
  readonly search: string;
  /** Whether another figure of the page has the same state, and tells what is the matter with it. */
  readonly isShared: boolean;
  readonly view: View<S, K>;
}

/** A question about what is shown now. */
const asked = <S extends Schema, K extends Kind>(
  { id, question, choices, judge, right, toldAt }: CheckQuestion<S, K>,
  view: View<S, K>,
) => ({
  id,
  question: question(view),
  choices: choices?.(view),
  judge: (answer: string) => judge(view, answer),
  right: right(view),
  toldAt,
});

/** Long work as the presenter's keys start and stop it. */
const gatherer = ({ status, play, pause }: GatherState): Trainer => ({
  isOn: status === "running" || status === "waiting",
  toggle() {
    if (status === "running" || status === "waiting") pause();
    else if (status !== "done") play();
  },
  names: { start: kitWords.gather.compute, stop: kitWords.gather.stop },
});

/** A figure that has an answer: everything that stands around its picture, made from its definition. */
export function FigureView<S extends Schema, K extends Kind>(props: FigureViewProps<S, K>) {
  const { definition, instance, name, isMain, search, isShared } = props;
  const { title, describe, table, steps, changed } = definition;
  const { Picture, Caption, Details, Settings } = definition;
  const store = useAppStore();
  const state = useStore(instance);
  const { answer, complaints, params, history } = state;
  const { isPresented } = useSolo(name, isMain);
  useEffect(() => instance.getState().present(isPresented), [instance, isPresented]);
  const isAsked = isPresented || definition.prediction?.isOfRoom !== true;
  const prediction = isAsked ? definition.prediction : undefined;
  const hasCue = useAppState(({ hasCue: isShown, mode }) => isShown || mode !== "present");
  const goTo = useCallback(
    (step: number) => {
      instance.getState().play(false);
      instance.getState().goTo(step);
    },
    [instance],
  );
  const live = useLive(props.live, name);
  const gather = useGathering(props.gathering);
  const view = useMemo(
    () => ({ ...props.view, ...(live && { live }), ...(gather && { gather }) }),
    [props.view, live, gather],
  );
  // Steps go on at their own pace, whatever is trained meanwhile.
  const stepper = useInstanceStepper(definition, instance, props.view);
  const ownStory = useStory(definition, instance, props.view);
  const run = useTrainer(props.live, live?.status === "running" || live?.status === "waiting");
  // Where the steps are those of a training, to play them is to train.
  const trainer =
    run ??
    (stepper && steps?.begin
      ? {
          isOn: stepper.isPlaying,
          toggle: stepper.toggle,
          one: stepper.count > 1 ? stepper.next : undefined,
        }
      : isPresented && gather
        ? gatherer(gather)
        : null);
  const begin = stepper?.count === 1 ? steps?.begin : undefined;
  const before = history.past.at(-1);
  const lastChange = before && changed?.(before, view.params);
  const description = useMemo(() => describe(view), [describe, view]);
  const headline = definition.headline?.(view);
  const say = isPresented ? (definition.cue ?? describe) : describe;
  const said = useMemo(() => say(view), [say, view]);
  const work = gather ?? (stepper ? null : live);
  const story =
    useWorkStory(definition, instance, view.params, work, stepper, description) ?? ownStory;
  const isWaiting = answer.status === "loading";
  const picture: PictureProps<S, K> = {
    view,
    params,
    description,
    isWaiting,
    soFar: answer.soFar?.value,
    change: state.change,
    goTo,
  };
  const { announce } = store.getState();
  const last = (steps?.count(view.answer, view.params) ?? 1) - 1;
  const failure = answer.status === "failed" ? answer.message : null;
  // Beside the field in which it was typed; on top, where the page was opened with it.
  const isFirst = history.past.length === 0;
  const goBack = () => answer.value && state.change(answer.value.params);
  const isBegunElsewhere = begin !== undefined;
  const told = prediction?.toldFrom?.(view) ?? last;
  const guessed = prediction && { prediction, instance, view, told, isBegunElsewhere };
  const asks = prediction !== undefined && prediction.isInCaption !== true;
  const verdictOf = (subject: number) => guessed && <Verdict {...guessed} subject={subject} />;

  return (
    <FigureFrame
      id={name}
      isMain={isMain}
      title={typeof title === "function" ? title(view) : title}
      description={description}
      {...(stepper && { stepper })}
      {...(story && { story })}
      {...(definition.checks && { checks: definition.checks.map((one) => asked(one, view)) })}
      {...(trainer && { trainer })}
      onStep={goTo}
      search={search}
      history={{
        canUndo: history.past.length > 0,
        canRedo: history.future.length > 0,
        undo: () => {
          state.undo();
          announce(kitWords.undone);
        },
        redo: () => {
          state.redo();
          announce(kitWords.redone);
        },
      }}
      onReset={() => {
        state.reset();
        live?.goTo(0);
        announce(words.figure.wasReset);
      }}
      table={<DataTable data={table(view)} />}
    >
      {!isShared && (
        <Troubles
          complaints={complaints}
          failure={Settings && !isFirst ? null : failure}
          isFirst={isFirst}
          onBack={goBack}
        />
      )}
      <Picture {...picture} />
      {hasCue &&
        (Caption ? (
          <Caption {...picture} description={said} verdictOf={verdictOf} />
        ) : (
          <p className="figure-sentence" data-in-sight={changed && ""}>
            {headline && <strong className="figure-headline">{headline}</strong>}
            {lastChange && <strong className="figure-changed">{lastChange}</strong>}
            <Raised text={said} />
          </p>
        ))}
      {hasCue && guessed && <Guess {...guessed} />}
      {hasCue && !isPresented && asks && (
        <HeldRoom isToCome={view.step < (prediction.askedAt ?? 0)} />
      )}
      {hasCue && isPresented && <KeptRoom asks={asks} />}
      {begin && (
        <div className="figure-begin" data-export="skip">
          <button type="button" className="button button-strong" onClick={() => state.play(true)}>
            {begin.name}
          </button>
        </div>
      )}
      {stepper && steps && !begin && (
        <Transport
          stepper={stepper}
          tickMs={steps.tickMs(view.answer)}
          {...(steps.marks && { marks: steps.marks(view) })}
        />
      )}
      {live && definition.live && (
        <definition.live.Bar live={live} flags={definition.live.flags?.(live, view.answer) ?? []} />
      )}
      {gather && definition.gather && (
        <definition.gather.Bar
          gather={gather}
          progress={definition.gather.progress(view.params, gather.gathered)}
          words={definition.gather.words}
        />
      )}
      {Details && <Details {...picture} />}
      {Settings && (
        <>
          {!isShared && !isFirst && <Troubles complaints={[]} failure={failure} onBack={goBack} />}
          <div className="figure-settings" data-export="skip">
            <Settings params={params} change={state.change} />
          </div>
        </>
      )}
    </FigureFrame>
  );
}
