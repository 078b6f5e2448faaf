import { useEffect, useId, useRef, useState } from "react";
import { words } from "../../words/en.ts";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onCopied: () => void;
}

/** A text to take away: selected at once, with a button that copies it. */
export function CopyField({ label, text, onCopied }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  useEffect(() => field.current?.select(), []);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
      onCopied();
    } catch {
      setState("refused");
      field.current?.select();
    }
  }

  return (
    <div className="figure-drawer copy-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} ref={field} type="text" readOnly value={text} />
      <button type="button" className="button" onClick={() => void copy()}>
        {state === "copied" ? words.copy.copied : words.copy.copy}
      </button>
      {state === "refused" && <p role="alert">{words.figure.linkNotCopied}</p>}
    </div>
  );
}
