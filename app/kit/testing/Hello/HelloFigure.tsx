import { createFigure } from "../../createFigure.tsx";
import type { PictureProps, SettingsProps } from "../../figure.ts";
import { trained } from "../../live/trained.ts";
import { NumberSetting } from "../../Setting.tsx";
import { ask, describe, inspect, lossOf, params, start, table } from "./hello.ts";

const Picture = ({ view }: PictureProps<typeof params, "order">) => (
  <output data-update={view.live?.update}>{lossOf(view)}</output>
);

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <NumberSetting
    of={params.learningRate}
    isTyped
    label="Learning rate"
    value={now.learningRate}
    onChange={(learningRate) => change({ learningRate })}
  />
);

/** A network that learns to spell “hello”, letter by letter. */
export const HelloFigure = createFigure({
  id: "hello",
  title: "Hello",
  params,
  ask,
  describe,
  table,
  live: trained({ start, inspect, dependsOn: ["learningRate", "seed", "updates"] }),
  Picture,
  Settings,
});
