import type { TableData } from "./figure.ts";
import { Cell, Head } from "./table/Cell.tsx";

/** The values of a figure as a table. */
export function DataTable({
  data: { caption, notes = [], columns, rows, exact },
}: {
  readonly data: TableData;
}) {
  return (
    <table>
      <caption>
        <span>{caption}</span>
        {notes.map((note) => (
          <small key={note}>
            <br />
            <span>{note}</span>
          </small>
        ))}
      </caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <Head key={name} scope="col" name={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={name}>
            <Head scope="row" name={name ?? ""} />
            {cells.map((cell, index) => (
              <Cell key={columns[index + 1]} text={cell} exact={exact?.(row, index + 1)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
