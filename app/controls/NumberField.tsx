import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { NumberRule } from "../words/numbers.ts";
import { stepped } from "./stepped.ts";
import { readNumber } from "./typedNumber.ts";

interface NumberFieldProps extends Required<NumberRule> {
  /** Its own label; or the id of one that stands elsewhere. */
  readonly label?: ReactNode;
  readonly labelledBy?: string;
  /** What was set last, not what was last answered. */
  readonly value: number;
  /** What ↑ and ↓ change it by; ten times as much with Shift. */
  readonly step: number;
  readonly onSet: (value: number) => void;
}

/** What is being typed; left alone until Enter, or until the field is left. */
interface Draft {
  readonly text: string;
  /** The value that held meanwhile: another one, set elsewhere, replaces what is typed. */
  readonly of: number;
  /** Why the text was refused. */
  readonly sentence: string | null;
}

const BIG_STEP = 10;

/**
 * A number, typed or stepped by ↑ and ↓. What is typed holds from Enter on, or when the field is
 * left: on the way to 65 there is a 6 that nobody asked for. What is refused stays, with the reason
 * beside it, and changes nothing; Escape brings back what holds.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, labelledBy, value, step, onSet, ...rule } = props;
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  if (draft !== null && draft.of !== value) setDraft(null);
  const sentence = draft?.sentence ?? null;
  const field = useRef<HTMLInputElement>(null);
  // A form around it can ask whether what stands here holds.
  useEffect(() => field.current?.setCustomValidity(sentence ?? ""), [sentence]);

  function set(to: number): void {
    setDraft(null);
    if (to !== value) onSet(to);
  }

  function finish(): void {
    if (draft === null) return;
    const read = readNumber(draft.text, rule);
    if ("value" in read) set(read.value);
    else setDraft({ ...draft, sentence: read.sentence });
  }

  function press(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === "ArrowUp" || key === "ArrowDown") {
      event.preventDefault();
      const read = draft && readNumber(draft.text, rule);
      const from = read && "value" in read ? read.value : value;
      const by = (key === "ArrowUp" ? step : -step) * (shiftKey ? BIG_STEP : 1);
      // At once, so that the next key of the same task steps from here.
      flushSync(() => set(stepped(from, by, rule)));
    } else if (key === "Enter") finish();
    else if (key === "Escape" && draft !== null) {
      // Leaving a presentation is what the next Escape is for.
      event.stopPropagation();
      setDraft(null);
    }
  }

  return (
    <span className="number-field">
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      <input
        ref={field}
        id={id}
        className="field"
        type="text"
        inputMode={rule.min < 0 ? "text" : rule.isWhole ? "numeric" : "decimal"}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={sentence !== null}
        aria-describedby={sentence === null ? undefined : `${id}-sentence`}
        value={draft?.text ?? String(value)}
        onChange={(event) =>
          setDraft({ text: event.currentTarget.value, of: value, sentence: null })
        }
        onBlur={finish}
        onKeyDown={press}
      />
      <span id={`${id}-sentence`} className="number-field-sentence" aria-live="polite">
        {sentence}
      </span>
    </span>
  );
}
