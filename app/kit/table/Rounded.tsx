interface RoundedProps {
  /** What is read. */
  readonly text: string;
  /** The number that it rounds, for files; absent where there is none. */
  readonly exact: number | null | undefined;
}

/** A value in a table: what is read, and with it the number that it rounds. */
export function Rounded({ text, exact }: RoundedProps) {
  return exact === null || exact === undefined ? text : <data value={exact}>{text}</data>;
}
