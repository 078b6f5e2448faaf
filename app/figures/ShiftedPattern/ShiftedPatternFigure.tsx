import "../../network/network.css";
import "./shiftedPattern.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { untranslated } from "../../words/untranslated.ts";
import {
  ask,
  checks,
  describe,
  params,
  PLACES,
  prediction,
  settle,
  steps,
  table,
} from "./shiftedPattern.ts";
import { ShiftedPatternPicture } from "./ShiftedPatternPicture.tsx";
import { patternWords } from "./words.ts";

const words = patternWords.settings;
const named = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, name: names[value] }));
const askedOptions = named(words.askedNames);
const tileOptions = named(words.tileNames);

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <>
    <Segments
      label={words.asked}
      value={now.asked}
      options={askedOptions}
      onChange={(asked) => change({ asked })}
    />
    <details className="more-controls">
      <summary>{words.more}</summary>
      <Segments
        label={words.tile}
        value={now.tile}
        options={tileOptions}
        onChange={(tile) => change({ tile })}
      />
      <fieldset className="segments pattern-trained">
        <legend>{words.trained}</legend>
        <span className="segments-row">
          {PLACES.map((place) => (
            <label key={place} className="segment">
              <input
                type="checkbox"
                checked={now.trained.includes(place)}
                onChange={({ currentTarget: { checked } }) =>
                  change(({ trained }) => ({
                    trained: checked
                      ? [...trained, place]
                      : trained.filter((other) => other !== place),
                  }))
                }
              />
              <span {...untranslated}>{place}</span>
            </label>
          ))}
        </span>
      </fieldset>
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
  describe,
  table,
  prediction,
  checks,
  Picture: ShiftedPatternPicture,
  Settings,
});
