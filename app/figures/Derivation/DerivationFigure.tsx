import "../../network/network.css";
import "./derivation.css";
import { Rich } from "../../chart/Rich.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { CaptionProps, SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, prediction, steps, table, termsCheck } from "./derivation.ts";
import { DerivationPicture } from "./DerivationPicture.tsx";
import { derivationWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.word}</summary>
    <TextSetting
      of={params.word}
      label={words.word}
      value={now.word}
      onChange={(word) => change({ word })}
    />
  </details>
);

/** The exponents of the sentence stand raised, in one type. */
const Caption = ({ description }: CaptionProps<typeof params, "triangle">) => (
  <p className="figure-sentence">
    <Rich text={description} />
  </p>
);

/** Backpropagation through time, line by line: what is new is lit in the equation, the triangle and the strip. */
export const DerivationFigure = createFigure({
  id: "derivation",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [termsCheck],
  Picture: DerivationPicture,
  Caption,
  Settings,
});
