import "./shiftedPattern.css";
import "./tenSeeds.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { gathering } from "../../kit/gather/gathering.ts";
import { ownWorkplace } from "../../kit/gather/workplace.ts";
import { AskedWhen, TrainedPlaces } from "./PatternSettings.tsx";
import { settle } from "./shiftedPattern.ts";
import {
  ask,
  cue,
  describe,
  headline,
  params,
  SEED_COUNT,
  type SeedsProps,
  steps,
  table,
  training,
} from "./tenSeeds.ts";
import { TenSeedsPicture } from "./TenSeedsPicture.tsx";
import { tenSeedsWords as words } from "./tenSeedsWords.ts";

const gather = gathering(training, () => ownWorkplace());

const Picture = ({ view, goTo, description }: SeedsProps) => (
  <TenSeedsPicture {...{ view, goTo, description }} gathered={gather.of(view)} />
);

const Settings = (props: SettingsProps<typeof params>) => (
  <>
    <AskedWhen {...props} />
    <TrainedPlaces {...props} />
  </>
);

/** One run proves little: both networks trained with ten seeds, none of them chosen, and tested at every place. */
export const TenSeedsFigure = createFigure({
  id: "ten-seeds",
  title: words.title(SEED_COUNT),
  params,
  ask,
  settle,
  steps,
  gather,
  headline: (view) => headline(view, gather.of(view)),
  cue: (view) => cue(view, gather.of(view)),
  describe: (view) => describe(view, gather.of(view)),
  table: (view) => table(view, gather.of(view)),
  Picture,
  Settings,
});
