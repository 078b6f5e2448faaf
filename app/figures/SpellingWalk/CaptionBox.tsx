import { useContext } from "react";
import { PresentedContext } from "../../kit/frame/question.ts";
import { RichText } from "../../math/RichText.tsx";
import { useAppState } from "../../store/appStore.ts";
import type { Caption } from "./caption.ts";
import { Prediction } from "./Prediction.tsx";
import { isOfTraining, useStage } from "./stage.ts";
import { TrainingGuess } from "./later.ts";

/** The sentence that says what happens now; in a presentation it is the speaker's cue. */
export function CaptionBox({ caption }: { readonly caption: Caption }) {
  const stage = useStage();
  const isHidden = useAppState((state) => state.mode === "present" && !state.hasCue);
  const isPresented = useContext(PresentedContext);
  const direction = /^[tl]/.test(stage.step.operation.group) ? "forward" : "backward";
  return (
    <div className="caption" data-direction={direction}>
      {!isHidden && (
        <>
          <p className="caption-place visually-hidden">
            <RichText text={caption.place} />
          </p>
          <p className="caption-sentence">
            <RichText text={caption.sentence} />
          </p>
        </>
      )}
      <Prediction />
      {isPresented && isOfTraining(stage) && <TrainingGuess />}
    </div>
  );
}
