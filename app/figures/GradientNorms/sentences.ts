import { amount, shareOf } from "../../chart/tickText.ts";
import { type NamedCurve, type NormAxis, type NormSetting, sentence } from "./networks.ts";
import { type NormReading, readNorm } from "./reading.ts";
import { shorten } from "../../words/shorten.ts";
import { LONGEST_WORD } from "./wordRow.ts";
import { normWords } from "./words.ts";

/** The word read at step t. */
export const wordAt = ({ curve }: NamedCurve, t: number): string => curve.wordByStep[t - 1] ?? "";

/** A word in the middle of a sentence of ours, without its own comma. */
const bare = (word: string) => word.replace(/[,.]$/, "");

/** The word read at step t, for a sentence. */
export const bareWordAt = (curve: NamedCurve, t: number): string => bare(wordAt(curve, t));

export const stateName = (curve: NamedCurve, t: number): string =>
  normWords.state(t, bareWordAt(curve, t));

/** What is said of a step: where the walk stands, and how much of each gradient is there. */
export function stepLabel(curves: readonly NamedCurve[], t: number): string {
  const [first] = curves;
  if (!first) return "";
  const norms = curves.map((curve) => normWords.normOf(curve.id, amount(readNorm(curve, t).norm)));
  return `${stateName(first, t)}. ${norms.join(", ")}.`;
}

const isMore = (share: number) => share >= 0.995;

/** The curve's setting, as it was when the engine computed it. */
export const settingOf = ({ id, curve }: NamedCurve): NormSetting => ({ id, ...curve.spec });

/** The lines written at the end of a curve. */
export function directLabel(curve: NamedCurve, t: number): string[] {
  const reading = readNorm(curve, t);
  const { share, perStep } = reading;
  if (share === null) return [normWords.label.none(curve.id)];
  if (perStep === null) return [normWords.setting(settingOf(curve))];
  return [normWords.label.perStep(curve.id, amount(perStep, 2)), arrived(curve, t, share)];
}

/** How much of the gradient there is at step t. */
export function arrived(curve: NamedCurve, t: number, share: number): string {
  const word = shorten(bareWordAt(curve, t), LONGEST_WORD);
  return share === 0
    ? normWords.label.nothing(word)
    : normWords.label.arrives(shareOf(share), isMore(share), word);
}

/** What one step back did to one curve, in numbers; projected, without what it could have done. */
export function stepSentence(
  { norm, normBefore, factor, ceiling, share }: NormReading,
  isPresented = false,
): string {
  const { start, noGradient, product, stillZero, left, nothingLeft } = normWords;
  if (share === null) return noGradient;
  if (normBefore === null || ceiling === null) return start(amount(norm));
  const most = isPresented ? [] : [normWords.ceiling(amount(ceiling, 2))];
  if (factor === null) return [stillZero, ...most].join(" ");
  const rest = share === 0 ? nothingLeft : left(shareOf(share), isMore(share));
  return [product(amount(normBefore), amount(factor), amount(norm)), ...most, rest].join(" ");
}

/** One sentence or two: what the figure shows now. */
export function describeNorms(curves: readonly NamedCurve[], axis: NormAxis, t: number): string {
  const [first] = curves;
  if (!first) return "";
  const length = first.curve.wordByStep.length;
  const { picture, curve: line, share: part, times } = normWords.describe;
  const sentences = curves.map((curve) => {
    const { norm, share } = readNorm(curve, t);
    const rest =
      share === null || t === length
        ? ""
        : (isMore(share) ? times : part)(share === 0 ? "0" : shareOf(share));
    return line(curve.id, normWords.settingInFull(settingOf(curve)), amount(norm), rest);
  });
  return [
    picture(curves.length, axis, stateName(first, length), stateName(first, t)),
    ...sentences,
  ].join(" ");
}

/** The question a guess answers: the guess belongs to the setting, not to the curve's name. */
export const guessKey = ({ curve }: NamedCurve): string => {
  const { activation, spectralRadius, hiddenSize, seed, sequenceLength, words } = curve.spec;
  const setting = ["vanishing", activation, spectralRadius, hiddenSize, seed, sequenceLength];
  const typed = words.join(" ");
  return [...setting, ...(typed === sentence.join(" ") ? [] : [typed])].join(" ");
};

/** In which one thing two networks differ; empty for any other comparison. */
export function onlyDifference(curves: readonly NamedCurve[]): string {
  const [one, other, ...more] = curves;
  if (!one || !other || more.length > 0) return "";
  const { fields, only } = normWords.difference;
  const differing = Object.entries(fields).filter(
    ([field]) =>
      one.curve.spec[field as keyof typeof fields] !==
      other.curve.spec[field as keyof typeof fields],
  );
  const [[, name] = [], ...others] = differing;
  return name === undefined || others.length > 0 ? "" : only(one.id, other.id, name);
}
