import { RichText } from "../../math/RichText.tsx";
import { useAppState } from "../../store/appStore.ts";
import type { Caption } from "./caption.ts";
import { Prediction } from "./Prediction.tsx";
import { useStage } from "./stage.ts";

/** The sentence that says what happens now; in a presentation it is the speaker's cue. */
export function CaptionBox({ caption }: { readonly caption: Caption }) {
  const { step } = useStage();
  const isHidden = useAppState((state) => state.mode === "present" && !state.hasCue);
  const direction = /^[tl]/.test(step.operation.group) ? "forward" : "backward";
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
    </div>
  );
}
