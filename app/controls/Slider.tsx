import { type ReactNode, useId, useState } from "react";

interface SliderProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the value reads as, with its unit. */
  readonly format?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends: drag, arrow keys, or typed into the field beside it. */
export function Slider({ label, value, min, max, step, format, onChange }: SliderProps) {
  const id = useId();
  // What is being typed is left alone until it is finished; only then it is brought into range.
  const [draft, setDraft] = useState<string | null>(null);

  function finish(): void {
    const typed = Number(draft);
    setDraft(null);
    if (draft === null || draft.trim() === "" || !Number.isFinite(typed)) return;
    const inRange = Math.min(Math.max(typed, min), max);
    if (inRange !== value) onChange(inRange);
  }

  return (
    <span className="slider">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={format?.(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <input
        type="text"
        inputMode="decimal"
        aria-labelledby={`${id}-label`}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
          else if (event.key === "Escape") setDraft(null);
        }}
      />
    </span>
  );
}
