import { useEffect, useRef } from "react";
import { Choice } from "../../controls/Choice.tsx";
import { useAppStore } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { digitChoices, paces, speeds } from "./store/walkSlice.ts";
import { words } from "../../words/en.ts";
import { settingWords, stageWords } from "./words.ts";
import { NetworkForm, NetworkSummary } from "./NetworkForm.tsx";
import { useStage } from "./stage.ts";
import { findStep } from "./walk.ts";

/** How the walk goes on: pace, speed, decimals, jump, undo; and which network walks. */
export function Settings() {
  const { walk, step } = useStage();
  const store = useSpellingStore();
  const speed = useSpelling((state) => state.speed);
  const digits = useSpelling((state) => state.digits);
  const hasPast = useSpelling((state) => state.past.length > 0);
  const hasFuture = useSpelling((state) => state.future.length > 0);
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  const more = useRef<HTMLDetailsElement>(null);
  // What is trained is watched in the picture, for which they leave no room.
  useEffect(() => {
    if (isTraining && more.current) more.current.open = false;
  }, [isTraining]);
  const { announce } = useAppStore().getState();
  const { goToStep, changeSpeed, changeDigits, undo, redo, playWalk } = store.getState();
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
        <details className="more-settings" ref={more}>
          <summary>
            <NetworkSummary />
          </summary>
          <NetworkForm />
          <div className="settings-row">
            <Choice
              label={stageWords.jump}
              value={step.operation.group}
              options={walk.groups.map(({ id }) => ({ value: id, name: stageWords.groupName(id) }))}
              onChange={(group) => {
                playWalk(false);
                const operation = walk.operations.find((one) => one.group === group);
                const target = operation && findStep(walk, operation.id, step.pace);
                if (target) goToStep(target.id, target.pace);
              }}
            />
            <Choice
              label={words.transport.speed}
              value={String(speed)}
              options={speeds.map((one) => ({
                value: String(one),
                name: words.transport.speedOf(one),
              }))}
              onChange={(text) => changeSpeed(speeds.find((one) => String(one) === text) ?? 1)}
            />
            <Choice
              label={stageWords.digits}
              value={String(digits)}
              options={digitChoices.map((one) => ({ value: String(one), name: String(one) }))}
              onChange={(text) =>
                changeDigits(digitChoices.find((one) => String(one) === text) ?? 2)
              }
            />
          </div>
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
