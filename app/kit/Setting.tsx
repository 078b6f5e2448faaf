import type { ReactNode } from "react";
import { Slider } from "../controls/Slider.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import type { NumberParam, TextParam } from "./params/scalars.ts";

interface SettingProps<Value> {
  readonly label: ReactNode;
  readonly value: Value;
  onChange(value: Value): void;
}

/** The control of a number: a field for what is typed, a slider for what is swept through. */
export function NumberSetting({
  of,
  isTyped = false,
  ...props
}: SettingProps<number> & { readonly of: NumberParam; readonly isTyped?: boolean }) {
  return isTyped ? (
    <NumberField
      label={props.label}
      value={props.value}
      onSet={props.onChange}
      min={of.min}
      max={of.max}
      step={of.step}
      isWhole={of.isWhole}
    />
  ) : (
    <Slider {...props} min={of.min} max={of.max} step={of.step} />
  );
}

export function TextSetting(props: SettingProps<string> & { readonly of: TextParam }) {
  const { of, label, value, onChange } = props;
  return (
    <label className="choice">
      <span>{label}</span>
      <input
        className="field"
        type="text"
        maxLength={of.longest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
