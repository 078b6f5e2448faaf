import "./segments.css";
import { type ReactNode, useId } from "react";
import { untranslatedIfSigns } from "../words/untranslated.ts";

interface SegmentsProps<Value extends string> {
  readonly label: ReactNode;
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly mark?: ReactNode;
  }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: the browser's own radio buttons, side by side. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      <span className="segments-row">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span {...untranslatedIfSigns(option.name)}>{option.name}</span>
            {option.mark !== undefined && <span>{option.mark}</span>}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
