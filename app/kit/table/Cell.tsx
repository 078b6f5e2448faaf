import { Rich } from "../../chart/Rich.tsx";
import { untranslatedIfSigns } from "../../words/untranslated.ts";

interface CellProps {
  /** What is read. */
  readonly text: string;
  /** The number that it rounds, for files; absent where there is none. */
  readonly exact?: number | null | undefined;
}

/** A cell of a table: what is read, and with it the number that it rounds. Numbers and signs stay in a translation. */
export function Cell({ text, exact = null }: CellProps) {
  return (
    <td {...untranslatedIfSigns(text)}>
      {exact === null ? (
        text
      ) : (
        <data value={exact}>{text.includes("10") ? <Rich text={text} /> : text}</data>
      )}
    </td>
  );
}

interface HeadProps {
  readonly scope: "col" | "row";
  readonly name: string;
}

/** What a column or a row is about. */
export const Head = ({ scope, name }: HeadProps) => (
  <th scope={scope} {...untranslatedIfSigns(name)}>
    {name}
  </th>
);
