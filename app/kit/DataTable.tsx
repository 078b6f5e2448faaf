import type { TableData } from "./figure.ts";
import { untranslatedIfSigns } from "../words/untranslated.ts";
import { Rounded } from "./table/Rounded.tsx";

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
            <th key={name} scope="col" {...untranslatedIfSigns(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={name}>
            <th scope="row" {...untranslatedIfSigns(name ?? "")}>
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} {...untranslatedIfSigns(cell)}>
                <Rounded text={cell} exact={exact?.(row, index + 1)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
