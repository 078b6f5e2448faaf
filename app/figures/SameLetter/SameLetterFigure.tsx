import "../../network/network.css";
import "../../network/bets.css";
import "../../network/vectors.css";
import "../../network/numbers.css";
import "./sameLetter.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, table } from "./sameLetter.ts";
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

/** A trained network reads one last letter after three beginnings, and bets on three others. */
export const SameLetterFigure = createFigure({
  id: "same-letter",
  title: words.title,
  params,
  ask,
  describe,
  table,
  Picture: SameLetterPicture,
  Settings,
});
