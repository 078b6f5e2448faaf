import { useEffect, useRef, useState } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { paces } from "./store/walkSlice.ts";
import { settingWords, stageWords } from "./words.ts";
import { MoreSettings } from "./later.ts";
import { useStage } from "./stage.ts";
import { findStep } from "./walk.ts";

/** How the walk goes on: pace, undo, and in a drawer the rest; and which network walks. */
export function Settings() {
  const { walk, step } = useStage();
  const store = useSpellingStore();
  const { word, hiddenSize, start } = useSpelling((state) => state.place.experiment);
  const hasPast = useSpelling((state) => state.past.length > 0);
  const hasFuture = useSpelling((state) => state.future.length > 0);
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  const more = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  // It may have been opened before this code was there.
  useEffect(() => setWasOpened(more.current?.open === true), []);
  // What is trained is watched in the picture, for which they leave no room.
  useEffect(() => {
    if (isTraining && more.current) more.current.open = false;
  }, [isTraining]);
  const { announce } = useAppStore().getState();
  const { goToStep, undo, redo } = store.getState();
  const takeBack = (move: () => void, sentence: string) => {
    move();
    announce(sentence);
  };
  return (
    <div className="settings">
      <div className="settings-row">
        <fieldset className="segments">
          <legend>{stageWords.pace}</legend>
          {paces.map((pace) => (
            <button
              key={pace}
              type="button"
              className="button"
              aria-pressed={pace === step.pace}
              onClick={() => {
                const same = findStep(walk, step.id, pace);
                if (same) goToStep(same.id, pace);
              }}
            >
              {stageWords.paces[pace]}
            </button>
          ))}
        </fieldset>
        <details
          className="more-settings"
          ref={more}
          onToggle={({ currentTarget: { open } }) => open && setWasOpened(true)}
        >
          <summary>{settingWords.summary(word, hiddenSize, start)}</summary>
          {wasOpened && <MoreSettings />}
        </details>
        <span className="undo">
          <button
            type="button"
            className="button"
            aria-disabled={!hasPast}
            onClick={() => takeBack(undo, settingWords.undone)}
          >
            {settingWords.undo}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!hasFuture}
            onClick={() => takeBack(redo, settingWords.redone)}
          >
            {settingWords.redo}
          </button>
        </span>
      </div>
    </div>
  );
}
