import "../../network/network.css";
import "./cutWire.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting, TextSetting } from "../../kit/Setting.tsx";
import { CutWirePicture } from "./CutWirePicture.tsx";
import { ask, describe, isOfArticle, params, prediction, steps, withWord } from "./cutWire.ts";
import { table } from "./table.ts";
import { wireWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <>
    <TextSetting
      of={params.word}
      label={words.own}
      value={now.word}
      onChange={(word) => change((before) => withWord(before, word))}
    />
    {!isOfArticle(now.word) && (
      <NumberSetting
        of={params.seed}
        isTyped
        label={words.seed}
        value={now.seed}
        onChange={(seed) => change({ seed })}
      />
    )}
  </>
);

/** Two networks learn one word from the same weights, one without its memory: what is memory needed for? */
export const CutWireFigure = createFigure({
  id: "cut-wire",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  Picture: CutWirePicture,
  Settings,
});
