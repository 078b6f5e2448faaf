import type { StateCreator } from "zustand";
import type { GradientNormCurve, GradientNormSpec } from "../../src/protocol/messages.ts";

/** Name of a curve on screen. */
type CurveId = "A" | "B" | "C" | "D";

/** The networks on screen, and what is asked about them. */
export interface NormRequest {
  readonly ids: readonly CurveId[];
  readonly specs: readonly GradientNormSpec[];
}

/** Drawings of each network. */
export const SURVEYED_SEEDS = 20;

/** Few enough that one answer takes the worker about a tenth of a second at the very most. */
const SEEDS_AT_ONCE = 2;

/** One network of the survey: its setting, and what is known of its drawings so far. */
export interface SurveyedNetwork {
  readonly id: CurveId;
  /** The setting with the seed that is on screen; the survey takes seeds 1, 2, 3, … */
  readonly spec: GradientNormSpec;
  /** ‖∂L_T/∂h_1‖ / ‖∂L_T/∂h_T‖ of each drawing that has a gradient at all */
  readonly shares: readonly number[];
}

export interface SeedSurvey {
  /** The question that the figure had asked when the survey began: what it is a survey of. */
  readonly of: NormRequest;
  readonly networks: readonly SurveyedNetwork[];
  readonly done: number;
  readonly count: number;
}

/** The next helping of drawings: of one network, a few seeds. */
export interface SurveyRequest {
  readonly network: number;
  readonly specs: readonly GradientNormSpec[];
}

export interface SeedSurveySlice {
  readonly seedSurvey: SeedSurvey | null;
  /** Null while nothing is to be computed. */
  readonly surveyRequest: SurveyRequest | null;
  readonly surveyFailure: string | null;
  startSurvey(of: NormRequest): void;
  stopSurvey(): void;
  receiveSurvey(curves: readonly GradientNormCurve[], asked: SurveyRequest): void;
  /** The next helping, after the last one was drawn. */
  continueSurvey(): void;
  failSurvey(message: string): void;
}

/** Helpings go round the networks, so that all rows fill at the same pace. */
function requestFor({ networks, done, count }: SeedSurvey): SurveyRequest | null {
  if (done >= count) return null;
  const helping = Math.floor(done / SEEDS_AT_ONCE);
  const network = helping % networks.length;
  const spec = networks[network]?.spec;
  if (!spec) return null;
  const firstSeed = 1 + SEEDS_AT_ONCE * Math.floor(helping / networks.length);
  const specs = Array.from({ length: SEEDS_AT_ONCE }, (_, index) => ({
    ...spec,
    seed: firstSeed + index,
  }));
  return { network, specs };
}

const isSameButSeed = (one: GradientNormSpec, other: GradientNormSpec): boolean =>
  JSON.stringify({ ...one, seed: 0 }) === JSON.stringify({ ...other, seed: 0 });

function shareOf({ normByStep }: GradientNormCurve): number[] {
  const start = normByStep.at(-1) ?? 0;
  return start === 0 ? [] : [(normByStep[1] ?? 0) / start];
}

export const createSeedSurveySlice: StateCreator<SeedSurveySlice> = (set, get) => ({
  seedSurvey: null,
  surveyRequest: null,
  surveyFailure: null,
  startSurvey: (of) => {
    const networks: SurveyedNetwork[] = [];
    of.specs.forEach((spec, index) => {
      const id = of.ids[index];
      // Networks that differ in their seed alone are the same once all seeds are tried.
      if (id !== undefined && !networks.some((other) => isSameButSeed(other.spec, spec)))
        networks.push({ id, spec, shares: [] });
    });
    const seedSurvey = { of, networks, done: 0, count: networks.length * SURVEYED_SEEDS };
    set({ seedSurvey, surveyFailure: null, surveyRequest: requestFor(seedSurvey) });
  },
  stopSurvey: () => set({ surveyRequest: null }),
  receiveSurvey: (curves, asked) =>
    set(({ seedSurvey, surveyRequest }) => {
      if (asked !== surveyRequest || !seedSurvey) return {};
      const networks = seedSurvey.networks.map((network, index) =>
        index === asked.network
          ? { ...network, shares: [...network.shares, ...curves.flatMap(shareOf)] }
          : network,
      );
      const done = seedSurvey.done + curves.length;
      return {
        seedSurvey: { ...seedSurvey, networks, done },
        ...(done >= seedSurvey.count && { surveyRequest: null }),
      };
    }),
  continueSurvey: () => {
    const { seedSurvey, surveyRequest } = get();
    if (seedSurvey && surveyRequest) set({ surveyRequest: requestFor(seedSurvey) });
  },
  failSurvey: (surveyFailure) => set({ surveyFailure, surveyRequest: null }),
});
