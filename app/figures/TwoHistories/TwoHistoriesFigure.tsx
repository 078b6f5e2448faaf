import "../../network/network.css";
import "./twoHistories.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import {
  ask,
  describe,
  expectsTheSame,
  params,
  steps,
  table,
  textOf,
  topOf,
} from "./twoHistories.ts";
import { TwoHistoriesPicture } from "./TwoHistoriesPicture.tsx";
import { historyWords as words, letterName } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <TextSetting
      of={params.first}
      label={words.first}
      value={now.first}
      onChange={(first) => change({ first })}
    />
    <TextSetting
      of={params.second}
      label={words.second}
      value={now.second}
      onChange={(second) => change({ second })}
    />
    <Choice
      label={words.letter}
      value={now.letter}
      options={params.letter.options.map((letter) => ({ value: letter, name: letter }))}
      onChange={(letter) => change({ letter })}
    />
  </details>
);

/** Two texts end with one letter: what sees only the letter has one answer, what remembers has two. */
export const TwoHistoriesFigure = createFigure({
  id: "two-histories",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction: {
    question: ({ answer }) => words.guess.question(answer.letter),
    subjects: ({ params: { first, second, letter } }) => [
      { key: `two-histories|${first}|${second}|${letter}`, name: words.guess.subject },
    ],
    options: words.guess.options,
    outcome: (view) =>
      expectsTheSame(view)
        ? { value: "both", sentence: words.guess.same }
        : { value: "without", sentence: words.guess.differs },
  },
  checks: [
    {
      id: "present-only",
      question: (view) => words.check.question(textOf(view, 1)),
      choices: ({ answer }) => answer.candidates.map(letterName),
      judge: (view, answer) => {
        const { letter, chance } = topOf(view, view.answer.withoutMemory.chances);
        const isRight = answer === letterName(letter);
        if (isRight)
          return {
            isRight,
            sentence: words.check.right(letterName(letter), chance, textOf(view, 0)),
          };
        // With its memory whole it expects something else, which stands in the same picture.
        const remembered = topOf(view, view.answer.expectations[1].chances).letter;
        const isSlip = answer === letterName(remembered);
        return { isRight, sentence: isSlip ? words.check.slip : words.check.wrong };
      },
      right: (view) => letterName(topOf(view, view.answer.withoutMemory.chances).letter),
    },
  ],
  Picture: TwoHistoriesPicture,
  Settings,
});
