import { Rich } from "../../chart/Rich.tsx";

interface RoundedProps {
  /** What is read. */
  readonly text: string;
  /** The number that it rounds, for files; absent where there is none. */
  readonly exact: number | null | undefined;
}

/** A value in a table: what is read, and with it the number that it rounds. */
export function Rounded({ text, exact }: RoundedProps) {
  if (exact === null || exact === undefined) return text;
  return <data value={exact}>{text.includes("10") ? <Rich text={text} /> : text}</data>;
}
