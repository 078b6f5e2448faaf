import { useState } from "react";
import { Segments } from "../../controls/Segments.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { untranslated } from "../../words/untranslated.ts";
import { type design, PLACES } from "./shiftedPattern.ts";
import { patternWords } from "./words.ts";

const words = patternWords.settings;

/** Values of a choice with the names that the reader sees. */
export const named = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, name: names[value] }));
const askedOptions = named(words.askedNames);

type DesignProps = SettingsProps<typeof design>;

/** When the recurrent network must answer. */
export const AskedWhen = ({ params: { asked: now }, change }: DesignProps) => (
  <Segments
    label={words.asked}
    value={now}
    options={askedOptions}
    onChange={(asked) => change({ asked })}
  />
);

/** The places at which the pattern stands in training, each to be switched on and off; the last one stays on. */
export function TrainedPlaces({ params: { trained }, change }: DesignProps) {
  const [isRefused, setIsRefused] = useState(false);
  function switchPlace(place: number, isOn: boolean): void {
    const others = trained.filter((other) => other !== place);
    setIsRefused(!isOn && others.length === 0);
    if (isOn || others.length > 0) change({ trained: isOn ? [...others, place] : others });
  }
  return (
    <fieldset className="segments pattern-trained">
      <legend>{words.trained}</legend>
      <span className="segments-row">
        {PLACES.map((place) => (
          <label key={place} className="segment">
            <input
              type="checkbox"
              checked={trained.includes(place)}
              onChange={({ currentTarget: { checked } }) => switchPlace(place, checked)}
            />
            <span {...untranslated}>{place}</span>
          </label>
        ))}
      </span>
      <span role="status">{isRefused ? words.lastPlace : ""}</span>
    </fieldset>
  );
}
