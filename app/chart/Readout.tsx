import type { ReactNode } from "react";
import { SeriesKey } from "./Marker.tsx";
import { Rich } from "./Rich.tsx";
import type { Series } from "./series.ts";

interface ReadoutProps {
  /** Where on the axis it is read. */
  readonly at: string;
  readonly items: readonly {
    readonly of: Series;
    readonly name: string;
    readonly sentence: string;
    /** What else belongs to it, such as what was guessed. */
    readonly more?: ReactNode;
  }[];
}

/** What each series of a chart says at the place that the reader has reached. */
export const Readout = ({ at, items }: ReadoutProps) => (
  <div className="chart-readout">
    <p className="chart-readout-at">{at}</p>
    <ul>
      {items.map(({ of, name, sentence, more }) => (
        <li key={of} data-series={of}>
          <SeriesKey of={of} />
          <span>
            <b>{name}</b>
            <Rich text={`${sentence} `} />
            {more !== undefined && <span>{more}</span>}
          </span>
        </li>
      ))}
    </ul>
  </div>
);
