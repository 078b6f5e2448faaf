import { spellingLimits } from "../../../src/engine/experiments/spelling/limits.ts";
import { NumberField } from "../../controls/NumberField.tsx";
import { Sym } from "../../math/Sym.tsx";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { heldLearningRate } from "./store/place.ts";
import { trainWords } from "./words.ts";
import { cell, keyOf } from "./cells.ts";
import { editTargetOf } from "./editing.ts";

const eta = cell("eta");
const STEP = 0.1;

/** The learning rate; it holds from the update that is shown on. */
export function LearningRate() {
  const store = useSpellingStore();
  const learningRate = useSpelling((state) => heldLearningRate(state.place));
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
