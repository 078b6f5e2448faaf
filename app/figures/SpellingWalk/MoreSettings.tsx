import { Choice } from "../../controls/Choice.tsx";
import { words } from "../../words/en.ts";
import { NetworkForm } from "./NetworkForm.tsx";
import { useStage } from "./stage.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { digitChoices, speeds } from "./store/walkSlice.ts";
import { findStep } from "./walk.ts";
import { stageWords } from "./words.ts";

/** In the drawer of the settings: which network walks; speed, decimals, jump. */
export function MoreSettings() {
  const { walk, step } = useStage();
  const speed = useSpelling((state) => state.speed);
  const digits = useSpelling((state) => state.digits);
  const { goToStep, changeSpeed, changeDigits, playWalk } = useSpellingStore().getState();
  return (
    <>
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
          onChange={(text) => changeDigits(digitChoices.find((one) => String(one) === text) ?? 2)}
        />
      </div>
    </>
  );
}
