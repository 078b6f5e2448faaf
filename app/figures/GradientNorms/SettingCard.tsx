import { gradientNormLimits } from "../../../src/engine/experiments/gradientNorms/limits.ts";
import { Choice } from "../../controls/Choice.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { useAppStore } from "../../store/appStore.ts";
import { normActivations, type NormSetting } from "../../store/gradientNormPlace.ts";
import { normWords } from "../../words/vanishing.ts";
import { SeriesKey } from "../../chart/Marker.tsx";

const activations = normActivations.map((value) => ({ value, name: normWords.activations[value] }));

interface SettingCardProps {
  readonly setting: NormSetting;
  readonly isOnly: boolean;
}

/** One network's own controls. */
export function SettingCard({ setting, isOnly }: SettingCardProps) {
  const { id, spectralRadius, hiddenSize, activation, seed } = setting;
  const { changeSetting, removeSetting } = useAppStore().getState();
  const named = (label: string) => (
    <>
      <span>{label}</span>
      <span className="visually-hidden">{normWords.of(id)}</span>
    </>
  );
  return (
    <section className="norm-card" data-series={id} aria-label={normWords.setting(setting)}>
      <p className="norm-card-name">
        <SeriesKey of={id} />
        <span>{` ${id}`}</span>
        <small className="norm-card-rest">{normWords.rest(setting)}</small>
      </p>
      <Slider
        label={named(normWords.spectralRadius)}
        value={spectralRadius}
        {...gradientNormLimits.spectralRadius}
        step={0.05}
        onChange={(value) => changeSetting(id, { spectralRadius: value })}
      />
      {!isOnly && (
        <button
          type="button"
          className="tool norm-icon norm-remove"
          aria-label={`${normWords.remove} ${id}`}
          onClick={() => removeSetting(id)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      )}
      <div className="norm-card-row">
        <Choice
          label={named(normWords.activation)}
          value={activation}
          options={activations}
          onChange={(value) => changeSetting(id, { activation: value })}
        />
        <NumberField
          label={named(normWords.hiddenSize)}
          value={hiddenSize}
          {...gradientNormLimits.hiddenSize}
          isWhole
          step={1}
          onSet={(value) => changeSetting(id, { hiddenSize: value })}
        />
        <NumberField
          label={named(normWords.seed)}
          value={seed}
          {...gradientNormLimits.seed}
          isWhole
          step={1}
          onSet={(value) => changeSetting(id, { seed: value })}
        />
        <button
          type="button"
          className="tool norm-icon"
          title={normWords.otherSeed}
          onClick={() =>
            changeSetting(id, { seed: seed === gradientNormLimits.seed.max ? 0 : seed + 1 })
          }
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M13 8a5 5 0 1 1-1.5-3.6M13 1.5v3.2H9.8" />
          </svg>
          <span className="visually-hidden">{named(normWords.otherSeed)}</span>
        </button>
      </div>
    </section>
  );
}
