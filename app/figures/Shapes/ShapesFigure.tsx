import "../../network/network.css";
import "./shapes.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, changed, cue, describe, params, steps, table } from "./shapes.ts";
import { ShapesPicture } from "./ShapesPicture.tsx";
import { shapesWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Segments
      label={words.biases}
      value={now.hasBiases ? "on" : "off"}
      options={[
        { value: "on", name: words.on },
        { value: "off", name: words.off },
      ]}
      onChange={(is) => change({ hasBiases: is === "on" })}
    />
    <NumberSetting
      of={params.N}
      label={words.samples}
      value={now.N}
      onChange={(N) => change({ N })}
    />
    <Segments
      label={words.order}
      value={now.isBatchFirst ? "first" : "second"}
      options={[
        { value: "first", name: "batch_first=True" },
        { value: "second", name: "batch_first=False" },
      ]}
      onChange={(is) => change({ isBatchFirst: is === "first" })}
    />
  </details>
);

/** Sizes as sliders, both functions on their curves, and the shape of every part in every notation. */
export const ShapesFigure = createFigure({
  id: "shapes",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  changed,
  table,
  checks: [
    numberCheck<typeof params, "shapes">({
      id: "doubled",
      question: ({ params: { d } }) => words.check.question(d),
      value: ({ answer }) => answer.doubledMemoryCount,
      right: ({ params: { d }, answer }) => words.check.right(d, answer.doubledMemoryCount),
      slips: [
        { value: ({ answer }) => answer.doubledMemoryCount / 2, hint: words.check.doubled },
        { value: ({ answer }) => answer.doubledMemoryCount / 4, hint: words.check.before },
        {
          value: ({ params: { d }, answer }) => answer.doubledMemoryCount + 2 * d,
          hint: words.check.bias,
        },
        {
          value: ({ params: { T }, answer }) => T * answer.doubledMemoryCount,
          hint: words.check.everyStep,
        },
        { value: ({ params: { d } }) => 2 * d, hint: words.check.units },
      ],
      hint: words.check.hint,
    }),
  ],
  Picture: ShapesPicture,
  Settings,
});
