import { useEffect, useRef, useState } from "react";

interface WeightInputProps {
  readonly cellKey: string;
  readonly name: string;
  /** What stands in the field at first. */
  readonly draft: string;
  /** Whether it is selected, so that typing replaces it. */
  readonly isSelected: boolean;
  /** Whether the text was a number; it holds then. */
  readonly accept: (text: string) => boolean;
  /** Called once, when the number takes the field's place again. */
  readonly onClose: (isByKey: boolean) => void;
}

/**
 * The field in which a weight is typed: Enter or leaving it accepts, Escape restores. After Enter a
 * text that is no number stays, to be mended.
 */
export function WeightInput(props: WeightInputProps) {
  const { cellKey, name, draft, isSelected, accept, onClose } = props;
  const [text, setText] = useState(draft);
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);
  useEffect(() => {
    // The reader asked for the field by a key or a double click on the weight.
    field.current?.focus();
    if (isSelected) field.current?.select();
  }, [isSelected]);

  function close(isByKey: boolean): void {
    isClosed.current = true;
    onClose(isByKey);
  }

  return (
    <input
      ref={field}
      className="number weight"
      data-cell={cellKey}
      aria-label={name}
      aria-invalid={isRefused}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setRefused(false);
      }}
      onBlur={() => {
        if (isClosed.current) return;
        accept(text);
        close(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close(true);
        else if (event.key !== "Enter") return;
        else if (accept(text)) close(true);
        else setRefused(true);
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
