import { Suspense, use } from "react";
import { useStore } from "zustand";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { useFigurePage } from "../../kit/FigurePage.tsx";
import { keyOf } from "../../kit/knownAnswers.ts";
import { CsvButton } from "../../kit/table/CsvButton.tsx";
import {
  type NormRequest,
  SURVEYED_SEEDS,
  type SurveyedNetwork,
} from "../../store/seedSurveySlice.ts";
import { SeriesKey } from "../../chart/Marker.tsx";
import { amount } from "../../chart/tickText.ts";
import { ask } from "./gradientNorms.ts";
import { networksOf, type NormParams } from "./networks.ts";
import { outcomeOfShare, outcomes } from "./reading.ts";
import { normWords } from "./words.ts";
import { Rich } from "../../chart/Rich.tsx";

const { survey: surveyWords } = normWords;

/** What the figure on the stage compares now. */
function useRequest(): NormRequest {
  const { instance } = use(useFigurePage().whenJoined("gradient-norms"));
  // Under this name stands the figure of gradient norms.
  const now = useStore(instance).params as unknown as NormParams;
  return { ids: networksOf(now).map(({ id }) => id), specs: ask(now).specs };
}

export const SeedSurvey = () => (
  <Suspense>
    <Survey />
  </Suspense>
);

/** One drawing proves little: the networks on screen, each drawn from twenty seeds by the engine. */
function Survey() {
  const survey = useAppState((state) => state.seedSurvey);
  const isRunning = useAppState((state) => state.surveyRequest !== null);
  const failure = useAppState((state) => state.surveyFailure);
  const request = useRequest();
  const { startSurvey, stopSurvey } = useAppStore().getState();
  const isDone = survey !== null && survey.done === survey.count;
  return (
    <div className="seed-survey">
      <p>
        <button
          type="button"
          className="button"
          onClick={() => (isRunning ? stopSurvey() : startSurvey(request))}
        >
          {isRunning ? surveyWords.stop : surveyWords.run(SURVEYED_SEEDS)}
        </button>
      </p>
      {survey && (
        <div
          className="seed-survey-table"
          role="region"
          tabIndex={0}
          aria-label={surveyWords.network}
        >
          <CsvButton name="unrolled-seeds" />
          <table>
            <caption>{surveyWords.caption(SURVEYED_SEEDS)}</caption>
            <thead>
              <tr>
                <th scope="col">{surveyWords.network}</th>
                {outcomes.map((outcome) => (
                  <th key={outcome} scope="col">
                    {normWords.guess.names[outcome]}
                  </th>
                ))}
                <th scope="col">{surveyWords.range}</th>
              </tr>
            </thead>
            <tbody>
              {survey.networks.map((network) => (
                <SurveyRow key={network.id} network={network} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {survey && (
        <p className="seed-survey-state" role={isDone ? "status" : undefined}>
          <span>{isDone ? surveyWords.done : surveyWords.progress(survey.done, survey.count)}</span>
          {keyOf(survey.of) !== keyOf(request) && <span>{` ${surveyWords.stale}`}</span>}
        </p>
      )}
      {failure !== null && <p role="alert">{`${surveyWords.failed} ${failure}`}</p>}
    </div>
  );
}

function SurveyRow({ network }: { readonly network: SurveyedNetwork }) {
  const { id, spec, shares } = network;
  const found = shares.map(outcomeOfShare);
  const range =
    shares.length === 0
      ? "–"
      : `${amount(Math.min(...shares), 2)} … ${amount(Math.max(...shares), 2)}`;
  return (
    <tr data-series={id}>
      <th scope="row">
        <SeriesKey of={id} />
        <span>{` ${normWords.setting({ ...spec, id })}`}</span>
      </th>
      {outcomes.map((outcome) => (
        <td key={outcome}>{found.filter((one) => one === outcome).length}</td>
      ))}
      <td>
        <Rich text={range} />
      </td>
    </tr>
  );
}
