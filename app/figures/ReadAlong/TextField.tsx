import { memo, useId } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { Choice } from "../../controls/Choice.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { homeManifest } from "../../store/homeModel.ts";
import { LONGEST_READING } from "../../store/readingUrl.ts";
import { readWords } from "../../words/home.ts";

const OWN = "";

/** Where the reader types, texts to begin with, and what the network makes of odd characters. */
export const TextField = memo(function TextField({
  reading,
}: {
  readonly reading: CharacterReading;
}) {
  const id = useId();
  const store = useAppStore();
  const text = useAppState((state) => state.readingPlace.text);
  const { examples } = readWords;
  const { unknown } = homeManifest;
  const unknownCount = reading.letters.filter((letter) => letter === unknown).length;
  const show = (typed: string) => {
    const { openReading, readingPlace } = store.getState();
    openReading({ ...readingPlace, text: typed, at: null });
  };

  return (
    <div className="read-text">
      <div className="read-text-row">
        <label htmlFor={id}>{readWords.input}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          maxLength={LONGEST_READING}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          onChange={(event) => show(event.currentTarget.value)}
        />
        <Choice
          label={readWords.example}
          value={examples.includes(text) ? text : OWN}
          options={[
            { value: OWN, name: readWords.ownText },
            ...examples.map((example) => ({ value: example, name: example })),
          ]}
          onChange={(example) => {
            if (example !== OWN) show(example);
          }}
        />
      </div>
      {unknownCount > 0 && <p className="read-note">{readWords.unknown(unknownCount, unknown)}</p>}
      {text.length >= LONGEST_READING && (
        <p className="read-note">{readWords.full(LONGEST_READING)}</p>
      )}
    </div>
  );
});
