import { spellingLimits } from "../../../src/engine/experiments/spelling/limits.ts";
import { NumberField } from "../../controls/NumberField.tsx";
import { Sym } from "../../math/Sym.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { heldLearningRate } from "../../store/spellingSlice.ts";
import { trainWords } from "../../words/spelling.ts";
import { cell, keyOf } from "./cells.ts";
import { editTargetOf } from "./editing.ts";

const eta = cell("eta");
const STEP = 0.1;

/** The learning rate; it holds from the update that is shown on. */
export function LearningRate() {
  const store = useAppStore();
  const learningRate = useAppState((state) => heldLearningRate(state.place));
  return (
    <span className="learning-rate" data-cell={keyOf(eta)}>
      <NumberField
        label={
          <>
            {trainWords.learningRate} <Sym of="eta" />
          </>
        }
        value={learningRate}
        {...spellingLimits.learningRate}
        isWhole={false}
        step={STEP}
        onSet={(value) => store.getState().editNumber(editTargetOf(eta), value, false)}
      />
    </span>
  );
}
