import { type SubmitEvent, useId, useState } from "react";
import { spellingLimits as limits } from "../../../src/engine/experiments/spelling/limits.ts";
import { NumberField } from "../../controls/NumberField.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { articlePlace } from "./store/place.ts";
import { networkFormWords } from "./laterWords.ts";

/** What the field of the seed offers while this chapter's weights are in use. */
const FIRST_SEED = 1;

/** Which network walks: its word, its size, its first weights. Each change starts it anew; undo brings the old one back. */
export function NetworkForm() {
  const id = useId();
  const store = useSpellingStore();
  const experiment = useSpelling((state) => state.place.experiment);
  const { changeExperiment, complain } = store.getState();
  const { word, hiddenSize, hasBiases, start } = experiment;
  const complaint = useSpelling((state) => state.complaint);
  const [wordDraft, setWordDraft] = useState({ text: word, of: word, isSubmitted: false });
  // A word that was refused stays in the field, to be mended; any other change shows the network's.
  const isDraftKept = wordDraft.of === word && (!wordDraft.isSubmitted || complaint !== null);
  const draftWord = isDraftKept ? wordDraft.text : word;
  const seed = typeof start === "number" ? start : FIRST_SEED;
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

  function submitSeed(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    // Another seed holds from the field on; this is for the one that stands there already.
    if (start === "article" && event.currentTarget.checkValidity())
      changeExperiment({ start: seed });
  }

  return (
    <div className="network-fields">
      <form onSubmit={submitWord}>
        <label htmlFor={`${id}-word`}>{networkFormWords.word}</label>
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
            {networkFormWords.acceptWord}
          </button>
        </span>
        <small>{networkFormWords.wordHint}</small>
      </form>
      <Slider
        label={networkFormWords.hiddenSize}
        {...limits.hiddenSize}
        step={1}
        value={hiddenSize}
        onChange={(size) => changeExperiment({ hiddenSize: size })}
      />
      <form noValidate onSubmit={submitSeed}>
        <span id={`${id}-seed`} className="field-label">
          {networkFormWords.seed}
        </span>
        <span className="field-row">
          <NumberField
            labelledBy={`${id}-seed`}
            value={seed}
            {...limits.seed}
            isWhole
            step={1}
            onSet={(value) => changeExperiment({ start: value })}
          />
          <button type="submit" className="button" aria-pressed={start !== "article"}>
            {networkFormWords.acceptSeed}
          </button>
          {isArticleSize && (
            <button
              type="button"
              className="button"
              aria-pressed={start === "article"}
              onClick={() => start !== "article" && changeExperiment({ start: "article" })}
            >
              {networkFormWords.article}
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
        <span>{networkFormWords.biases(start)}</span>
      </label>
    </div>
  );
}
