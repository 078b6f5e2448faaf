import { useContext } from "react";
import { PresentedContext } from "../../kit/frame/question.ts";
import { RichText } from "../../math/RichText.tsx";
import { useAppState } from "../../store/appStore.ts";
import type { Caption } from "./caption.ts";
import { Prediction } from "./Prediction.tsx";
import { useStage } from "./stage.ts";
import { useSpelling } from "./store/useSpelling.ts";
import { TrainingGuess } from "./TrainingGuess.tsx";
import { trainingSentence } from "./trainingSentence.ts";

/**
 * The sentence that says what happens now; in a presentation it is the speaker's cue, and tells of the training that
 * the stage shows.
 */
export function CaptionBox({ caption }: { readonly caption: Caption }) {
  const { run, step, isOverview } = useStage();
  const isHidden = useAppState((state) => state.mode === "present" && !state.hasCue);
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  const isPresented = useContext(PresentedContext);
  const isOfTraining = isPresented && isOverview && run.trainedTo > 0;
  const direction = /^[tl]/.test(step.operation.group) ? "forward" : "backward";
  return (
    <div className="caption" data-direction={direction}>
      {!isHidden && (
        <>
          <p className="caption-place visually-hidden">
            <RichText text={caption.place} />
          </p>
          <p className="caption-sentence">
            <RichText text={isOfTraining ? trainingSentence(run, isTraining) : caption.sentence} />
          </p>
        </>
      )}
      <Prediction />
      {isPresented && (isOfTraining || step.operation.kind === "after") && <TrainingGuess />}
    </div>
  );
}
