import { useId } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { Choice } from "../../controls/Choice.tsx";
import { homeManifest } from "./homeManifest.ts";
import { LONGEST_READING } from "./readableText.ts";
import { readWords } from "./words.ts";

const OWN = "";

interface TextFieldProps {
  readonly reading: CharacterReading;
  /** As typed */
  readonly text: string;
  onType(text: string): void;
}

/** Where the reader types, texts to begin with, and what the network makes of odd characters. */
export function TextField({ reading, text, onType }: TextFieldProps) {
  const id = useId();
  const { examples } = readWords;
  const { unknown } = homeManifest;
  const unknownCount = reading.letters.filter((letter) => letter === unknown).length;

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
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Choice
          label={readWords.example}
          value={examples.includes(text) ? text : OWN}
          options={[
            { value: OWN, name: readWords.ownText },
            ...examples.map((example) => ({ value: example, name: example })),
          ]}
          onChange={(example) => {
            if (example !== OWN) onType(example);
          }}
        />
      </div>
      {unknownCount > 0 && <p className="read-note">{readWords.unknown(unknownCount, unknown)}</p>}
      {text.length >= LONGEST_READING && (
        <p className="read-note">{readWords.full(LONGEST_READING)}</p>
      )}
    </div>
  );
}
