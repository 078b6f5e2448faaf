import "../../network/network.css";
import "../../network/bets.css";
import "../../network/vectors.css";
import "../../network/numbers.css";
import "./sameLetter.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, prediction, steps, table } from "./sameLetter.ts";
import { SameLetterPicture } from "./SameLetterPicture.tsx";
import { sameLetterWords as words } from "./words.ts";

const Settings = ({ params: { own }, change }: SettingsProps<typeof params>) => (
  <TextSetting
    of={params.own}
    label={words.own}
    value={own}
    onChange={(text) => change({ own: text })}
  />
);

/** A trained network reads three texts with one last letter, one after the other, and bets on three others. */
export const SameLetterFigure = createFigure({
  id: "same-letter",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  Picture: SameLetterPicture,
  Settings,
});
