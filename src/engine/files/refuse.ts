import { EngineError } from "../errors.ts";

/** The error that a file is damaged, hostile or of another kind, with the reason. */
export function refuseFile(where: string, reason: string): EngineError {
  return new EngineError("invalid-model", `${where}: the file cannot be used: ${reason}.`);
}

const LONGEST_QUOTE = 80;

/** Something that a file says, for a sentence: as JSON, and cut off where it would fill a page. */
export function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
