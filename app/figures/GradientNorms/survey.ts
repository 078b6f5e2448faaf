import type { GradientNormCurve, GradientNormSpec } from "../../../src/protocol/messages.ts";
import type { Series } from "../../chart/series.ts";
import { amount } from "../../chart/tickText.ts";
import type { TableData } from "../../kit/figure.ts";
import type { GatherDeclaration } from "../../kit/gather/gather.types.ts";
import { ask, type NormView } from "./gradientNorms.ts";
import { networksOf, type NormParams } from "./networks.ts";
import { type Outcome, outcomeOfShare, outcomes } from "./reading.ts";
import { normWords } from "./words.ts";

const { survey: words } = normWords;

/** Drawings of each network, from seed 1 on. */
export const SURVEYED_SEEDS = 20;

/** Few enough that one answer takes the worker about a tenth of a second at the very most. */
const SEEDS_AT_ONCE = 2;

/** ‖∂L_T/∂h_1‖ / ‖∂L_T/∂h_T‖, at index seed − 1; null for a drawing that has no gradient at all. */
export type Shares = readonly (number | null)[];

/** What is known of every network that was drawn, by all of its setting but the seed. */
export type Survey = Readonly<Record<string, Shares>>;

/** A network of the survey: networks that differ in their seed alone are the same once all seeds are tried. */
export interface SurveyedNetwork {
  readonly ids: readonly [Series, ...Series[]];
  readonly spec: GradientNormSpec;
  readonly shares: Shares;
}

const keyOf = (spec: GradientNormSpec): string => JSON.stringify({ ...spec, seed: 0 });

export function surveyed(params: NormParams, survey: Survey): readonly SurveyedNetwork[] {
  const { specs } = ask(params);
  const found = new Map<string, SurveyedNetwork>();
  networksOf(params).forEach(({ id }, index) => {
    const spec = specs[index];
    if (!spec) return;
    const key = keyOf(spec);
    const same = found.get(key);
    const shares = survey[key] ?? [];
    found.set(key, { ids: same ? [...same.ids, id] : [id], spec, shares });
  });
  return [...found.values()];
}

function shareOf({ normByStep }: GradientNormCurve): number | null {
  const start = normByStep.at(-1) ?? 0;
  return start === 0 ? null : (normByStep[1] ?? 0) / start;
}

/** The networks on screen, each drawn from twenty seeds. */
export const drawings: GatherDeclaration<NormParams, "gradientNorms", Survey> = {
  none: {},
  next(params, survey) {
    // Helpings go round the networks, so that all rows fill at the same pace.
    const [least] = surveyed(params, survey).toSorted((a, b) => a.shares.length - b.shares.length);
    if (!least || least.shares.length >= SURVEYED_SEEDS) return null;
    const first = least.shares.length + 1;
    const seeds = Array.from({ length: SEEDS_AT_ONCE }, (_, index) => first + index);
    return { kind: "gradientNorms", specs: seeds.map((seed) => ({ ...least.spec, seed })) };
  },
  add: (survey, curves) =>
    curves.reduce<Survey>((all, curve) => {
      const key = keyOf(curve.spec);
      return { ...all, [key]: [...(all[key] ?? []), shareOf(curve)] };
    }, survey),
  progress(params, survey) {
    const networks = surveyed(params, survey);
    return {
      done: networks.reduce((sum, { shares }) => sum + shares.length, 0),
      count: networks.length * SURVEYED_SEEDS,
    };
  },
  // What is known of a network holds for as long as the page is open, whichever are on screen.
  keep: (survey) => survey,
  dependsOn: [],
  words: { start: words.run(SURVEYED_SEEDS), units: words.units },
};

const known = (shares: Shares): number[] => shares.filter((share) => share !== null);

export const countOf = (shares: Shares, outcome: Outcome): number =>
  known(shares).filter((share) => outcomeOfShare(share) === outcome).length;

/** The smallest and the largest share that arrives; null before the first drawing that has a gradient. */
export function rangeOf(shares: Shares): readonly [number, number] | null {
  const all = known(shares);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

export const nameOf = ({ ids, spec }: SurveyedNetwork): string => words.name(ids, spec);

export function describe({ params }: Pick<NormView, "params">, survey: Survey): string {
  const networks = surveyed(params, survey);
  if (networks.every(({ shares }) => shares.length === 0))
    return words.none(networks.map(nameOf), SURVEYED_SEEDS);
  return networks
    .map((network) =>
      words.counts(
        nameOf(network),
        network.shares.length,
        outcomes.map((outcome) => countOf(network.shares, outcome)),
      ),
    )
    .join(" ");
}

const write = (share: number | null | undefined): string =>
  typeof share === "number" ? amount(share, 2) : "–";

/** The counts, and every drawing by its seed. */
export function table({ params }: Pick<NormView, "params">, survey: Survey): TableData {
  const networks = surveyed(params, survey);
  const rows = [
    ...outcomes.map((outcome) => ({
      name: normWords.guess.names[outcome],
      at: ({ shares }: SurveyedNetwork) => countOf(shares, outcome),
      write: (count: number | null | undefined) => String(count),
    })),
    ...words.ends.map((name, end) => ({
      name,
      at: ({ shares }: SurveyedNetwork) => rangeOf(shares)?.[end],
      write,
    })),
    ...Array.from({ length: SURVEYED_SEEDS }, (_, index) => ({
      name: words.seed(index + 1),
      at: ({ shares }: SurveyedNetwork) => shares[index],
      write,
    })),
  ];
  return {
    caption: words.caption(SURVEYED_SEEDS),
    columns: [words.drawing, ...networks.map(nameOf)],
    rows: rows.map((row) => [row.name, ...networks.map((network) => row.write(row.at(network)))]),
    exact: (row, column) => {
      const network = networks[column - 1];
      return network && rows[row]?.at(network);
    },
  };
}
