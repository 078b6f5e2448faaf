import { useEffect, useMemo } from "react";
import type { Stepper } from "../../controls/Transport.tsx";
import { plainText } from "../../math/RichText.tsx";
import { useAppState } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { firstStep } from "./store/walkSlice.ts";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { sizeOf } from "./arithmetic.ts";
import { spokenStep } from "./spokenStep.ts";
import {
  closeStep,
  countSteps,
  createWalk,
  findStep,
  isByHand,
  openStep,
  type Step,
  stepAt,
  type Walk,
} from "./walk.ts";

/** The walk that fits a run, kept while the sizes stay. */
export function useWalk(run: SpellingRun): Walk {
  const { timeSteps, hiddenSize, alphabetSize, hasBiases } = sizeOf(run);
  return useMemo(
    () => createWalk({ timeSteps, hiddenSize, alphabetSize, hasBiases }),
    [timeSteps, hiddenSize, alphabetSize, hasBiases],
  );
}

/** The step the reader is at; the first one where this walk has no such step. */
export function useStep(walk: Walk): Step {
  const stepId = useSpelling((state) => state.stepId);
  const pace = useSpelling((state) => state.pace);
  return useMemo(
    () =>
      findStep(walk, stepId, pace) ??
      findStep(walk, firstStep.stepId, pace) ??
      stepAt(walk, pace, 0),
    [walk, stepId, pace],
  );
}

/**
 * The step whose picture is shown: the reader's, or in the overview the one at which the whole word is computed.
 *
 * @param isOpen the reader has still something to compute by hand: nothing of it is known before
 */
export function shownStep(walk: Walk, step: Step, isOverview: boolean, isOpen: boolean): Step {
  if (isOverview) return findStep(walk, "loss.total", "operation") ?? step;
  // The letter is read, and that is all.
  return isByHand(step) && isOpen ? { ...step, leafEnd: step.leafStart } : step;
}

/** Back, next and the rest: every move names the step it leads to, nothing else. */
export function useWalkStepper(run: SpellingRun, walk: Walk, step: Step, isOpen: boolean): Stepper {
  const store = useSpellingStore();
  const isPlaying = useSpelling((state) => state.isPlaying);
  const digits = useSpelling((state) => state.digits);
  const notation = useAppState((state) => state.notation);
  const { position, pace } = step;
  const count = countSteps(walk, pace);

  // At the end there is nothing left to play.
  useEffect(() => {
    if (isPlaying && position === count - 1) store.getState().playWalk(false);
  }, [isPlaying, position, count, store]);

  return useMemo(() => {
    const goTo = (wanted: number) => {
      const { goToStep, settleEdit } = store.getState();
      settleEdit();
      goToStep(stepAt(walk, pace, wanted).id, pace);
    };
    const move = (wanted: number) => {
      store.getState().playWalk(false);
      goTo(wanted);
    };
    /** To another level, where there is one. */
    const enter = (to: Step | null) => {
      const { goToStep, settleEdit, playWalk } = store.getState();
      if (!to) return;
      playWalk(false);
      settleEdit();
      goToStep(to.id, to.pace);
    };
    // What is still to be computed by hand is not looked up by a slip of the key.
    const inside = isByHand(step) && isOpen ? null : openStep(walk, step);
    const around = closeStep(walk, step);
    /** The stop that a step belongs to, or the one after it, as a clicker comes to it. */
    const goToStop = (further: number) => {
      const stop = findStep(walk, step.id, "stop");
      if (stop) enter(stepAt(walk, "stop", stop.position + further));
    };
    return {
      position,
      count,
      open: inside && (() => enter(inside)),
      close: around && (() => enter(around)),
      clicker: around ? { back: () => goToStop(0), next: () => goToStop(1) } : undefined,
      isPlaying,
      label: plainText(spokenStep(run, step, digits), notation),
      goTo: move,
      back: () => move(position - 1),
      next: (isPlayed) => (isPlayed ? goTo : move)(position + 1),
      first: () => move(0),
      last: () => move(count - 1),
      toggle: () => {
        if (!isPlaying && position === count - 1) goTo(0);
        store.getState().playWalk(!isPlaying);
      },
    };
  }, [store, walk, run, step, isOpen, position, count, isPlaying, pace, digits, notation]);
}
