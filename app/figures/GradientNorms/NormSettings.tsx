import { Segments } from "../../controls/Segments.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting, TextSetting } from "../../kit/Setting.tsx";
import {
  added,
  changed,
  freeId,
  networksOf,
  params,
  removed,
  withSentence,
  wordsIn,
} from "./networks.ts";
import { SettingCard } from "./SettingCard.tsx";
import { normWords } from "./words.ts";

const axes = params.axis.options.map((value) => ({ value, name: normWords.axis.names[value] }));

/** The networks compared, each with its own controls, and what they have in common. */
export function NormSettings({ params: now, change }: SettingsProps<typeof params>) {
  const networks = networksOf(now);
  return (
    <div className="norm-settings" role="group" aria-label={normWords.settings}>
      <div className="norm-cards">
        {networks.map((setting) => (
          <SettingCard
            key={setting.id}
            setting={setting}
            onChange={(part) => change((before) => changed(before, setting.id, part))}
            {...(networks.length > 1 && {
              onRemove: () => change((before) => removed(before, setting.id)),
            })}
          />
        ))}
      </div>
      <div className="norm-shared">
        <Segments
          label={normWords.axis.label}
          value={now.axis}
          options={axes}
          onChange={(axis) => change({ axis })}
        />
        <NumberSetting
          of={params.T}
          label={normWords.length}
          value={now.T}
          onChange={(T) => change({ T })}
        />
        <TextSetting
          of={params.words}
          label={normWords.sentence}
          value={now.words}
          onChange={(words) => change((before) => withSentence(before, words))}
        />
        <p role="status">
          {now.words.trim() === ""
            ? normWords.noSentence
            : normWords.lengthNote(now.T, wordsIn(now.words).length)}
        </p>
        {freeId(networks) !== null && (
          <button type="button" className="button" onClick={() => change(added)}>
            {normWords.add}
          </button>
        )}
      </div>
    </div>
  );
}
