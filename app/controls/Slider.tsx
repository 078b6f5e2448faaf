import { type ReactNode, useId } from "react";

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
  const accept = (text: string) => {
    const typed = Number(text);
    if (text.trim() !== "" && Number.isFinite(typed)) onChange(Math.min(Math.max(typed, min), max));
  };
  return (
    <span className="slider">
      <label htmlFor={id}>{label}</label>
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
        type="number"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-labelledby={`${id}-number`}
        onChange={(event) => accept(event.currentTarget.value)}
      />
      <span id={`${id}-number`} className="visually-hidden">
        {label}
      </span>
    </span>
  );
}
