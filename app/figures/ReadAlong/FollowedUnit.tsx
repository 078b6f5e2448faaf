import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { Slider } from "../../controls/Slider.tsx";
import { homeManifest } from "./homeManifest.ts";
import { extremesOf, unitAt } from "./layout.ts";
import { percent, signed } from "../../words/valueText.ts";
import { readWords } from "./words.ts";

interface FollowedUnitProps {
  readonly reading: CharacterReading;
  readonly read: number;
  /** 0 for none */
  readonly unit: number;
  onFollow(unit: number): void;
}

/** The one unit to follow: which it is, where it stands, and what the engine measured about it. */
export function FollowedUnit({ reading, read, unit, onFollow }: FollowedUnitProps) {
  const extremes = unit > 0 ? extremesOf(reading, unit, read) : null;
  const usual = homeManifest.units[unit - 1];
  const at = (letter: number) =>
    [reading.letters[letter - 1] ?? "", signed(unitAt(reading, letter, unit))] as const;
  return (
    <section className="read-follow">
      <Slider
        label={readWords.follow}
        value={unit}
        min={0}
        max={reading.hiddenByStep.cols}
        step={1}
        format={readWords.unit}
        onChange={onFollow}
      />
      {unit > 0 && (
        <p className="read-unit-now">
          {readWords.unitHere(unit, signed(unitAt(reading, read, unit)))}
        </p>
      )}
      {extremes && <p>{readWords.unitInText(...at(extremes.highest), ...at(extremes.lowest))}</p>}
      {usual && (
        <p className="read-unit-usual">
          {readWords.unitUsually(
            usual.highestAfter,
            usual.lowestAfter,
            percent(usual.explainedByLetter),
          )}
        </p>
      )}
    </section>
  );
}
