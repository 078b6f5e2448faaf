import { type ReactNode, useId, useState } from "react";

interface WholeNumberProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly onChange: (value: number) => void;
}

/** A whole number, typed or stepped by arrow keys; what is typed counts as soon as it is possible. */
export function WholeNumber({ label, value, limits, onChange }: WholeNumberProps) {
  const id = useId();
  /** What stands in the field while it is no possible number. */
  const [draft, setDraft] = useState<string | null>(null);
  const accept = (text: string) => {
    const typed = Number(text);
    const isPossible = /^\d+$/.test(text) && typed >= limits.min && typed <= limits.max;
    setDraft(isPossible ? null : text);
    if (isPossible) onChange(typed);
  };
  return (
    <span className="choice whole-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        inputMode="numeric"
        {...limits}
        step={1}
        value={draft ?? value}
        aria-invalid={draft !== null}
        onChange={(event) => accept(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
    </span>
  );
}
