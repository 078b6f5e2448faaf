import "../../network/network.css";
import "./shiftedPattern.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { AskedWhen, named, TrainedPlaces } from "./PatternSettings.tsx";
import {
  ask,
  cue,
  describe,
  headline,
  params,
  prediction,
  settle,
  steps,
  table,
} from "./shiftedPattern.ts";
import { checks } from "./checks.ts";
import { ShiftedPatternPicture } from "./ShiftedPatternPicture.tsx";
import { patternWords } from "./words.ts";

const words = patternWords.settings;
const tileOptions = named(words.tileNames);

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <>
    <AskedWhen params={now} change={change} />
    <details className="more-controls">
      <summary>{words.more}</summary>
      <Segments
        label={words.tile}
        value={now.tile}
        options={tileOptions}
        onChange={(tile) => change({ tile })}
      />
      <TrainedPlaces params={now} change={change} />
      <NumberSetting
        of={params.seed}
        isTyped
        label={words.seed}
        value={now.seed}
        onChange={(seed) => change({ seed })}
      />
      <button
        type="button"
        className="button"
        onClick={() => change(({ seed }) => ({ seed: seed + 1 }))}
      >
        {words.nextSeed}
      </button>
    </details>
  </>
);

/** A feed-forward network knows a pattern only where it stood in training; a recurrent one may know it everywhere. */
export const ShiftedPatternFigure = createFigure({
  id: "shifted-pattern",
  title: patternWords.title,
  params,
  ask,
  settle,
  steps,
  headline,
  describe,
  cue,
  table,
  prediction,
  checks,
  Picture: ShiftedPatternPicture,
  Settings,
});
