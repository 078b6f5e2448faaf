import "../../network/network.css";
import "./jacobians.css";
import { amount } from "../../chart/tickText.ts";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import {
  ask,
  changed,
  cue,
  describe,
  type JacobianView,
  params,
  shapeAt,
  steps,
  table,
  valueAt,
  wordAt,
} from "./jacobians.ts";
import { JacobiansPicture } from "./JacobiansPicture.tsx";
import { jacobianWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.rho}
      label={words.rho}
      value={now.rho}
      onChange={(rho) => change({ rho })}
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
  </details>
);

const firstOf = ({ answer }: JacobianView) => ({
  most: valueAt(answer.axesByStep, 1, "most"),
  least: valueAt(answer.axesByStep, 1, "least"),
  envelope: valueAt(answer.envelopeByStep, 1, "most"),
});
const timesTooLarge = (view: JacobianView) => firstOf(view).envelope / firstOf(view).most;

/**
 * The steps back through time as matrices, in a network of two units: a circle of directions becomes an ellipse and
 * turns, and the product stretches less than the steps' largest stretches promise.
 */
export const JacobiansFigure = createFigure({
  id: "jacobians",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  changed,
  table,
  prediction: {
    question: () => words.guess.question,
    subjects: ({ params: { rho, seed } }) => [
      { key: ["jacobians", rho, seed].join("|"), name: words.guess.subject },
    ],
    options: words.guess.options,
    outcome: (view) => {
      const value = shapeAt(view.answer, 1);
      const { most, least } = firstOf(view);
      const say = value === "line" ? words.guess.outcome : words.guess.round;
      return { value, sentence: say(amount(most), amount(least)) };
    },
  },
  checks: [
    numberCheck<typeof params, "jacobians">({
      id: "envelope",
      question: (view) =>
        words.check.envelope(
          amount(firstOf(view).envelope),
          amount(firstOf(view).most),
          wordAt(view.answer, 1),
        ),
      value: timesTooLarge,
      within: (times) => 0.05 * times,
      right: (view) => words.check.right(amount(timesTooLarge(view), 2)),
      slips: [
        { value: (view) => 1 / timesTooLarge(view), hint: words.check.slips.upsideDown },
        {
          value: (view) => firstOf(view).envelope - firstOf(view).most,
          hint: words.check.slips.difference,
        },
        {
          value: (view) => firstOf(view).envelope * firstOf(view).most,
          hint: words.check.slips.product,
        },
      ],
      hint: words.check.hint,
    }),
  ],
  Picture: JacobiansPicture,
  Settings,
});
