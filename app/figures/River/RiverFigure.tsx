import "../../network/network.css";
import "./river.css";
import { amount, shareOf } from "../../chart/tickText.ts";
import { readNumber } from "../../controls/typedNumber.ts";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { CheckQuestion, SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, changed, cue, describe, params, settle, steps, table, wordAt } from "./river.ts";
import { RiverPicture } from "./RiverPicture.tsx";
import { riverWords as words } from "./words.ts";

const cellOptions = params.cells.options.map((value) => ({
  value,
  name: words.cellNames[value],
}));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Segments
      label={words.cells}
      value={now.cells}
      options={cellOptions}
      onChange={(cells) => change({ cells })}
    />
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
      onClick={() => change(({ seed }) => ({ seed: seed === params.seed.max ? 0 : seed + 1 }))}
    >
      {words.nextSeed}
    </button>
    {now.guess.length > 0 && (
      <button type="button" className="button" onClick={() => change({ guess: [] })}>
        {words.erase}
      </button>
    )}
  </details>
);

type RiverCheck = CheckQuestion<typeof params, "river">;

function numberCheck(
  check: Pick<RiverCheck, "id" | "question" | "right"> & {
    readonly isRight: (view: Parameters<RiverCheck["right"]>[0], typed: number) => boolean;
    readonly reason: RiverCheck["right"];
    readonly hint: string;
  },
): RiverCheck {
  const { id, question, right, isRight, reason, hint } = check;
  return {
    id,
    question,
    right,
    judge: (view, answer) => {
      const typed = readNumber(answer);
      if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
      return isRight(view, typed.value)
        ? { isRight: true, sentence: reason(view) }
        : { isRight: false, sentence: hint };
    },
  };
}

/** Half of the last decimal that is asked for */
const TOLERANCE = 0.005 + 1e-9;

const checks: readonly RiverCheck[] = [
  numberCheck({
    id: "rings",
    question: ({ answer }) => words.check.rings(wordAt(answer, 1)),
    right: ({ answer }) => String(answer.magnifierByStep[1]),
    isRight: ({ answer }, typed) => typed === answer.magnifierByStep[1],
    reason: ({ answer }) =>
      words.check.ringsRight(
        shareOf(answer.shareByStep[1] ?? 0),
        words.count(answer.magnifierByStep[1] ?? 0),
      ),
    hint: words.check.ringsHint,
  }),
  numberCheck({
    id: "per-step",
    question: ({ answer }) =>
      words.check.perStep(answer.wordByStep.length - 1, shareOf(answer.shareByStep[1] ?? 0)),
    right: ({ answer }) => answer.perStepFactor.toFixed(2),
    isRight: ({ answer }, typed) => Math.abs(typed - answer.perStepFactor) <= TOLERANCE,
    reason: ({ answer }) =>
      words.check.perStepRight(
        amount(answer.perStepFactor, 2),
        answer.wordByStep.length - 1,
        shareOf(answer.shareByStep[1] ?? 0),
      ),
    hint: words.check.perStepHint,
  }),
];

/**
 * The gradient of the last loss as a river along the sentence, as wide as it is large, with a needle in each state that
 * turns and shrinks, and a ring for each tenfold glass that one needs to see it. The reader draws its bank first.
 */
export const RiverFigure = createFigure({
  id: "river",
  title: words.title,
  params,
  ask,
  settle,
  formerMain: { name: "gradient-norms", bare: ["a", "b", "c", "d", "T", "axis", "back"] },
  keptByLinks: ["guess", "step"],
  steps,
  describe,
  cue,
  changed,
  table,
  checks,
  Picture: RiverPicture,
  Settings,
});
