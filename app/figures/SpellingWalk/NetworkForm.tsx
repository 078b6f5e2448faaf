import { type SubmitEvent, useId, useState } from "react";
import { Slider } from "../../controls/Slider.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { articlePlace } from "../../store/spellingSlice.ts";
import { settingWords } from "../../words/spelling.ts";

/** The network in one line. */
export function NetworkSummary() {
  const { word, hiddenSize, start } = useAppState((state) => state.place.experiment);
  return settingWords.summary(word, hiddenSize, start);
}

/** Which network walks: its word, its size, its first weights. Each change starts it anew; undo brings the old one back. */
export function NetworkForm() {
  const id = useId();
  const store = useAppStore();
  const experiment = useAppState((state) => state.place.experiment);
  const { changeExperiment, complain } = store.getState();
  const { word, hiddenSize, hasBiases, start } = experiment;
  const complaint = useAppState((state) => state.complaint);
  const [wordDraft, setWordDraft] = useState({ text: word, of: word, isSubmitted: false });
  const [seedDraft, setSeedDraft] = useState({ text: "1", of: start });
  // A word that was refused stays in the field, to be mended; any other change shows the network's.
  const isDraftKept = wordDraft.of === word && (!wordDraft.isSubmitted || complaint !== null);
  const draftWord = isDraftKept ? wordDraft.text : word;
  const usualSeed = typeof start === "number" ? String(start) : "1";
  const draftSeed = seedDraft.of === start ? seedDraft.text : usualSeed;
  const isArticleSize =
    word === articlePlace.experiment.word && hiddenSize === articlePlace.experiment.hiddenSize;

  function submitWord(event: SubmitEvent): void {
    event.preventDefault();
    complain(null);
    // A phone's keyboard adds a space after every word.
    const typed = draftWord.trim();
    setWordDraft({ text: typed, of: word, isSubmitted: true });
    if (typed !== word) changeExperiment({ word: typed });
  }

  function submitSeed(event: SubmitEvent): void {
    event.preventDefault();
    const seed = Number(draftSeed);
    if (draftSeed.trim() === "" || !Number.isInteger(seed) || seed < 0 || seed > 2 ** 32 - 1) {
      complain(settingWords.badSeed(draftSeed));
      return;
    }
    complain(null);
    changeExperiment({ start: seed });
  }

  return (
    <div className="network-fields">
      <form onSubmit={submitWord}>
        <label htmlFor={`${id}-word`}>{settingWords.word}</label>
        <span className="field-row">
          <input
            id={`${id}-word`}
            className="field field-word"
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={draftWord}
            onChange={(event) =>
              setWordDraft({ text: event.currentTarget.value, of: word, isSubmitted: false })
            }
          />
          <button type="submit" className="button">
            {settingWords.acceptWord}
          </button>
        </span>
        <small>{settingWords.wordHint}</small>
      </form>
      <Slider
        label={settingWords.hiddenSize}
        min={1}
        max={8}
        step={1}
        value={hiddenSize}
        onChange={(size) => {
          const whole = Math.round(size);
          if (whole !== hiddenSize) changeExperiment({ hiddenSize: whole });
        }}
      />
      <form onSubmit={submitSeed}>
        <label htmlFor={`${id}-seed`}>{settingWords.seed}</label>
        <span className="field-row">
          <input
            id={`${id}-seed`}
            className="field"
            type="text"
            inputMode="numeric"
            value={draftSeed}
            onChange={(event) => setSeedDraft({ text: event.currentTarget.value, of: start })}
          />
          <button type="submit" className="button" aria-pressed={start !== "article"}>
            {settingWords.acceptSeed}
          </button>
          {isArticleSize && (
            <button
              type="button"
              className="button"
              aria-pressed={start === "article"}
              onClick={() => start !== "article" && changeExperiment({ start: "article" })}
            >
              {settingWords.article}
            </button>
          )}
        </span>
      </form>
      <label className="check">
        <input
          type="checkbox"
          checked={hasBiases}
          onChange={(event) => changeExperiment({ hasBiases: event.currentTarget.checked })}
        />
        {settingWords.biases}
      </label>
    </div>
  );
}
