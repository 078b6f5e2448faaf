import { isDoubled } from "../../controls/isDoubled.ts";
import "./train.css";
import { useContext, useEffect, useRef } from "react";
import { plainText } from "../../math/RichText.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { useLate } from "../../kit/late.tsx";
import { PresentedContext } from "../../kit/frame/question.ts";
import { hasEnded } from "./store/spellingSlice.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { trainWords } from "./words.ts";
import { LearningRate } from "./LearningRate.tsx";
import { isOfTraining, useStage } from "./stage.ts";
import { laterCode, TrainingGuess } from "./later.ts";

/** Training: one update, ten, or until the word is learnt; the loss curve is the scrubber through it. */
export function TrainPanel() {
  const stage = useStage();
  const { run } = stage;
  const store = useSpellingStore();
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  const { announce } = useAppStore().getState();
  const { startTraining, pauseTraining } = store.getState();
  const isOver = hasEnded(run);
  const isPresented = useContext(PresentedContext);
  const notation = useAppState((state) => state.notation);
  const later = useLate(laterCode);
  const wasTraining = useRef(isTraining);
  useEffect(() => {
    if (wasTraining.current && !isTraining && later)
      announce(plainText(later.trainingSentence(run, false), notation));
    wasTraining.current = isTraining;
  }, [isTraining, later, run, notation, announce]);
  /** Updates that are made when one more is asked for: from the first weights, once training is over. */
  const made = isOver ? 0 : run.update;
  return (
    <section
      className="train"
      aria-label={trainWords.title}
      data-export={run.trainedTo === 0 ? "skip" : undefined}
    >
      <div className="train-row" data-export="skip">
        <div className="train-buttons" data-goes-on>
          <span className="train-title">{trainWords.title}</span>
          <button
            type="button"
            className="button"
            onClick={() => startTraining({ untilUpdate: made + 1 })}
          >
            {trainWords.one}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => startTraining({ untilUpdate: made + 10 })}
          >
            {trainWords.ten}
          </button>
          <button
            type="button"
            className="button button-strong"
            onClick={(event) => {
              if (isDoubled(event)) return;
              if (isTraining) pauseTraining();
              else startTraining("learnt");
            }}
          >
            {isTraining ? trainWords.pause : isOver ? trainWords.again : trainWords.untilLearnt}
          </button>
        </div>
        <LearningRate />
      </div>
      {/* Projected, it stands beside the sentence. */}
      {!isPresented && isOfTraining(stage) && <TrainingGuess />}
    </section>
  );
}
