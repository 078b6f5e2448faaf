import type { TableData } from "./figure.ts";

interface ValueProps {
  readonly text: string;
  readonly exact: number | null | undefined;
}

/** What is read, and with it the number that it rounds. */
function Value({ text, exact }: ValueProps) {
  return exact === null || exact === undefined ? text : <data value={exact}>{text}</data>;
}

/** The values of a figure as a table. */
export function DataTable({
  data: { caption, columns, rows, exact },
}: {
  readonly data: TableData;
}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>
                <Value text={cell} exact={exact?.(row, index + 1)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
