import { Sym } from "../../math/Sym.tsx";
import { formatCount } from "../../words/count.ts";
import { axesOf, partsOf, shapeText, type ShapesProps, timeOf } from "./shapes.ts";
import { shapesWords as words } from "./words.ts";

interface TableProps extends Pick<ShapesProps, "view"> {
  /** Rows that the last change of a size has changed */
  readonly changed: readonly string[];
}

/** Every part with its shape, and the axes in which PyTorch keeps the data. */
export const ShapesTable = ({ view, changed }: TableProps) => (
  <table className="shapes-table">
    <thead>
      <tr>
        {words.table.columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
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
    <tfoot>
      <tr>
        <td colSpan={4}>{words.total(view.answer.total, view.answer.pytorchTotal)}</td>
      </tr>
    </tfoot>
  </table>
);

/** A number that comes up from below where it is another one than before. */
const Rolled = ({ text }: { readonly text: string }) => (
  <span key={text} className="shapes-rolled">
    {text}
  </span>
);
