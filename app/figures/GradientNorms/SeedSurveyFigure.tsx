import "./survey.css";
import { SeriesKey } from "../../chart/Marker.tsx";
import { Rich } from "../../chart/Rich.tsx";
import { amount } from "../../chart/tickText.ts";
import { createFigure } from "../../kit/createFigure.tsx";
import { Cell } from "../../kit/table/Cell.tsx";
import { gathering } from "../../kit/gather/gathering.ts";
import { ask, type NormProps } from "./gradientNorms.ts";
import { params } from "./networks.ts";
import { outcomes } from "./reading.ts";
import {
  countOf,
  describe,
  drawings,
  nameOf,
  rangeOf,
  SURVEYED_SEEDS,
  surveyed,
  type SurveyedNetwork,
  table,
} from "./survey.ts";
import { normWords } from "./words.ts";

const { survey: words, guess } = normWords;
const gather = gathering(drawings);

function Row({ network }: { readonly network: SurveyedNetwork }) {
  const { ids, shares } = network;
  const range = rangeOf(shares)?.map((share) => amount(share, 2)) ?? ["–"];
  return (
    <tr data-series={ids[0]}>
      <th scope="row">
        {ids.map((id) => (
          <SeriesKey key={id} of={id} />
        ))}
        <span>{` ${nameOf(network)}`}</span>
      </th>
      {outcomes.map((outcome) => (
        <Cell key={outcome} text={shares.length === 0 ? "–" : `${countOf(shares, outcome)}`} />
      ))}
      <td>
        <Rich text={range.join(" … ")} />
      </td>
    </tr>
  );
}

/** One row for each network: how often its gradient vanished, held and exploded. */
const Picture = ({ view }: NormProps) => (
  <div className="seed-survey" role="region" tabIndex={0} aria-label={words.network}>
    <table>
      <caption>{words.caption(SURVEYED_SEEDS)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.network}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {guess.names[outcome]}
            </th>
          ))}
          <th scope="col">{words.range}</th>
        </tr>
      </thead>
      <tbody>
        {surveyed(view.params, gather.of(view)).map((network) => (
          <Row key={network.ids[0]} network={network} />
        ))}
      </tbody>
    </table>
  </div>
);

const Caption = () => <p className="seed-survey-meaning">{guess.meaning}</p>;

/** One drawing proves little: the networks on screen, each drawn from twenty seeds by the engine. */
export const SeedSurveyFigure = createFigure({
  id: "seed-survey",
  title: words.title(SURVEYED_SEEDS),
  params,
  ask,
  gather,
  describe: (view) => describe(view, gather.of(view)),
  table: (view) => table(view, gather.of(view)),
  Picture,
  Caption,
});
