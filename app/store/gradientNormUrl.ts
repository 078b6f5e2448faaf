import { gradientNormLimits } from "../../src/engine/experiments/gradientNorms/limits.ts";
import {
  type CurveId,
  curveIds,
  firstPlace,
  normActivations,
  normAxes,
  type NormPlace,
  type NormSetting,
} from "./gradientNormPlace.ts";
import { readWrittenNumber } from "../controls/typedNumber.ts";
import { shorten } from "../words/shorten.ts";
import { normWords } from "../words/vanishing.ts";

/** A place read from an address, and a sentence for everything in it that could not be used. */
export interface ReadPlace {
  readonly place: NormPlace;
  readonly complaints: readonly string[];
}

interface Limits {
  readonly min: number;
  readonly max: number;
}

const keyOf = (id: CurveId) => id.toLowerCase();
const clamp = (value: number, { min, max }: Limits) => Math.min(Math.max(value, min), max);

const writeSetting = ({ activation, spectralRadius, hiddenSize, seed }: NormSetting): string =>
  [activation, spectralRadius, hiddenSize, seed].join("-");

/**
 * The place as a query string, such as `?a=tanh-0.5-32-5&b=relu-2-32-5&T=100&axis=linear&back=7`;
 * empty for the first place. Curves are written all or not at all.
 */
export function writeNormPlace(place: NormPlace): string {
  const { settings, sequenceLength, axis, stepsBack } = place;
  const query = new URLSearchParams();
  const written = settings.map((setting) => [keyOf(setting.id), writeSetting(setting)] as const);
  const first = firstPlace.settings.map(
    (setting) => [keyOf(setting.id), writeSetting(setting)] as const,
  );
  if (JSON.stringify(written) !== JSON.stringify(first))
    for (const [key, value] of written) query.set(key, value);
  if (sequenceLength !== firstPlace.sequenceLength) query.set("T", String(sequenceLength));
  if (axis !== firstPlace.axis) query.set("axis", axis);
  if (stepsBack !== firstPlace.stepsBack) query.set("back", String(stepsBack));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function readSetting(id: CurveId, text: string): NormSetting | null {
  const [activationText, radiusText = "", sizeText = "", seedText = "", ...rest] = text.split("-");
  const activation = normActivations.find((name) => name === activationText);
  if (activation === undefined || rest.length > 0) return null;
  const spectralRadius = readWrittenNumber(radiusText, gradientNormLimits.spectralRadius);
  const hiddenSize = readWrittenNumber(sizeText, {
    ...gradientNormLimits.hiddenSize,
    isWhole: true,
  });
  const seed = readWrittenNumber(seedText, { ...gradientNormLimits.seed, isWhole: true });
  return spectralRadius === null || hiddenSize === null || seed === null
    ? null
    : { id, activation, spectralRadius, hiddenSize, seed };
}

/** Reads a query string like any other input: what is not understood is named and left out. */
export function readNormPlace(search: string): ReadPlace {
  const query = new URLSearchParams(search);
  const complaints: string[] = [];

  const whole = (key: "T" | "back", usual: number, limits: Limits): number => {
    const text = query.get(key);
    if (text === null) return usual;
    const written = readWrittenNumber(text, { isWhole: true });
    const value = written === null ? usual : clamp(written, limits);
    if (value !== written)
      complaints.push(normWords.address.number(key, shorten(text), limits.min, limits.max, value));
    return value;
  };

  const settings: NormSetting[] = [];
  for (const id of curveIds) {
    const text = query.get(keyOf(id));
    if (text === null) continue;
    const setting = readSetting(id, text);
    if (setting) settings.push(setting);
    else complaints.push(normWords.address.setting(id, shorten(text)));
  }
  const sequenceLength = whole("T", firstPlace.sequenceLength, gradientNormLimits.sequenceLength);
  const stepsBack = whole("back", 0, { min: 0, max: sequenceLength - 1 });
  const axisText = query.get("axis");
  const axis = normAxes.find((name) => name === axisText) ?? firstPlace.axis;
  if (axisText !== null && axisText !== axis)
    complaints.push(normWords.address.axis(shorten(axisText)));

  return {
    place: {
      settings: settings.length > 0 ? settings : firstPlace.settings,
      sequenceLength,
      axis,
      stepsBack,
    },
    complaints,
  };
}
