import "../../network/network.css";
import "./memorySpan.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { gathering } from "../../kit/gather/gathering.ts";
import { ownWorkplace } from "../../kit/gather/workplace.ts";
import { cue, describe, type MemoryProps, predictionOf, table } from "./memorySpan.ts";
import { MemorySpanPicture } from "./MemorySpanPicture.tsx";
import { ask, params, training } from "./race.ts";
import { memoryWords as words } from "./words.ts";

const gather = gathering(training, () => ownWorkplace());

const Picture = ({ view, description, change }: MemoryProps) => (
  <MemorySpanPicture {...{ view, description, change }} runs={gather.of(view)} />
);

const gateOptions = params.gates.options.map((value) => ({ value, name: words.gateNames[value] }));
const seedOptions = params.seeds.options.map((value) => ({ value, name: value }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <>
    <Segments
      label={words.gates}
      value={now.gates}
      options={gateOptions}
      onChange={(gates) => change({ gates })}
    />
    <details className="more-controls">
      <summary>{words.more}</summary>
      <Segments
        label={words.seeds}
        value={now.seeds}
        options={seedOptions}
        onChange={(seeds) => change({ seeds })}
      />
    </details>
  </>
);

/** Over how many letters an RNN, a GRU and an LSTM learn to remember: several of each, trained side by side. */
export const MemorySpanFigure = createFigure({
  id: "memory-span",
  title: words.title,
  params,
  ask,
  gather,
  describe: (view) => describe(view, gather.of(view)),
  cue: (view) => cue(view, gather.of(view)),
  table: (view) => table(view, gather.of(view)),
  prediction: predictionOf(gather.of),
  tells: params.gates.options.map((gates) => ({ gates })),
  Picture,
  Settings,
});
