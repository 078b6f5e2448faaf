import type { PictureProps, Steps, StoryStop, View } from "../../kit/figure.ts";
import {
  comparedIn,
  type NamedCurve,
  networksOf,
  type NormParams,
  type params,
  withNetworks,
  wordsIn,
} from "./networks.ts";
import { describeNorms, stepLabel } from "./sentences.ts";
import { normWords } from "./words.ts";

export type NormView = View<typeof params, "gradientNorms">;
export type NormProps = PictureProps<typeof params, "gradientNorms">;

/** The usual two have one address, however they were set. */
export const settle = (now: NormParams) => ({
  params: { ...now, ...withNetworks(networksOf(now)) },
  complaints: [],
});

export const ask = (now: NormParams) =>
  ({
    kind: "gradientNorms",
    specs: networksOf(now).map(({ activation, spectralRadius, hiddenSize, seed }) => ({
      words: wordsIn(now.words),
      spectralRadius,
      hiddenSize,
      activation,
      seed,
      sequenceLength: now.T,
    })),
  }) as const;

export const curvesOf = ({ params: now, answer }: NormView): readonly NamedCurve[] =>
  networksOf(now).flatMap(({ id }, index) => {
    const curve = answer[index];
    return curve ? [{ id, curve }] : [];
  });

/** T of an answer; its curves are equally long. */
export const lengthOf = (answer: NormView["answer"]): number => answer[0]?.wordByStep.length ?? 1;

/** The time step reached: position 0 of the walk is the last one, T. */
export const reachedOf = ({ answer, step }: NormView): number => lengthOf(answer) - step;

/**
 * What a clicker stops at: the question, one step back, two moments on the way and the first word on the logarithmic
 * axis, and the same on the linear one; at last two networks of one ρ, of which one vanishes and one explodes.
 */
function story(now: NormParams): readonly StoryStop<typeof params>[] {
  const last = now.T - 1;
  const compared = comparedIn(now);
  // A reader's own networks are walked alone.
  const first = compared && withNetworks([]);
  const steps = [0, 1, Math.round(last / 3), Math.round((2 * last) / 3), last];
  return [
    ...[...new Set(steps)]
      .filter((step) => step >= 0 && step <= last)
      .toSorted((a, b) => a - b)
      .map((step) => ({ params: { ...first, axis: "log" }, isPlayed: step > 0, step }) as const),
    { params: { ...first, axis: "linear" }, isPlayed: true, step: last },
    ...(compared
      ? [{ params: { ...compared, axis: "log" }, isPlayed: true, step: last } as const]
      : []),
  ];
}

/** A whole walk takes about nine seconds, however long the sequence. */
const tickMs = (length: number) => Math.min(Math.max(9000 / length, 60), 700);

export const steps: Steps<typeof params, "gradientNorms"> = {
  count: lengthOf,
  isBackward: true,
  isKept: "end",
  story,
  label: (view) => stepLabel(curvesOf(view), reachedOf(view)),
  tickMs: (answer) => tickMs(lengthOf(answer)),
  marks: ({ answer }) => [
    { position: 0, label: normWords.mark(lengthOf(answer)) },
    { position: lengthOf(answer) - 1, label: normWords.mark(1) },
  ],
};

/** A step was called `back` until figures had one name for it. */
export const outdated = (query: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(Array.from(query, ([name, value]) => [name === "back" ? "step" : name, value]));

export const describe = (view: NormView): string =>
  describeNorms(curvesOf(view), view.params.axis, reachedOf(view));
