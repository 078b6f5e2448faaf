import { gradientNormLimits as limits } from "../../../src/engine/experiments/gradientNorms/limits.ts";
import type { GradientNormCurve } from "../../../src/protocol/messages.ts";
import { type Series, seriesNames } from "../../chart/series.ts";
import { NONE, optional, record } from "../../kit/params/lists.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal, seed, text, whole } from "../../kit/params/scalars.ts";

const USUAL_SENTENCE =
  "The brown and black dog, which was playing with the cat, was a german shepherd";
/** In UTF-16 code units, as a text field counts them; fewer words than the engine reads */
const LONGEST_SENTENCE = 300;

/** The words of a text, each as long as the engine reads; of an empty one those of the usual sentence. */
export function wordsIn(typed: string): readonly string[] {
  const found = typed.split(" ").filter((word) => word !== "");
  const words = found.length > 0 ? found : USUAL_SENTENCE.split(" ");
  return words.map((word) => word.slice(0, limits.wordLength.max).replace(/[\uD800-\uDBFF]$/, ""));
}

export const sentence: readonly string[] = wordsIn(USUAL_SENTENCE);

/** One network, as an address writes it: tanh-0.5-32-5. */
export const network = record({
  activation: choice("tanh", ["tanh", "relu", "sigmoid", "identity"]),
  spectralRadius: decimal(0.5, limits.spectralRadius.min, limits.spectralRadius.max, 0.05),
  hiddenSize: whole(32, limits.hiddenSize.min, limits.hiddenSize.max),
  seed: seed(5),
});
export type Network = (typeof network)["first"];

/** A network and the name under which its curve is drawn. */
export interface NormSetting extends Network {
  readonly id: Series;
}

/** A curve, its name, and the network that it is of. */
export interface NamedCurve {
  readonly id: Series;
  readonly curve: GradientNormCurve;
}

/** The networks compared: an address names all of them, or none, and then the usual two are shown. */
export const params = {
  a: optional(network),
  b: optional(network),
  c: optional(network),
  d: optional(network),
  words: text(USUAL_SENTENCE, LONGEST_SENTENCE),
  T: whole(sentence.length, limits.sequenceLength.min, limits.sequenceLength.max),
  axis: choice("log", ["log", "linear"]),
};
export type NormParams = ValuesOf<typeof params>;
export type NormAxis = NormParams["axis"];

const keys = { A: "a", B: "b", C: "c", D: "d" } as const;

/** The same weights twice, scaled to a small and to a large spectral radius: nothing else differs. */
const usual: readonly NormSetting[] = [
  { id: "A", activation: "tanh", spectralRadius: 0.5, hiddenSize: 32, seed: 5 },
  { id: "B", activation: "tanh", spectralRadius: 3, hiddenSize: 32, seed: 5 },
];

/** 1 to 4, in the order of their names. */
export function networksOf(now: Pick<NormParams, "a" | "b" | "c" | "d">): readonly NormSetting[] {
  const named = seriesNames.flatMap((id) => {
    const one = now[keys[id]];
    return one === NONE ? [] : [{ id, ...one }];
  });
  return named.length > 0 ? named : usual;
}

const isSame = (networks: readonly NormSetting[], others: readonly NormSetting[]) =>
  networks.length === others.length &&
  others.every(
    ({ id, ...one }, index) =>
      networks[index]?.id === id && network.write(networks[index]) === network.write(one),
  );

/** The parameters that stand for networks, of which there is at least one. */
export function withNetworks(
  networks: readonly NormSetting[],
): Pick<NormParams, "a" | "b" | "c" | "d"> {
  const of = (name: Series): Network | typeof NONE => {
    const found = isSame(networks, usual) ? undefined : networks.find(({ id }) => id === name);
    if (!found) return NONE;
    const { id: _, ...one } = found;
    return one;
  };
  return { a: of("A"), b: of("B"), c: of("C"), d: of("D") };
}

/** The first name that no network has; null when all four are taken. */
export const freeId = (networks: readonly NormSetting[]): Series | null =>
  seriesNames.find((id) => networks.every((one) => one.id !== id)) ?? null;

/** Of one ρ, and yet one gradient vanishes and the other explodes: their slopes differ. */
const sameRadius: readonly NormSetting[] = [
  { id: "A", activation: "sigmoid", spectralRadius: 3, hiddenSize: 32, seed: 5 },
  { id: "B", activation: "tanh", spectralRadius: 3, hiddenSize: 32, seed: 5 },
];

/**
 * The parameters that compare two networks of one ρ, as a story told of the usual networks ends; those on screen
 * where they do so already. Null where others are on screen.
 */
export function comparedIn(now: NormParams): ReturnType<typeof withNetworks> | null {
  const networks = networksOf(now);
  if (isSame(networks, usual)) return withNetworks(sameRadius);
  const { a, b, c, d } = now;
  return isSame(networks, sameRadius) ? { a, b, c, d } : null;
}

/** One network more, like the last one. */
export function added(now: NormParams): Partial<NormParams> {
  const networks = networksOf(now);
  const id = freeId(networks);
  const model = networks.at(-1);
  return id === null || !model ? {} : withNetworks([...networks, { ...model, id }]);
}

/** One network less; the last one stays. */
export function removed(now: NormParams, id: Series): Partial<NormParams> {
  const networks = networksOf(now).filter((one) => one.id !== id);
  return networks.length === 0 ? {} : withNetworks(networks);
}

export const changed = (now: NormParams, id: Series, change: Partial<Network>) =>
  withNetworks(networksOf(now).map((one) => (one.id === id ? { ...one, ...change } : one)));

/** Another sentence is read once through, where the one before it was. */
export function withSentence(now: NormParams, words: string): Partial<NormParams> {
  const isOnce = now.T === wordsIn(now.words).length;
  const { min, max } = params.T;
  return { words, ...(isOnce && { T: Math.min(Math.max(wordsIn(words).length, min), max) }) };
}
