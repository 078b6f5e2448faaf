import { SeriesKey } from "../../chart/Marker.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { type Network, network, type NormSetting } from "./networks.ts";
import { normWords } from "./words.ts";

const { activation: activations, ...numbers } = network.parts;

const activationOptions = activations.options.map((value) => ({
  value,
  name: normWords.activations[value],
}));

interface SettingCardProps {
  readonly setting: NormSetting;
  onChange(change: Partial<Network>): void;
  /** Absent for the only network. */
  readonly onRemove?: () => void;
}

/** One network's own controls. */
export function SettingCard({ setting, onChange, onRemove }: SettingCardProps) {
  const { id, spectralRadius, hiddenSize, activation, seed } = setting;
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
      <NumberSetting
        of={numbers.spectralRadius}
        label={named(normWords.spectralRadius)}
        value={spectralRadius}
        onChange={(value) => onChange({ spectralRadius: value })}
      />
      {onRemove && (
        <button
          type="button"
          className="tool norm-icon norm-remove"
          aria-label={`${normWords.remove} ${id}`}
          onClick={onRemove}
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
          options={activationOptions}
          onChange={(value) => onChange({ activation: value })}
        />
        <NumberSetting
          of={numbers.hiddenSize}
          isTyped
          label={named(normWords.hiddenSize)}
          value={hiddenSize}
          onChange={(value) => onChange({ hiddenSize: value })}
        />
        <NumberSetting
          of={numbers.seed}
          isTyped
          label={named(normWords.seed)}
          value={seed}
          onChange={(value) => onChange({ seed: value })}
        />
        <button
          type="button"
          className="tool norm-icon"
          title={normWords.otherSeed}
          onClick={() => onChange({ seed: seed === numbers.seed.max ? 0 : seed + 1 })}
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
