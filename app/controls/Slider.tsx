import { type ReactNode, useId } from "react";
import { NumberField } from "./NumberField.tsx";

interface SliderProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Between neighbours of the slider; what is typed may lie between, unless all steps are whole. */
  readonly step: number;
  /** What the value reads as, with its unit. */
  readonly format?: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends: drag, arrow keys, or typed into the field beside it. */
export function Slider({ label, value, min, max, step, format = String, onChange }: SliderProps) {
  const id = useId();
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
        aria-valuetext={format(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <NumberField
        labelledBy={`${id}-label`}
        value={value}
        min={min}
        max={max}
        isWhole={Number.isInteger(min) && Number.isInteger(step)}
        step={step}
        onSet={onChange}
      />
    </span>
  );
}
