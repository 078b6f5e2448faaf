import "../../network/network.css";
import "./river.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { checks } from "./checks.ts";
import { ask, changed, cue, describe, params, prediction, settle, steps, table } from "./river.ts";
import { RiverKey, RiverPicture } from "./RiverPicture.tsx";
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
  prediction,
  checks,
  Picture: RiverPicture,
  Details: RiverKey,
  Settings,
});
