import { Sym } from "../../math/Sym.tsx";
import { formatCount } from "../../words/count.ts";
import { axesOf, partsOf, shapeText, type ShapesProps, timeOf } from "./shapes.ts";
import { shapesWords as words } from "./words.ts";

interface TableProps extends Pick<ShapesProps, "view"> {
  /** Rows that the last change of a size has changed */
  readonly changed: readonly string[];
}

const Head = ({ columns }: { readonly columns: readonly string[] }) => (
  <thead>
    <tr>
      {columns.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** Every part with its shape. */
export const ShapesTable = ({ view, changed }: TableProps) => (
  <table className="shapes-table">
    <Head columns={words.table.columns} />
    <tbody>
      {partsOf(view).map(({ symbol, role, shape, count }) => (
        <tr
          key={symbol}
          data-learnt={count !== null || undefined}
          data-changed={changed.includes(symbol) || undefined}
        >
          <th scope="row">
            {words.parts[symbol]} <Sym of={symbol} t={timeOf(symbol)} />
          </th>
          <td>{role}</td>
          <td translate="no">
            <Rolled text={shapeText(shape)} />
          </td>
          <td translate="no">
            <Rolled text={count === null ? words.none : formatCount(count)} />
          </td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <td colSpan={4}>{words.total(view.answer.total, view.answer.pytorchTotal)}</td>
      </tr>
    </tfoot>
  </table>
);

/** The data as PyTorch keeps them: what each tensor holds, its shape, and what its axes are. */
export const AxesTable = ({ view, changed }: TableProps) => (
  <table className="shapes-table">
    <Head columns={words.table.axes} />
    <tbody>
      {axesOf(view.params).map(({ name, shape, meaning, axes }) => (
        <tr key={name} data-changed={changed.includes(name) || undefined}>
          <th scope="row">
            <span translate="no">{name}</span>
          </th>
          <td>{meaning}</td>
          <td translate="no">
            <Rolled text={shapeText(shape)} />
          </td>
          <td>{axes}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A number that comes up from below where it is another one than before. */
const Rolled = ({ text }: { readonly text: string }) => (
  <span key={text} className="shapes-rolled">
    {text}
  </span>
);
