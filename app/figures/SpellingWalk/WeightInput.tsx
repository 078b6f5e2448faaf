import { useEffect, useRef, useState } from "react";

interface WeightInputProps {
  readonly cellKey: string;
  readonly name: string;
  /** What stands in the field at first. */
  readonly draft: string;
  /** Whether it is selected, so that typing replaces it. */
  readonly isSelected: boolean;
  /** Called once: with the text that was accepted, or null after Escape. */
  readonly onEnd: (text: string | null, isByKey: boolean) => void;
}

/** The field in which a weight is typed: Enter or leaving it accepts, Escape restores. */
export function WeightInput({ cellKey, name, draft, isSelected, onEnd }: WeightInputProps) {
  const [text, setText] = useState(draft);
  const field = useRef<HTMLInputElement>(null);
  const hasEnded = useRef(false);
  useEffect(() => {
    // The reader asked for the field by a key or a double click on the weight.
    field.current?.focus();
    if (isSelected) field.current?.select();
  }, [isSelected]);

  function end(accepted: string | null, isByKey: boolean): void {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(accepted, isByKey);
  }

  return (
    <input
      ref={field}
      className="number weight"
      data-cell={cellKey}
      aria-label={name}
      inputMode="decimal"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(text, true);
        else if (event.key === "Escape") end(null, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
