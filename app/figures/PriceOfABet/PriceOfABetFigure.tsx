import "../../chart/chart.css";
import "../../network/network.css";
import "./priceOfABet.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { priceChecks } from "./checks.ts";
import { ask, describe, params, prediction, settle, steps, table } from "./priceOfABet.ts";
import { PriceOfABetPicture } from "./PriceOfABetPicture.tsx";
import { priceWords as words } from "./words.ts";

const units = params.unit.options.map((value) => ({ value, name: words.units[value] }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Segments
      label={words.unit}
      value={now.unit}
      options={units}
      onChange={(unit) => change({ unit })}
    />
  </details>
);

/** A pot of 1 shared out over four letters: the price is −ln of what stands on the one that comes. */
export const PriceOfABetFigure = createFigure({
  id: "price-of-a-bet",
  title: words.title,
  params,
  settle,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: priceChecks,
  Picture: PriceOfABetPicture,
  Settings,
});
