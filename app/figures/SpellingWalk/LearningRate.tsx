import { useId, useState } from "react";
import { Sym } from "../../math/Sym.tsx";
import { useAppStore } from "../../store/appStore.ts";
import { stageWords, trainWords } from "../../words/spelling.ts";
import { cell } from "./cells.ts";
import { editTargetOf } from "./editing.ts";
import { useStage } from "./stage.ts";

/** The learning rate: typed, or stepped by the arrows; it holds from the update that is shown on. */
export function LearningRate() {
  const id = useId();
  const store = useAppStore();
  const { run } = useStage();
  const { learningRate } = run;
  const [typed, setTyped] = useState({ text: String(learningRate), of: learningRate });
  const draft = typed.of === learningRate ? typed.text : String(learningRate);
  const setDraft = (text: string) => setTyped({ text, of: learningRate });

  function commit(text: string): void {
    const value = Number(text.replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value) || value < 0) {
      store.getState().complain(stageWords.notALearningRate(text));
    } else if (value !== learningRate) {
      store.getState().editNumber(editTargetOf(cell("eta")), value, false);
    }
    // From here on the field shows what holds: the new rate, or the old one if it was refused.
    setTyped({ text: "", of: NaN });
  }

  return (
    <span className="learning-rate">
      <label htmlFor={id}>
        {trainWords.learningRate} <Sym of="eta" />
      </label>
      <input
        id={id}
        className="field"
        type="number"
        min={0}
        step={0.1}
        value={draft}
        data-cell="eta:0:0:0"
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          // The arrows of the field report no kind of input: what they set holds at once.
          const { inputType } = event.nativeEvent as Partial<InputEvent>;
          if (inputType === undefined || inputType === "") commit(event.currentTarget.value);
        }}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(draft);
          else if (event.key === "Escape") setDraft(String(learningRate));
        }}
      />
    </span>
  );
}
